import type { DatedEvent, DatedPage } from "../site/dated-event.ts";
import { toSlug } from "../site/slugs.ts";

type Post = DatedEvent | DatedPage;

/**
 * A folder for every post, below content: the last name of its address, with its day where several have that name, and
 * in its event's folder where it is a page of one. "" for the page at the root.
 */
export function nameFolders(
  posts: readonly Post[],
  eventOf: ReadonlyMap<string, string>,
): ReadonlyMap<Post, string> {
  const folders = new Map<Post, string>();
  const taken = new Set<string>();
  const shared = namesOfSeveral(posts);
  const bySlug = new Map(posts.map((post) => [post.slug, post]));
  const events = posts.filter(({ kind }) => kind === "event");
  for (const post of [...events, ...posts.filter(({ kind }) => kind === "page")]) {
    const event = post.kind === "page" ? bySlug.get(eventOf.get(post.slug) ?? "") : undefined;
    const around = event === undefined ? "" : `${folders.get(event)}/`;
    const name = post.slug === "" ? "" : freeName(post, around, shared, taken);
    taken.add((around + name).toLowerCase());
    folders.set(post, around + name);
  }
  return folders;
}

function namesOfSeveral(posts: readonly Post[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const several = new Set<string>();
  for (const post of posts) {
    const name = lastName(post).toLowerCase();
    if (seen.has(name)) several.add(name);
    seen.add(name);
  }
  return several;
}

const lastName = ({ slug }: Post) => slug.slice(slug.lastIndexOf("/") + 1);

/** What these hold means something else, or the site keeps their addresses. */
const unfit =
  /^(?:updates?|meetups?|sessions|speakers|dates|photos|files|theme|tags|assets|admin|feed)$/i;

function freeName(
  post: Post,
  around: string,
  shared: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): string {
  const last = lastName(post);
  const day = post.kind === "event" ? post.date.iso.slice(0, "2017-07-07".length) : undefined;
  const whole = toSlug(post.slug.replaceAll("/", " "));
  const isPlain = !shared.has(last.toLowerCase()) && !unfit.test(last);
  const names = [
    ...(isPlain ? [last] : []),
    ...(day === undefined || last.startsWith(day) ? [] : [`${day}-${last}`]),
    ...(unfit.test(whole) ? [] : [whole]),
  ];
  const isFree = (name: string) => !taken.has((around + name).toLowerCase());
  const name = names.find(isFree);
  if (name !== undefined) return name;
  for (let count = 2; ; count++) if (isFree(`${whole}-${count}`)) return `${whole}-${count}`;
}
