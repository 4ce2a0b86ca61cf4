import { SaxesParser } from "saxes";

/** An element of XML with its namespace, as a grammar speaks of it. */
export interface XmlElement {
  readonly namespace: string;
  readonly name: string;
  /** By name, those of other namespaces with their prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

/** Fails on what is not well-formed. */
export function xmlTree(xml: string): XmlElement {
  interface Open extends XmlElement {
    readonly children: Open[];
    text: string;
  }
  const document: Open = { namespace: "", name: "", attributes: {}, children: [], text: "" };
  const open = [document];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (problem) => {
    throw problem;
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value] as const);
    const element: Open = {
      namespace: uri,
      name: local,
      attributes: Object.fromEntries(values),
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const add = (text: string) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  const [root] = document.children;
  if (root === undefined) throw new SyntaxError("no element");
  return root;
}
