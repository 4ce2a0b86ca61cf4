/*
 * Code of other generators in a text: Liquid's and Nunjucks' {{ }}, {% %} and {# #}, Hugo's {{< >}} and {{% %}}. None of
 * it ever runs. What is known to mean an address, a picture, a link or a block of code is taken for that.
 */

/** One piece of template code, from its opening to its closing braces. */
export interface TemplateTag {
  /** As it was written; it may have line ends. */
  readonly text: string;
  /** Where it begins in the text. */
  readonly offset: number;
  readonly language: "liquid" | "hugo";
  /** "highlight", "/highlight", "site.baseurl", "post_url"; "" for a comment and what else says nothing. */
  readonly name: string;
  /** What follows the name. */
  readonly rest: string;
  /** Between `raw` and `endraw` it means itself. */
  readonly isLiteral: boolean;
  /** Where the tag begins that ends this one's block, when it has one. */
  readonly end: number | undefined;
}

/** All template code of a text, in its order; a comment with what it hides is one piece. */
export function findTags(text: string): readonly TemplateTag[] {
  if (!/\{[{%#]/.test(text)) return [];
  return paired(
    bracesIn(text).map(([start, end]) => readTag(text.slice(start, end), start)),
    text,
  );
}

const closers: ReadonlyMap<string, string> = new Map([
  ["{{", "}}"],
  ["{{<", ">}}"],
  ["{{%", "%}}"],
  ["{%", "%}"],
  ["{#", "#}"],
]);

/** Opening braces and the closing ones after them, without other opening ones between. */
function bracesIn(text: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  let open: { readonly at: number; readonly closer: string } | undefined;
  for (const { 0: braces, index } of text.matchAll(/\{\{[<%]?|[>%]?\}\}|\{%|%\}|\{#(?=\s)|#\}/g)) {
    const closer = closers.get(braces);
    if (closer !== undefined) open = { at: index, closer };
    else if (open !== undefined && braces.includes(open.closer)) {
      const end = index + braces.indexOf(open.closer) + open.closer.length;
      if (isTag(text.slice(open.at, end))) found.push([open.at, end]);
      open = undefined;
    }
  }
  return found;
}

// In UTF-16 units. What is longer begins with a brace that somebody forgot to close.
const shortest = 5;
const longest = 3000;

// An empty line ends a paragraph, and "{{}}" says nothing.
const isTag = (text: string) =>
  text.length <= longest &&
  !/\n[ \t]*\n/.test(text) &&
  text.replaceAll("\n", "").length >= shortest;

function readTag(text: string, offset: number): TemplateTag {
  const isHugo = /^\{\{[<%]/.test(text) && /[>%]\}\}$/.test(text);
  const inner = (isHugo ? text.slice(3, -3) : withoutBraces(text)).trim();
  const [word = ""] = (isHugo ? /^\/?\s*[\w.-]+/ : /^[\w.-]*/).exec(inner) ?? [];
  const rest = inner.slice(word.length);
  return {
    text,
    offset,
    language: isHugo ? "hugo" : "liquid",
    name: isComment(text) ? "" : word.replace(/\s/g, ""),
    rest: (isHugo ? rest.replace(/\/$/, "") : rest).trim(),
    isLiteral: false,
    end: undefined,
  };
}

/** What stands in {{ }}, {%- -%} and {% +%}; nothing of a comment. */
const withoutBraces = (text: string) =>
  text.startsWith("{#") ? "" : text.slice(2, -2).replace(/^[-+]|[-+]$/g, "");

const isComment = (text: string) => /^\{#|^\{\{-?\s*\/\*/.test(text);

/** Finds the ends of blocks, what `raw` protects and what comments hide. */
function paired(tags: readonly TemplateTag[], text: string): TemplateTag[] {
  const ends = endsOf(tags);
  const result: TemplateTag[] = [];
  for (let index = 0; index < tags.length; index++) {
    const tag = tags[index];
    const last = ends.get(index);
    const end = last === undefined ? undefined : tags[last];
    if (tag !== undefined && (last === undefined || end === undefined)) result.push(tag);
    else if (tag === undefined || last === undefined || end === undefined) break;
    else if (tag.name === "comment") {
      const whole = text.slice(tag.offset, end.offset + end.text.length);
      result.push({ ...tag, text: whole, name: "" });
      index = last;
    } else if (tag.name === "raw" || tag.name === "verbatim") {
      const inner = tags.slice(index + 1, last).map((one) => ({ ...one, isLiteral: true }));
      for (const one of [{ ...tag, name: "" }, ...inner, { ...end, name: "" }]) result.push(one);
      index = last;
    } else result.push({ ...tag, end: end.offset });
  }
  return result;
}

const blocks: ReadonlySet<string> = new Set(["comment", "raw", "verbatim", "highlight"]);

/** For each tag that opens a block, by its number, the number of the one that ends it: the next of its name. */
function endsOf(tags: readonly TemplateTag[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open = new Map<string, number>();
  for (const [index, { name }] of tags.entries()) {
    if (blocks.has(name)) open.set(name, index);
    const ended = /^(?:end|\/)(\w+)$/.exec(name)?.[1] ?? "";
    const start = open.get(ended);
    if (start !== undefined) ends.set(start, index);
    open.delete(ended);
  }
  return ends;
}
