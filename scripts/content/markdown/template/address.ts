import { findTags, type TemplateTag } from "./tags.ts";

/** An address that was written for another generator, as it is written here. */
export interface PlainAddress {
  readonly href: string;
  /** It names a post by its file and not by where it is published. */
  readonly isPost: boolean;
}

/** Undefined for an address that only the other generator could tell. */
export function plainAddress(written: string): PlainAddress | undefined {
  const bare = written.replace(pelican, "");
  const tags = findTags(bare);
  if (tags.length === 0) return { href: bare, isPost: false };
  let href = "";
  let copied = 0;
  let isPost = false;
  for (const tag of tags) {
    const meaning = meaningOf(tag);
    if (meaning === undefined) return undefined;
    href += bare.slice(copied, tag.offset) + meaning.href;
    isPost ||= meaning.isPost;
    copied = tag.offset + tag.text.length;
  }
  href += bare.slice(copied);
  // What stands for the site's own address stands at its start.
  const isWhole = tags[0]?.offset === 0 && !isPost && !href.startsWith("/");
  return { href: isWhole && meaningOf(tags[0])?.href === "" ? `/${href}` : href, isPost };
}

// Pelican looks for such files beside the post or at its root, as is done for every path.
const pelican = /^(?:(?:\{|%7B)(?:static|filename|attach)(?:\}|%7D)|(?:\||%7C)filename(?:\||%7C))/i;

function meaningOf(tag: TemplateTag | undefined): PlainAddress | undefined {
  if (tag === undefined || tag.isLiteral) return undefined;
  for (const read of readings) {
    const meaning = read(tag);
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}

type Reading = (tag: TemplateTag) => PlainAddress | undefined;

/** `{{ site.baseurl }}`: every path here is one of the site. */
const ofSite: Reading = ({ text, name, rest }) =>
  text.startsWith("{{") &&
  /^(?:site\.(?:baseurl|url|github\.url)|page\.url)$/.test(name) &&
  rest === ""
    ? { href: "", isPost: false }
    : undefined;

/** `{{ "/a.jpg" | relative_url }}` */
const filtered: Reading = ({ text }) => {
  const [, , path, filters = ""] =
    /^\{\{-?\s*(["'])([^"'\n]*)\1\s*((?:\|[^|}]*)*)-?\}\}$/.exec(text) ?? [];
  const names = filters
    .split("|")
    .slice(1)
    .map((filter) => filter.trim());
  if (path === undefined || names.length === 0 || !names.every((name) => isAddressFilter(name)))
    return undefined;
  const isRooted = names.some((name) => /^(?:relative|absolute)_url|^prepend/.test(name));
  return { href: isRooted ? path.replace(/^(?!\/)/, "/") : path, isPost: false };
};

const isAddressFilter = (filter: string) =>
  /^(?:(?:relative|absolute)_url|url|(?:rel|abs)(?:Lang)?URL|prepend:\s*site\.(?:base)?url)$/.test(
    filter,
  );

/** `{% post_url 2017-07-07-sprints %}`, `{% link _posts/2017-07-07-sprints.md %}` */
const ofJekyll: Reading = ({ text, name, rest }) => {
  if (!text.startsWith("{%") || (name !== "post_url" && name !== "link")) return undefined;
  const path = unquoted(rest);
  if (name === "post_url") return { href: path, isPost: true };
  return { href: path.replace(/^(?!\/)/, "/"), isPost: /\.(?:md|markdown)$/i.test(path) };
};

/** `{{< ref "sprints.md" >}}`, `{{< relref path="/sprints" >}}` */
const ofHugo: Reading = ({ language, name, rest }) => {
  if (language !== "hugo" || !/^(?:rel)?ref$/.test(name)) return undefined;
  const path = /^(?:path\s*=\s*)?(["'`]?)([^"'`\s]+)\1/.exec(rest)?.[2];
  return path === undefined ? undefined : { href: path, isPost: !path.startsWith("#") };
};

const readings: readonly Reading[] = [ofSite, filtered, ofJekyll, ofHugo];

const unquoted = (text: string) => text.replace(/^(["'])(.*)\1$/, "$2");

/** The same in a notation without quotes, for a value between them; undefined where nothing is known of it. */
export function inAttribute(tag: TemplateTag): string | undefined {
  const meaning = meaningOf(tag);
  if (meaning === undefined) return undefined;
  return meaning.isPost ? `{% post_url ${meaning.href} %}` : meaning.href;
}
