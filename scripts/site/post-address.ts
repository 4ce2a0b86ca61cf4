import type { Post, Report } from "../content/post.ts";
import type { AnnouncementFields } from "../content/schema/schema.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { PartialDate } from "../time/moment.ts";
import { readPagePath } from "./page-path.ts";
import { type AddressParts, expandPermalink } from "./permalink.ts";
import type { Placing } from "./project/project.ts";
import { readSlug, toSlug } from "./slugs.ts";

/** Where a post is published. */
export interface PostAddress {
  /** Its address without slashes around it: "art/x"; "" for the page at the root. */
  readonly slug: string;
  /** Paths at which its generator published it otherwise: "/2017/07/07/sprints.html". */
  readonly old: readonly string[];
}

/**
 * The address of a post: its `permalink:`, else what its generator's pattern gives, else its folders and its `slug:` or
 * name. Undefined, and said why, when nothing that can stand in an address is left.
 */
export function readPostAddress(
  { fields, categories, placeOf }: Post<AnnouncementFields>,
  placing: Placing,
  { title, date }: { readonly title: string; readonly date: PartialDate | undefined },
  report: Report,
): PostAddress | undefined {
  const parts: AddressParts = {
    title,
    slug: fields.slug,
    name: placing.name ?? title,
    date,
    lang: fields.lang,
    // Jekyll adds its folders to what is written, and Pelican takes one.
    categories: placing.tagsAtSpaces
      ? [...new Set([...placing.categories, ...categories])]
      : [...categories, ...placing.categories],
    folders: placing.folders,
    collection: placing.collection,
  };
  const { permalink } = fields;
  const translations =
    fields.lang === placing.translations?.lang ? undefined : placing.translations;
  const other = fields.lang === undefined ? undefined : translations;
  const written =
    permalink === undefined ? undefined : pathOf(`${other?.prefix ?? ""}${permalink}`, parts);
  const place = placeOf(["slug"]);
  // A page has no files beside it that could be another's.
  const ownList = date === undefined ? listOf(fields.slug, placing) : undefined;
  const byPath = () => ownList ?? pathByFolders(fields.slug, placing, title, place, report);
  const pattern = other?.pattern ?? placing.pattern;
  const found = written ?? (pattern === undefined ? undefined : pathOf(pattern, parts));
  const address = found ?? byPath();
  if (permalink !== undefined && written === undefined && address !== undefined) {
    const args = { permalink, address: address.slug };
    report(diagnose("site/unread-permalink", placeOf(["permalink"]), args));
  }
  return address;
}

function pathOf(pattern: string, parts: AddressParts): PostAddress | undefined {
  const expanded = expandPermalink(pattern, parts);
  const path = expanded === undefined ? undefined : readPagePath(expanded);
  if (path === undefined || isReserved(path.path)) return undefined;
  return { slug: path.path, old: path.old === undefined ? [] : [path.old] };
}

/** "tags/index.md", "tags.md": the list of topics that its organizers wrote themselves. */
const listOf = (slug: string | undefined, { folders, name }: Placing) =>
  slug === undefined && folders.length === 0 && name !== undefined && toSlug(name) === "tags"
    ? { slug: "tags", old: [] }
    : undefined;

/** What the site keeps for itself: other files lie there, or another policy holds. */
const isReserved = (path: string) => /^(?:assets|admin)(?:\/|$)/i.test(path);

function pathByFolders(
  slug: string | undefined,
  { folders, name, isIndex, hasFile }: Placing,
  title: string,
  place: ReturnType<Post<unknown>["placeOf"]>,
  report: Report,
): PostAddress | undefined {
  const above = folders.map(toSlug).filter((folder) => folder !== "");
  const own = readSlug({ slug, name, title, isTop: above.length === 0 }, place, report);
  if (own === undefined) return undefined;
  const path = [...above, own].join("/");
  return { slug: path, old: hasFile && !isIndex ? [`/${path}.html`] : [] };
}
