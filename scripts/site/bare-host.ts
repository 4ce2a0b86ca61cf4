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
  const name = href.split(/[/?#:]/, 1)[0]?.toLowerCase() ?? "";
  const labels = name.split(".");
  const last = labels.at(-1) ?? "";
  const isHost = name.length <= longest && labels.length > 1 && labels.every(isLabel);
  if (!isHost || !/^\p{L}{2,}$/u.test(last)) return undefined;
  const isCountry = last.length === 2 && !isFileKind(name);
  return topLevels.has(last) || isCountry || labels[0] === "www" ? `https://${href}` : undefined;
}

/** RFC 1035, section 2.3.4 */
const longest = 253;
const isLabel = (label: string) => /^[\p{L}\d-]+$/u.test(label);
