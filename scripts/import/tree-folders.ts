import type { DatedEvent, DatedPage } from "../site/dated-event.ts";
import { toSlug } from "../site/slugs.ts";

type Post = DatedEvent | DatedPage;

/**
 * A folder for every post, below content: the last name of its address, with its day or its first folder where several
 * have that name, and in its event's folder where it is a page of one. "" for the page at the root.
 */
export function nameFolders(
  posts: readonly Post[],
  eventOf: ReadonlyMap<string, string>,
): ReadonlyMap<Post, string> {
  const folders = new Map<Post, string>();
  const taken = new Set<string>();
  const wanted = countOf(posts.map((post) => new Set(namesFor(post).map(caseless))));
  const bySlug = new Map(posts.map((post) => [post.slug, post]));
  const events = posts.filter(({ kind }) => kind === "event");
  for (const post of [...events, ...posts.filter(({ kind }) => kind === "page")]) {
    const event = post.kind === "page" ? bySlug.get(eventOf.get(post.slug) ?? "") : undefined;
    const around = event === undefined ? "" : `${folders.get(event)}/`;
    const isFree = (name: string) => !taken.has(caseless(around + name));
    const own = namesFor(post).filter((name) => wanted.get(caseless(name)) === 1);
    const name = post.slug === "" ? "" : (own.find(isFree) ?? numbered(post, isFree));
    taken.add(caseless(around + name));
    folders.set(post, around + name);
  }
  return folders;
}

/** What these hold means something else, or the site keeps their addresses. */
const unfit =
  /^(?:updates?|meetups?|sessions|speakers|dates|photos|files|theme|tags|assets|admin|feed)$/i;

/** The plainest first. */
function namesFor(post: Post): string[] {
  const last = post.slug.slice(post.slug.lastIndexOf("/") + 1);
  const [top] = post.slug.split("/");
  const day = post.kind === "event" ? post.date.iso.slice(0, "2017-07-07".length) : undefined;
  const names = [
    last,
    ...(day === undefined || last.startsWith(day) ? [] : [`${day}-${last}`]),
    ...(top === last ? [] : [`${top}-${last}`]),
    wholeName(post),
  ];
  return names.filter((name) => !unfit.test(name));
}

const wholeName = ({ slug }: Post) => toSlug(slug.replaceAll("/", " "));

function numbered(post: Post, isFree: (name: string) => boolean): string {
  const name = wholeName(post);
  for (let count = 2; ; count++) if (isFree(`${name}-${count}`)) return `${name}-${count}`;
}

/** How many posts would have each name. */
function countOf(posts: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const names of posts)
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

// macOS and Windows take "A" and "a" for one.
const caseless = (name: string) => name.toLowerCase();
