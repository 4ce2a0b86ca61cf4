/*
 * HTML that Handbill itself rendered, as plain text for a calendar's notes. It is well formed, and quotes every
 * attribute, so that tags can be found without a parser.
 */
const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s[^\s"'>=/]+(?:="[^"]*")?)*)\s*\/?>/gi;
const comment = /<!--[\s\S]*?-->/g;
const paragraphs = /^(?:p|h[1-6]|ul|ol|dl|pre|table|blockquote|section|figure|div|aside|hr)$/;
const lineEnds = /^(?:tr|dt|dd|figcaption|summary|details)$/;

/** The text of the fragment, its paragraphs apart, its links with their addresses. */
export function htmlToText(html: string): string {
  const hrefs: (string | undefined)[] = [];
  const text = collapse(html.replace(comment, "")).replace(tag, (_, slash, name, attributes) =>
    tagText(slash === "/", name.toLowerCase(), attributes, hrefs),
  );
  return decode(text)
    .replace(/[^\S\n]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** White space means one space, except where the writer laid out lines. */
const collapse = (html: string) =>
  html
    .split(/(<pre[\s>][\s\S]*?<\/pre>)/i)
    .map((part) => (/^<pre[\s>]/i.test(part) ? part : collapseFlow(part)))
    .join("");

/** Between blocks white space means nothing at all. */
const collapseFlow = (html: string) =>
  html.replace(/\s+/g, " ").replace(/ ?(<\/?(?:[a-z][a-z0-9]*)[^<>"]*>) ?/gi, spaceAround);

const spaceAround = (match: string, tag: string) =>
  isBlock(/^<\/?([a-z0-9]+)/i.exec(tag)?.[1]?.toLowerCase() ?? "") ? tag : match;

const isBlock = (name: string) =>
  paragraphs.test(name) || lineEnds.test(name) || /^(?:li|br|t[dh]|tbody|thead)$/.test(name);

function tagText(
  closes: boolean,
  name: string,
  attributes: string,
  hrefs: (string | undefined)[],
): string {
  if (name === "a") return closes ? linkEnd(hrefs.pop()) : linkStart(attributes, hrefs);
  if (name === "img") return attribute(attributes, "alt") ?? "";
  if (name === "li") return closes ? "" : "\n- ";
  if (name === "td" || name === "th") return closes ? "  " : "";
  if (paragraphs.test(name)) return "\n\n";
  return name === "br" || (closes && lineEnds.test(name)) ? "\n" : "";
}

function linkStart(attributes: string, hrefs: (string | undefined)[]): string {
  hrefs.push(attribute(attributes, "href"));
  return "";
}

/** A link within the page says nothing outside of it. */
const linkEnd = (href: string | undefined) =>
  href === undefined || !/^(?:https?|mailto):/i.test(href) ? "" : ` &lt;${href}&gt;`;

const attribute = (attributes: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`, "i").exec(attributes)?.[1];

const entities: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#39;", "'"],
  ["&nbsp;", "\u00a0"],
]);

const decode = (text: string) =>
  text.replace(/&(?:amp|lt|gt|quot|nbsp|#39);/g, (entity) => entities.get(entity) ?? entity);
