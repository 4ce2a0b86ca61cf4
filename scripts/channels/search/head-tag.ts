/** One element of a page's head, as data: whoever renders it escapes it. */
export interface HeadTag {
  readonly tag: "title" | "meta" | "link" | "script";
  readonly attributes: Readonly<Record<string, string>>;
  readonly text?: string;
}

export const titleTag = (text: string): HeadTag => ({ tag: "title", attributes: {}, text });

export const metaTag = (name: string, content: string): HeadTag => ({
  tag: "meta",
  attributes: { name, content },
});

/**
 * A page's own copy of its policy, for hosts that send no headers (GitHub Pages). It governs only what stands behind
 * it in the page.
 */
export const policyTag = (policy: string): HeadTag => ({
  tag: "meta",
  attributes: { "http-equiv": "Content-Security-Policy", content: policy },
});

/** Open Graph is RDFa: its names stand in `property`. */
export const propertyTag = (property: string, content: string): HeadTag => ({
  tag: "meta",
  attributes: { property, content },
});

export const linkTag = (
  rel: string,
  href: string,
  more: Readonly<Record<string, string>> = {},
): HeadTag => ({ tag: "link", attributes: { rel, ...more, href } });

/**
 * One list, in which a later tag takes the place of an earlier one that says the same thing, sorted: first what
 * a parser needs before anything else, then what a search engine reads, then the rest. Equals keep their order.
 */
export function mergeHead(...lists: readonly (readonly HeadTag[])[]): HeadTag[] {
  const merged = new Map<string, HeadTag>();
  for (const tag of lists.flat()) merged.set(keyOf(tag), tag);
  const ranked = Array.from(merged.values(), (tag) => ({ tag, rank: rankOf(tag) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ tag }) => tag);
}

// There is one canonical address, but an icon for every size and a feed for every format.
const distinguishing = [
  "http-equiv",
  "name",
  "property",
  "media",
  "rel",
  "type",
  "sizes",
  "hreflang",
];

function keyOf({ tag, attributes, text }: HeadTag): string {
  if (tag === "title") return tag;
  if (tag === "script") return JSON.stringify([tag, attributes, text]);
  const { charset, rel, href } = attributes;
  const several = rel === "alternate" || rel === "stylesheet";
  // Only the last of these is anybody else's word.
  const said = distinguishing.map((name) => attributes[name] ?? "");
  return [tag, charset !== undefined, ...said, several ? href : ""].join("\n");
}

type Test = (attributes: HeadTag["attributes"], tag: HeadTag["tag"]) => boolean;

const named =
  (name: string): Test =>
  (attributes) =>
    attributes.name === name;
const related =
  (...rels: readonly string[]): Test =>
  ({ rel }) =>
    rel !== undefined && rels.includes(rel);

/** The order of the head. What nothing here speaks of stands at the end, before scripts. */
const order: readonly Test[] = [
  // HTML wants it within the first 1024 bytes.
  ({ charset }) => charset !== undefined,
  (attributes) => attributes["http-equiv"] !== undefined,
  named("viewport"),
  (_, tag) => tag === "title",
  named("description"),
  named("robots"),
  related("canonical"),
  related("preload"),
  related("stylesheet"),
  named("color-scheme"),
  named("theme-color"),
  related("icon", "apple-touch-icon"),
  related("manifest"),
  related("alternate"),
  ({ property }) => property !== undefined,
  ({ name }) => name?.startsWith("twitter:") ?? false,
];

function rankOf({ tag, attributes }: HeadTag): number {
  if (tag === "script") return order.length + 1;
  const rank = order.findIndex((test) => test(attributes, tag));
  return rank === -1 ? order.length : rank;
}
