import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { toHref } from "../model/address.ts";
import type { SiteAddress } from "../model/site.ts";
import { type FoundLink, type Scan, scanLinks } from "./link-scan.ts";
import { type LinkTarget, resolveLink } from "./link-target.ts";

/** The finished site, before it is published. Paths are below the output folder, with forward slashes. */
export interface RenderedSite {
  /** Every file, whoever wrote it. */
  readonly paths: ReadonlySet<string>;
  /** The text of every file that we rendered: pages, feeds, sitemaps, manifests, calendars. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Follows every link of the site to itself, under its path prefix and under its own origin, fragments included, and
 * reports those that lead to nothing. The place names the output file.
 */
export function checkLinks({ paths, texts }: RenderedSite, address: SiteAddress): Diagnostic[] {
  const scans = new Map(
    Array.from(texts, ([file, text]) => [file, scanLinks(file, text)] as const),
  );
  return Array.from(scans).flatMap(([file, { links }]) =>
    distinct(links).flatMap((link) => {
      const target = resolveLink(address, paths, file, link.url);
      const place = () => placeOf(file, texts.get(file) ?? "", link.index);
      return problemOf(target, scans, address, link.url, place);
    }),
  );
}

// The same address stands in a page's menu, its text and its footer.
function distinct(links: readonly FoundLink[]): FoundLink[] {
  const first = new Map<string, FoundLink>();
  for (const link of links) if (!first.has(link.url)) first.set(link.url, link);
  return [...first.values()];
}

function problemOf(
  target: LinkTarget,
  scans: ReadonlyMap<string, Scan>,
  address: SiteAddress,
  link: string,
  place: () => Place,
): Diagnostic[] {
  switch (target.kind) {
    case "elsewhere":
      return [];
    case "nothing":
      return [diagnose("publish/broken-link", place(), { link })];
    case "outside":
      return [diagnose("publish/link-outside", place(), { link, prefix: toHref(address, "/") })];
    case "file": {
      const { file, fragment } = target;
      if (hasId(scans.get(file), file, fragment)) return [];
      return [diagnose("publish/broken-fragment", place(), { link, fragment, file })];
    }
  }
}

// "#" and "#top" are the start of any page (HTML, 7.4.6.4). In a file that is no page, its own reader decides.
const hasId = (scan: Scan | undefined, file: string, fragment: string) =>
  fragment === "" ||
  fragment.toLowerCase() === "top" ||
  scan === undefined ||
  !file.endsWith(".html") ||
  scan.ids.has(fragment);

function placeOf(file: string, text: string, index: number): Place {
  const lines = text.slice(0, index).split("\n");
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
