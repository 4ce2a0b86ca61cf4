import type { Cdata, Element, ElementContent, Instruction, Nodes } from "xast";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { escapeHtml } from "../../model/fragment.ts";
import { xmlText } from "./xml-text.ts";

/* The only module that knows xast. */

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element of words, or one without. */
export const leaf = (name: string, attributes: Attributes, text = ""): Element =>
  x(name, holdable(attributes), ...textNodes(text));

/** An element of HTML as RFC 4287, section 3.1.1.2, has it, in characters that XML can hold: see xmlText. */
export const html = (name: string, text: string, lang?: string): Element =>
  x(name, { type: "html", ...(lang === undefined ? {} : { "xml:lang": lang }) }, cdata(text));

/** An element of others, each on a line of its own. */
export const branch = (
  name: string,
  attributes: Attributes,
  children: readonly Element[],
): Element => x(name, holdable(attributes), ...children);

/** A paragraph of XHTML, where a format allows elements of others (RFC 4287, section 6). */
export const xhtml = (content: readonly (string | Element)[]): Element =>
  x("div", { xmlns: "http://www.w3.org/1999/xhtml" }, [
    x("p", {}, ...content.flatMap((one) => (typeof one === "string" ? textNodes(one) : one))),
  ]);

/** A whole document, indented for those who look at it; `stylesheet` is the address of a CSS file for browsers. */
export const xmlDocument = (root: Element, stylesheet?: string): string => {
  const instructions = [
    instruction("xml", 'version="1.0" encoding="utf-8"'),
    ...(stylesheet === undefined
      ? []
      : [instruction("xml-stylesheet", `type="text/css" href="${escapeHtml(stylesheet)}"`)]),
  ];
  return [...instructions.map(written), indented(root, "\n")].map((line) => `${line}\n`).join("");
};

const instruction = (name: string, value: string): Instruction => ({
  type: "instruction",
  name,
  value,
});

const written = (node: Nodes) => toXml(node, { closeEmptyElements: true, tightClose: true });

function indented(element: Element, before: string): string {
  const inner = element.children.filter((child) => child.type === "element");
  // Blanks have no meaning between elements, but they have beside words.
  if (inner.length === 0 || inner.length < element.children.length) return written(element);
  const deeper = `${before}    `;
  const end = `</${element.name}>`;
  const start = toXml({ ...element, children: [] }).slice(0, -end.length);
  const lines = inner.map((child) => deeper + indented(child, deeper));
  return start + lines.join("") + before + end;
}

const holdable = (attributes: Attributes) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, value && xmlText(value)]),
  );

/** "]]>" must not stand in a text (XML 1.0, section 2.4), and the writer does not see to it. */
const textNodes = (text: string): ElementContent[] =>
  xmlText(text)
    .split(/(?<=\]\])>/)
    .flatMap((part, index): ElementContent[] => [
      ...(index === 0 ? [] : [cdata(">")]),
      { type: "text", value: part },
    ]);

const cdata = (value: string): Cdata => ({ type: "cdata", value });
