import { slug as slugOf } from "github-slugger";
import type { Report } from "../content/post.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { isDevice } from "../model/file-name.ts";

/** Folders of the site that are not events. */
const reserved = /^(?:tags|assets|admin|feed)$/;
// In bytes of UTF-8: a card and a feed add to it, and file systems allow 255 for a name.
const longest = 200;

/**
 * The folder of an event's address: its `slug:`, else the name of its folder, else its title. Undefined, and said
 * why, when nothing that can stand in an address is left.
 */
export function readSlug(
  written: {
    readonly slug: string | undefined;
    readonly name: string | undefined;
    readonly title: string;
  },
  place: Place,
  report: Report,
): string | undefined {
  const source = written.slug ?? written.name ?? written.title;
  const slug = toSlug(source);
  if (written.slug !== undefined && slug !== written.slug.normalize("NFC")) {
    report(diagnose("site/bad-slug", place, { slug: written.slug, nearest: slug || undefined }));
    return undefined;
  }
  if (!isFolder(slug) || reserved.test(slug)) {
    report(diagnose("site/bad-slug", place, { slug: source, nearest: undefined }));
    return undefined;
  }
  return slug;
}

/** Whether a slug can be a folder's name on every system. */
export const isFolder = (slug: string): boolean =>
  slug !== "" && Buffer.byteLength(slug) <= longest && !isDevice(slug);

/** Lower case, letters and digits of any script, one hyphen between words: "PyConAU 2017" is "pyconau-2017". */
export const toSlug = (text: string): string =>
  slugOf(text.normalize("NFC").replace(/[/\\.]+/g, " "))
    .normalize("NFC")
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "");

/** Reports every slug that two events share, at each of them. */
export function checkSlugs(
  events: readonly { readonly slug: string; readonly place: Place }[],
  report: Report,
): void {
  const places = new Map<string, Place[]>();
  for (const { slug, place } of events) places.set(slug, [...(places.get(slug) ?? []), place]);
  for (const [slug, sharing] of places) {
    for (const place of sharing) {
      const other = sharing.find(({ file }) => file !== place.file);
      if (other) report(diagnose("site/same-address", place, { slug, other: other.file }));
    }
  }
}
