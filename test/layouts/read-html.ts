import { type DefaultTreeAdapterTypes, parse } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Every element of a document, in the order in which they stand in it. */
export const elementsOf = (html: string): Element[] => descendants(parse(html));

export const descendants = (node: Node): Element[] =>
  "childNodes" in node
    ? node.childNodes.flatMap((child) =>
        "tagName" in child ? [child, ...descendants(child)] : descendants(child),
      )
    : [];

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** As a reader sees it: white space counts once. */
export const textOf = (node: Node): string => rawText(node).replace(/\s+/g, " ").trim();

function rawText(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(rawText).join("") : "";
}

/** The elements with a class. */
export const withClass = (html: string, name: string): Element[] =>
  elementsOf(html).filter((element) => attributeOf(element, "class")?.split(" ").includes(name));

export const textsOf = (html: string, className: string): string[] =>
  withClass(html, className).map(textOf);

/** Where the links within the elements with a class lead. */
export const linksIn = (html: string, className: string): string[] =>
  withClass(html, className)
    .flatMap(descendants)
    .flatMap((element) => attributeOf(element, "href") ?? []);
