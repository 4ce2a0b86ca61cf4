import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { toHref } from "../model/address.ts";
import type { SiteAddress } from "../model/site.ts";
import { type FoundLink, type Scan, scanLinks } from "./link-scan.ts";
import { decoded, type LinkTarget, linkResolver, type ResolveLink } from "./link-target.ts";

/** The finished site, before it is published. Paths are below the output folder, with forward slashes. */
export interface RenderedSite {
  /** Every file, whoever wrote it. */
  readonly paths: ReadonlySet<string>;
  /** The text of every file that we rendered: pages, styles, feeds, sitemaps, manifests, calendars. */
  readonly texts: Pick<ReadonlyMap<string, string>, "keys" | "get">;
}

/** What a file links to, each address once, and what can be linked to in it. The ids outlive the text. */
export type ScanFile = (file: string, readText: () => string) => Scan;

export const scanFile: ScanFile = (file, readText) => {
  const { links, ids } = scanLinks(file, readText());
  return { links: distinct(links), ids: new Set([...ids].map(ownCopy)) };
};

/**
 * Follows every link of the site to itself, under its path prefix and under its own origin, fragments included, and
 * reports those that lead to nothing. The place names the output file. Looks at one text at a time: all of them are
 * more than a small machine should hold. `scan` may know a file already.
 */
export function checkLinks(
  { paths, texts }: RenderedSite,
  address: SiteAddress,
  scan: ScanFile = scanFile,
): Diagnostic[] {
  const resolve = linkResolver(address, paths);
  const ids = new Map<string, ReadonlySet<string>>();
  const doubts: Doubt[] = [];
  for (const file of texts.keys()) {
    const found = scan(file, () => texts.get(file) ?? "");
    ids.set(file, found.ids);
    for (const link of found.links) {
      const doubt = doubtOf(resolve, file, link);
      if (doubt !== undefined && !isDispelled(doubt, ids)) doubts.push(owned(doubt));
    }
  }
  return doubts
    .filter((doubt) => !isDispelled(doubt, ids) && !leadsOutOfPages(doubt, ids))
    .map((doubt) => describe(doubt, texts.get(doubt.from) ?? "", address));
}

/** A link that leads to nothing, or to a fragment that has yet to be found. */
interface Doubt {
  readonly from: string;
  readonly link: string;
  readonly index: number;
  readonly found: Exclude<LinkTarget, { readonly kind: "elsewhere" }>;
  readonly fragment: string;
}

// The same address stands in a page's menu, its text and its footer.
function distinct(links: readonly FoundLink[]): FoundLink[] {
  const first = new Map<string, FoundLink>();
  for (const link of links) if (!first.has(link.url)) first.set(link.url, link);
  return [...first.values()];
}

function doubtOf(resolve: ResolveLink, from: string, { url, index }: FoundLink): Doubt | undefined {
  const [target, fragment] = split(url);
  const found = resolve(from, target);
  if (found.kind === "elsewhere" || (found.kind === "file" && isStart(fragment))) return undefined;
  return { from, link: url, index, found, fragment };
}

// "#" and "#top" are the start of any page (HTML, 7.4.6.4).
const isStart = (fragment: string) => fragment === "" || fragment.toLowerCase() === "top";

type Ids = ReadonlyMap<string, ReadonlySet<string>>;

const isDispelled = ({ found, fragment }: Doubt, ids: Ids): boolean =>
  found.kind === "file" && (ids.get(found.file)?.has(fragment) ?? false);

// In a file that is no page, its own reader decides what a fragment means.
const leadsOutOfPages = ({ found }: Doubt, ids: Ids): boolean =>
  found.kind === "file" && (!ids.has(found.file) || !found.file.endsWith(".html"));

/** A part of a text keeps the whole of it in memory. */
export const ownCopy = (part: string): string => Buffer.from(part).toString();

const owned = (doubt: Doubt): Doubt => ({
  ...doubt,
  link: ownCopy(doubt.link),
  fragment: ownCopy(doubt.fragment),
});

function describe(
  { from, link, index, found, fragment }: Doubt,
  text: string,
  address: SiteAddress,
) {
  const place = placeOf(from, text, index);
  switch (found.kind) {
    case "nothing":
      return diagnose("publish/broken-link", place, { link });
    case "outside":
      return diagnose("publish/link-outside", place, { link, prefix: toHref(address, "/") });
    case "file":
      return diagnose("publish/broken-fragment", place, { link, fragment, file: found.file });
  }
}

// ":~:" begins a passage to highlight, which is the browser's own.
function split(link: string): [target: string, fragment: string] {
  const hash = link.indexOf("#");
  if (hash === -1) return [link, ""];
  return [link.slice(0, hash), decoded(link.slice(hash + 1).replace(/:~:.*$/s, ""))];
}

function placeOf(file: string, text: string, index: number): Place {
  const lines = text.slice(0, index).split("\n");
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
