import { decodeHTMLAttribute } from "entities";
import type { FoundLink, Scan } from "./link-scan.ts";
import { scanStructuredData } from "./scan-json.ts";

/*
 * Our own pages are thousands, and well-formed since one renderer writes them: reading their tags is enough, and
 * many times as fast as building a tree. Whatever is not closed runs to the end, so that no text takes long.
 */
const markup =
  /<!--[\s\S]*?(?:-->|$)|<([a-z][^\s/>]*)((?:[^>"']+|"[^"]*(?:"|$)|'[^']*(?:'|$))*)(?:>|$)/gi;
const attribute = /([^\s"'=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

const urlAttributes = new Set("href xlink:href src action formaction poster cite data".split(" "));
const setAttributes = new Set(["srcset", "imagesrcset"]);
const urlProperties = new Set("og:url og:image og:audio og:video twitter:image".split(" "));

/** All that is looked at: the others are not even decoded. */
const telling = new Set([
  ...urlAttributes,
  ...setAttributes,
  ..."id name type content property http-equiv".split(" "),
]);

type Attribute = readonly [name: string, value: string];

/** The links of an HTML page and the ids in it. Also reads the attributes of XML. */
export function scanHtml(text: string): Scan {
  const links: FoundLink[] = [];
  const ids = new Set<string>();
  const tags = new RegExp(markup);
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    const [whole, written = "", rest = ""] = tag;
    const name = written.toLowerCase();
    const attributes = readAttributes(rest);
    for (const attribute of attributes) if (isId(name, attribute)) ids.add(attribute[1]);
    for (const url of tagUrls(name, attributes)) links.push({ url, index: tag.index });
    if (name !== "script" && name !== "style") continue;
    // What looks like a tag in code is none.
    const start = tag.index + whole.length;
    tags.lastIndex = endOfCode(text, name, start);
    if (readValue(attributes, "type") !== "application/ld+json") continue;
    const urls = scanStructuredData(text.slice(start, tags.lastIndex));
    for (const url of urls) links.push({ url, index: start });
  }
  return { links, ids };
}

function endOfCode(text: string, name: string, start: number): number {
  const end = text.indexOf(`</${name}`, start);
  return end === -1 ? text.length : end;
}

function readAttributes(text: string): Attribute[] {
  if (!text.includes("=")) return [];
  const found: Attribute[] = [];
  attribute.lastIndex = 0;
  for (let match = attribute.exec(text); match !== null; match = attribute.exec(text)) {
    const name = (match[1] ?? "").toLowerCase();
    if (telling.has(name)) found.push([name, decoded(match[2] ?? match[3] ?? match[4] ?? "")]);
  }
  return found;
}

// Most addresses have nothing to decode, which one look tells.
const decoded = (value: string) => (value.includes("&") ? decodeHTMLAttribute(value) : value);

const readValue = (attributes: readonly Attribute[], wanted: string) =>
  attributes.find(([name]) => name === wanted)?.[1];

const isId = (tag: string, [name]: Attribute) => name === "id" || (name === "name" && tag === "a");

function tagUrls(name: string, attributes: readonly Attribute[]): string[] {
  if (name === "meta") return metaUrls(attributes);
  return attributes.flatMap(([key, value]) => {
    if (urlAttributes.has(key)) return [value];
    return setAttributes.has(key) ? candidates(value) : [];
  });
}

function metaUrls(attributes: readonly Attribute[]): string[] {
  const content = readValue(attributes, "content");
  if (content === undefined) return [];
  if (readValue(attributes, "http-equiv")?.toLowerCase() === "refresh") {
    return [content.replace(/^[^=]*=\s*/, "")];
  }
  const property = readValue(attributes, "property") ?? readValue(attributes, "name") ?? "";
  return urlProperties.has(property) ? [content] : [];
}

/** "small.webp 480w, large.webp 960w": an address may have commas, but not before a space. */
const candidates = (set: string): string[] =>
  set
    .split(/,\s+/)
    .map((candidate) => candidate.trim().replace(/\s.*$/s, ""))
    .filter((url) => url !== "");
