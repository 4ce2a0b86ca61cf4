import { basename, dirname } from "node:path";
import { oneLine } from "../create/names.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { parsePartialDate } from "../time/partial-date.ts";
import type { ForeignPost } from "./foreign-post.ts";
import { oldAddresses } from "./old-address.ts";
import { isList, isMapping, listOf, shown, textOf, type Value, type Values } from "./values.ts";

/** What a foreign post says in our words. */
export interface PostFields {
  readonly title: string | undefined;
  readonly date: string;
  readonly summary: string | undefined;
  readonly author: Author[] | undefined;
  readonly tags: string[] | undefined;
  readonly lang: string | undefined;
  readonly draft: true | undefined;
  readonly updated: string | undefined;
  /** As the post names it: not yet found. */
  readonly image: string | undefined;
  readonly imageAlt: string | undefined;
  readonly redirect_from: string[] | undefined;
  /** What the folder should be called. */
  readonly slug: string;
}

type Author = string | { readonly name: string; readonly url: string | undefined };

/** The names that generators have for one thing, the strongest first. */
const names = {
  title: ["title"],
  date: ["date", "publishDate", "pubDate", "published_at"],
  summary: ["summary", "description", "excerpt", "subtitle"],
  author: ["authors", "author"],
  tags: ["tags", "tag", "keywords", "taxonomies"],
  categories: ["categories", "category"],
  lang: ["lang", "language", "locale"],
  updated: ["updated", "lastmod", "modified", "last_modified_at"],
  image: ["image", "cover", "featured_image", "thumbnail", "images", "header"],
  addresses: ["permalink", "url", "save_as", "aliases", "redirect_from"],
  slug: ["slug"],
  draft: ["draft", "published", "status"],
} as const;

// What only tells a generator how to show a post, or that it is one.
const mute = [
  "layout",
  "type",
  "comments",
  "template",
  "weight",
  "toc",
  "math",
  "eleventyNavigation",
];
const known: ReadonlySet<string> = new Set(
  [...Object.values(names).flat(), ...mute].map((name) => name.toLowerCase()),
);
// Eleventy's own word for "this is a post".
const structural = new Set(["post", "posts", "all"]);

/** Carries over what has a counterpart, and reports the rest. */
export function toPostFields(
  { values, placeOf, separator }: ForeignPost,
  { file, today }: { readonly file: string; readonly today: string },
  report: (diagnostic: Diagnostic) => void,
): PostFields {
  const get = (group: keyof typeof names) => first(values, names[group]);
  const named = nameOf(file);
  const slug = textOf(get("slug")) ?? named.slug;
  const tags = [...listOf(tagsIn(get("tags")), separator), ...listOf(get("categories"), separator)];
  const date = readable(textOf(get("date"))) ?? named.date;
  const addresses = oldAddresses(
    names.addresses.map((key) => first(values, [key])),
    { date, slug },
  );
  if (date === undefined) report(diagnose("import/no-date", placeOf("date"), { date: today }));
  if (addresses.length === 0) report(diagnose("import/old-address", placeOf("slug"), { slug }));
  for (const [key, value] of Object.entries(values)) {
    if (known.has(key.toLowerCase()) || value === undefined || shown(value) === "") continue;
    report(diagnose("import/key-left-out", placeOf(key), { key, value: shown(value) }));
  }
  const title = textOf(get("title"));
  return {
    title: title === undefined ? undefined : oneLine(title),
    date: date ?? today,
    summary: textOf(get("summary")),
    author: authorsIn(get("author"), separator),
    tags: orNothing([...new Set(tags.filter((tag) => !structural.has(tag)))]),
    lang: textOf(get("lang")),
    draft: isDraft(values) ? true : undefined,
    updated: readable(textOf(get("updated"))),
    ...imageIn(get("image")),
    redirect_from: orNothing(addresses),
    slug,
  };
}

/** The first of the keys that has a value, whatever its capital letters: Pelican's begin with one. */
function first(values: Values, keys: readonly string[]): Value | undefined {
  for (const key of keys) {
    const found = Object.keys(values).find((name) => name.toLowerCase() === key.toLowerCase());
    const value = found === undefined ? undefined : values[found];
    if (value !== undefined && shown(value) !== "") return value;
  }
  return undefined;
}

const orNothing = <T>(list: T[]) => (list.length === 0 ? undefined : list);

// Zola keeps them one level down.
const tagsIn = (value: Value | undefined) => (isMapping(value) ? value.tags : value);

function authorsIn(value: Value | undefined, separator: RegExp | undefined): Author[] | undefined {
  const items = isList(value)
    ? value
    : isMapping(value)
      ? [value]
      : listOf(value, separator && /[,;]/);
  return orNothing(
    items.flatMap((item): Author[] => {
      const name = isMapping(item) ? textOf(item.name) : textOf(item);
      if (name === undefined) return [];
      const url = isMapping(item) ? textOf(item.url) : undefined;
      return url === undefined ? [name] : [{ name, url }];
    }),
  );
}

function isDraft(values: Values): boolean {
  const said = (key: string) => textOf(first(values, [key]))?.toLowerCase();
  return said("draft") === "true" || said("published") === "false" || said("status") === "draft";
}

function imageIn(value: Value | undefined) {
  const item = isList(value) ? value[0] : value;
  if (!isMapping(item)) return { image: textOf(item), imageAlt: undefined };
  const path = ["path", "image", "src", "url", "overlay_image"].map((key) => textOf(item[key]));
  return { image: path.find((each) => each !== undefined), imageAlt: textOf(item.alt) };
}

/** Jekyll and Eleventy say day and name in the file's name; Hugo names the folder of index.md. */
function nameOf(file: string): { date: string | undefined; slug: string } {
  const stem = basename(file).replace(/\.[^.]+$/, "");
  const name = /^_?index$/i.test(stem) ? basename(dirname(file)) : stem;
  const [, date, slug] = /^(\d{4}-\d{2}-\d{2})[-_.](.+)$/.exec(name) ?? [];
  return { date: readable(date), slug: slug ?? name };
}

const readable = (text: string | undefined): string | undefined =>
  text !== undefined && parsePartialDate(text, "UTC").ok ? text : undefined;
