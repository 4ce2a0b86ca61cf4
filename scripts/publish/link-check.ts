import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { toHref } from "../model/address.ts";
import type { SiteAddress } from "../model/site.ts";
import { type FoundLink, type Scan, scanLinks } from "./link-scan.ts";
import { decoded, linkResolver, type ResolveLink } from "./link-target.ts";

/** The finished site, before it is published. Paths are below the output folder, with forward slashes. */
export interface RenderedSite {
  /** Every file, whoever wrote it. */
  readonly paths: ReadonlySet<string>;
  /** The text of every file that we rendered: pages, styles, feeds, sitemaps, manifests, calendars. */
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
  const context: Context = { scans, address, resolve: linkResolver(address, paths) };
  return Array.from(texts).flatMap(([file, text]) =>
    distinct(scans.get(file)?.links ?? []).flatMap(({ url, index }) =>
      problemsOf(context, file, url, () => placeOf(file, text, index)),
    ),
  );
}

interface Context {
  readonly scans: ReadonlyMap<string, Scan>;
  readonly address: SiteAddress;
  readonly resolve: ResolveLink;
}

// The same address stands in a page's menu, its text and its footer.
function distinct(links: readonly FoundLink[]): FoundLink[] {
  const first = new Map<string, FoundLink>();
  for (const link of links) if (!first.has(link.url)) first.set(link.url, link);
  return [...first.values()];
}

function problemsOf(
  { scans, address, resolve }: Context,
  from: string,
  link: string,
  place: () => Place,
): Diagnostic[] {
  const [target, fragment] = split(link);
  const found = resolve(from, target);
  if (found.kind === "elsewhere") return [];
  if (found.kind === "nothing") return [diagnose("publish/broken-link", place(), { link })];
  if (found.kind === "outside") {
    return [diagnose("publish/link-outside", place(), { link, prefix: toHref(address, "/") })];
  }
  const { file } = found;
  if (hasId(scans.get(file), file, fragment)) return [];
  return [diagnose("publish/broken-fragment", place(), { link, fragment, file })];
}

// ":~:" begins a passage to highlight, which is the browser's own.
function split(link: string): [target: string, fragment: string] {
  const hash = link.indexOf("#");
  if (hash === -1) return [link, ""];
  return [link.slice(0, hash), decoded(link.slice(hash + 1).replace(/:~:.*$/s, ""))];
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
