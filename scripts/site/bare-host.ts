import { isFileKind } from "./file-kinds.ts";

/** The commonest of more than a thousand, of which many are also kinds of files. */
const topLevels = new Set(
  (
    "com org net edu gov int info biz name dev app page events club community tech online site space social group " +
    "team world camp foundation berlin hamburg koeln wien paris amsterdam london tokyo"
  ).split(" "),
);

/**
 * "https://meetup.example/x" for "meetup.example/x", which is the path of a file in Markdown (CommonMark 6.3); undefined
 * for what is more likely a file or a folder.
 */
export function addressOfHost(href: string): string | undefined {
  const host = /^((?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,24})(?::\d{1,5})?(?=[/?#]|$)/iu;
  const name = host.exec(href)?.[1]?.toLowerCase();
  const last = name?.split(".").at(-1) ?? "";
  if (name === undefined) return undefined;
  const isCountry = last.length === 2 && !isFileKind(name);
  return topLevels.has(last) || isCountry || name.startsWith("www.")
    ? `https://${href}`
    : undefined;
}
