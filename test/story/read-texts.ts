import ICAL from "ical.js";
import { parseFragment } from "parse5";
import { SaxesParser } from "saxes";
import { attributeOf, descendants, elementsOf } from "../layouts/read-html.ts";

/* Every text that a published file shows to people, by the kind of the file: none of an address, a key or a class. */

export function readTexts(path: string, text: string): string[] {
  if (path.endsWith(".html")) return htmlTexts(elementsOf(text));
  if (path.endsWith(".ics")) return calendarTexts(text);
  if (path.endsWith(".xml")) return xmlTexts(text);
  return path.endsWith(".json") || path.endsWith(".webmanifest") ? jsonTexts(JSON.parse(text)) : [];
}

const shownAttributes = ["aria-label", "alt", "title", "placeholder"];
/** Their content is an address, a size, or a word of a standard. */
const silentMeta =
  /^(?:viewport|color-scheme|theme-color|robots|og:(?:type|url|image|image:(?:width|height|type)|locale)|twitter:card)$/;

function htmlTexts(elements: ReturnType<typeof elementsOf>): string[] {
  return elements.flatMap((element) => {
    const { tagName, childNodes } = element;
    const own = childNodes.flatMap((node) => ("value" in node ? [node.value] : []));
    if (tagName === "style") return [];
    if (tagName === "script")
      return attributeOf(element, "type") === "application/ld+json"
        ? jsonTexts(JSON.parse(own.join("")))
        : [];
    const name = attributeOf(element, "name") ?? attributeOf(element, "property") ?? "";
    const meta = tagName === "meta" && name !== "" && !silentMeta.test(name) ? ["content"] : [];
    return [
      ...own,
      ...[...shownAttributes, ...meta].flatMap((one) => attributeOf(element, one) ?? []),
    ];
  });
}

/** Members of JSON whose text is read by people, in JSON Feed, a manifest and schema.org. */
const shownMembers =
  /^(?:name|title|description|summary|headline|articleBody|alternateName|caption|keywords|short_name|content_text)$/;

function jsonTexts(value: unknown, key = ""): string[] {
  if (typeof value === "string") {
    if (key === "content_html") return htmlTexts(descendants(parseFragment(value)));
    return shownMembers.test(key) ? [value] : [];
  }
  if (Array.isArray(value)) return value.flatMap((item) => jsonTexts(item, key));
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, member]) => jsonTexts(member, name))
    : [];
}

const shownElements = new Set(["title", "subtitle", "summary", "content", "name", "rights"]);

function xmlTexts(xml: string): string[] {
  const texts: string[] = [];
  let text = "";
  const parser = new SaxesParser();
  parser.on("opentag", () => {
    text = "";
  });
  const add = (more: string) => {
    text += more;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", ({ name }) => {
    if (shownElements.has(name)) texts.push(...htmlTexts(descendants(parseFragment(text))), text);
  });
  parser.write(xml).close();
  return texts.map((one) => one.replace(/<[^>]*>/g, " "));
}

const shownProperties = [
  "summary",
  "description",
  "location",
  "categories",
  "x-wr-calname",
  "name",
];

function calendarTexts(ics: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  return [calendar, ...calendar.getAllSubcomponents("vevent")].flatMap((component) =>
    shownProperties.flatMap((name) =>
      component.getAllProperties(name).map((one) => String(one.getFirstValue())),
    ),
  );
}
