import { slug as slugOf } from "github-slugger";
import type { Report } from "../content/post.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { isDevice } from "../model/file-name.ts";
import { decodePath } from "./find-file.ts";

/** Folders of the site that are not events. */
const reserved = /^(?:tags|assets|admin|feed)$/;
// In bytes of UTF-8: a card and a feed add to it, and file systems allow 255 for a name.
const longest = 200;
/** Words as people write them. What else a `slug:` holds may have been meant to lead elsewhere. */
const plainWords = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Pd} _'’!?,.&()+]*$/u;

/**
 * The last folder of an address: the post's `slug:`, else the name of its folder, else its title. Undefined, and said
 * why, when nothing that can stand in an address is left. `isTop`: no other folder stands before it.
 */
export function readSlug(
  written: {
    readonly slug: string | undefined;
    readonly name: string | undefined;
    readonly title: string;
    readonly isTop: boolean;
  },
  place: Place,
  report: Report,
): string | undefined {
  const source = written.slug ?? written.name ?? written.title;
  // WordPress exports slugs as they stand in addresses: "april-%e2%80%93-show-and-tell".
  const decoded = written.slug === undefined ? source : (decodePath(written.slug) ?? written.slug);
  const slug = toSlug(decoded);
  const isUnsafe = written.slug !== undefined && !isPlain(decoded);
  const isTaken = isDevice(slug) || (written.isTop && reserved.test(slug));
  if (isUnsafe || isTaken || !isFolder(slug)) {
    const nearest = isUnsafe && !isTaken && slug !== "" ? slug : undefined;
    report(diagnose("site/bad-slug", place, { slug: source, nearest }));
    return undefined;
  }
  if (written.slug !== undefined && slug !== written.slug.normalize("NFC"))
    report(diagnose("site/changed-slug", place, { slug: written.slug, address: slug }));
  return slug;
}

/** Whether a slug can be a folder's name on every system. */
export const isFolder = (slug: string): boolean =>
  slug !== "" && Buffer.byteLength(slug) <= longest && !isDevice(slug);
const isPlain = (slug: string) =>
  plainWords.test(slug) && !slug.includes("..") && !slug.endsWith(".");

/** Lower case, letters and digits of any script, one hyphen between words: "PyConAU 2017" is "pyconau-2017". */
export const toSlug = (text: string): string =>
  slugOf(text.normalize("NFC").replace(/[/\\.]+/g, " "))
    .normalize("NFC")
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "");

/**
 * Reports every address that two pages share, at each of them, and returns the first of each: what follows from it need
 * not be told. On macOS and Windows "A" and "a" are one.
 */
export function checkSlugs<P extends { readonly slug: string; readonly place: Place }>(
  pages: readonly P[],
  report: Report,
): ReadonlySet<P> {
  const places = new Map<string, Place[]>();
  const first = new Set<P>();
  for (const page of pages) {
    const address = page.slug.normalize("NFC").toLowerCase();
    const sharing = places.get(address);
    if (sharing === undefined) {
      first.add(page);
      places.set(address, [page.place]);
    } else sharing.push(page.place);
  }
  for (const [slug, sharing] of places) {
    for (const place of sharing) {
      const other = sharing.find(({ file }) => file !== place.file);
      if (other) report(diagnose("site/same-address", place, { slug, other: other.file }));
    }
  }
  return first;
}

/** Reports each page that stands where one is made of an event's own posts: its programme, its speakers, one talk. */
export function checkReplacedPages(
  posts: readonly {
    readonly isPage: boolean;
    readonly addresses: readonly string[];
    readonly place: Place;
  }[],
  report: Report,
): void {
  const made = new Set(posts.flatMap(({ isPage, addresses }) => (isPage ? [] : addresses)));
  for (const { isPage, addresses, place } of posts) {
    const address = addresses.find((one) => isPage && made.has(one));
    if (address !== undefined) report(diagnose("site/replaced-page", place, { address }));
  }
}
