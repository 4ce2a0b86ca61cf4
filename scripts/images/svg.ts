import { SaxesParser, type SaxesTagNS } from "saxes";
import { escapeHtml } from "../model/fragment.ts";
import {
  attributeProblem,
  isDrawing,
  isPassedOver,
  isSafeCss,
  isTransparent,
  svgNamespace,
} from "./svg-rules.ts";
import { svgSize } from "./svg-size.ts";

/** A drawing written anew from what is known to be harmless. */
export interface CleanSvg {
  readonly text: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** What could run or fetch and was left out, each once: "<script>", "onload". */
  readonly removed: readonly string[];
}

// A drawing above this is slower than a photograph in every browser; librsvg, too, stops at 256 levels.
const maxCharacters = 2 * 2 ** 20;
const maxDepth = 200;

/**
 * The drawing with everything that can run or fetch left out, and without its editor's notes. It is not edited but
 * written anew from the parser's events, so nothing gets through that was not understood. Undefined when it is not
 * well-formed XML, defines entities of its own, or is too large or deep: its pixels can still be shown.
 */
export function readSvg(source: string): CleanSvg | undefined {
  if (source.length > maxCharacters) return undefined;
  try {
    return parse(source.replace(/^\ufeff/, ""));
  } catch {
    // saxes throws at the first thing that is not well-formed.
    return undefined;
  }
}

function parse(source: string): CleanSvg | undefined {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const writer = createWriter();
  let root: SaxesTagNS | undefined;
  parser.on("opentag", (tag) => {
    root ??= tag;
    writer.open(tag);
  });
  parser.on("closetag", writer.close);
  parser.on("text", writer.text);
  parser.on("cdata", writer.text);
  parser.on("processinginstruction", writer.instruction);
  parser.write(source).close();
  if (root?.local !== "svg" || root.uri !== svgNamespace) return undefined;
  return { ...writer.result(), ...svgSize(root) };
}

/** Writes what is known to be harmless of the elements it is told about, in their order. */
function createWriter() {
  const removed = new Set<string>();
  const output: string[] = [];
  let depth = 0;
  // The depth of the element that is left out with all it holds; 0 while nothing is.
  let skipping = 0;
  // A style sheet arrives in pieces and is judged whole.
  let css: string | undefined;

  const skip = (tag: SaxesTagNS) => {
    skipping = depth;
    if (!isPassedOver(tag)) removed.add(`<${tag.local}>`);
  };
  const open = (tag: SaxesTagNS) => {
    depth += 1;
    if (depth > maxDepth) throw new RangeError("nested too deeply");
    if (skipping > 0 || isTransparent(tag)) return;
    // Nothing but text belongs in a style sheet: text after an element there would not be judged.
    if (!isDrawing(tag) || css !== undefined) return skip(tag);
    if (tag.local === "style") css = "";
    output.push(openTag(tag, depth === 1, removed));
  };
  const closeStyle = (sheet: string) => {
    if (isSafeCss(sheet)) output.push(escapeHtml(sheet));
    else removed.add("<style>");
    css = undefined;
  };
  const close = (tag: SaxesTagNS) => {
    if (skipping === 0 && !isTransparent(tag)) {
      if (css !== undefined) closeStyle(css);
      output.push(`</${tag.local}>`);
    }
    if (skipping === depth) skipping = 0;
    depth -= 1;
  };
  const text = (characters: string) => {
    if (skipping > 0 || depth === 0) return;
    if (css === undefined) output.push(escapeHtml(characters));
    else css += characters;
  };
  const instruction = ({ target }: { readonly target: string }) => {
    if (target === "xml-stylesheet") removed.add("<?xml-stylesheet?>");
  };
  const result = () => ({ text: `${output.join("")}\n`, removed: [...removed].sort() });
  return { open, close, text, instruction, result };
}

function openTag(tag: SaxesTagNS, isRoot: boolean, removed: Set<string>): string {
  const attributes = Object.values(tag.attributes).filter(({ uri, name }) => {
    // Editors keep their notes in namespaces of their own: the name of the file on somebody's disk, for one.
    const known = uri === "" || name === "xlink:href" || name.startsWith("xml:");
    return known && name !== "xmlns";
  });
  const kept = attributes.filter((attribute) => {
    const problem = attributeProblem(tag, attribute);
    if (problem !== undefined) removed.add(problem);
    return problem === undefined;
  });
  const written = kept.map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`).join("");
  return `<${tag.local}${isRoot ? namespaces : ""}${written}>`;
}

const namespaces = ` xmlns="${svgNamespace}" xmlns:xlink="http://www.w3.org/1999/xlink"`;

// XML 1.0 section 3.3.3: a line end written as such would be read back as a space.
const escapeAttribute = (value: string) =>
  escapeHtml(value).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
