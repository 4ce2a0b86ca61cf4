import type { Token } from "markdown-it";
import type { Anchors } from "./anchors.ts";
import { eachBlock, headingLevel, inlineOf } from "./blocks.ts";
import { writtenId } from "./flavours/attributes.ts";
import type { BodyOptions, ParsedHeading } from "./parsed-body.ts";
import { toPlainText } from "./plain-text.ts";
import type { SourceText } from "./source-text.ts";
import { htmlToken } from "./tokens.ts";
import { readUpdateHeading, type UpdateWords } from "./update-heading.ts";

interface Titled {
  readonly heading: ParsedHeading | undefined;
  /** Without the heading, when the page shows it as its title already. */
  readonly tokens: readonly Token[];
}

/** Takes off the H1 that names the whole text. */
export function takeTitle(
  tokens: readonly Token[],
  { kind, title, isDate }: Pick<BodyOptions, "kind" | "title" | "isDate">,
  source: SourceText,
): Titled {
  const block = firstHeading(tokens);
  if (block === undefined) return { heading: undefined, tokens };
  const text = toPlainText(inlineOf(block));
  const update = readUpdateHeading(text, isDate);
  // In a file of its own, an update's first heading is its title; elsewhere it starts a section.
  const isOwn = kind === "update" && block[0] === tokens[0];
  const isTitle = update === undefined ? headingLevel(block) === 1 : isOwn;
  if (!isTitle) return { heading: undefined, tokens };
  const heading = toHeading(text, update, source.lineStart(block[0]?.map?.[0] ?? 0));
  const isShown = title === undefined || sameWords(title, text) || sameWords(title, heading.text);
  return { heading, tokens: isShown ? tokens.filter((token) => !block.includes(token)) : tokens };
}

function firstHeading(tokens: readonly Token[]): readonly Token[] | undefined {
  for (const block of eachBlock(tokens)) if (headingLevel(block) !== undefined) return block;
  return undefined;
}

const toHeading = (
  text: string,
  update: UpdateWords | undefined,
  place: ParsedHeading["place"],
): ParsedHeading =>
  update === undefined
    ? { text, dateText: undefined, place }
    : { text: update.title ?? "", dateText: update.dateText, place };

const sameWords = (a: string, b: string) => bareWords(a) === bareWords(b);
const bareWords = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A heading in a text, on whatever level of lists and quotes. */
export interface WrittenHeading {
  readonly open: Token;
  readonly close: Token | undefined;
  /** What it says. */
  readonly text: string;
}

export function headingsIn(tokens: readonly Token[]): WrittenHeading[] {
  const found: WrittenHeading[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const open = tokens[at];
    if (open?.type !== "heading_open") continue;
    const text = toPlainText(tokens[at + 1]?.children ?? []);
    found.push({ open, close: tokens[at + 2], text });
  }
  return found;
}

/** Moves all headings by the same step, so that the highest of them gets this level; none goes below h6. */
export function shiftHeadings(headings: readonly WrittenHeading[], top: 2 | 4): void {
  const levels = headings.map(({ open }) => Number(open.tag.slice(1)));
  const step = top - levels.reduce((least, level) => Math.min(least, level), 6);
  for (const [index, { open, close }] of headings.entries()) {
    open.tag = `h${Math.min(6, (levels[index] ?? top) + step)}`;
    if (close !== undefined) close.tag = open.tag;
  }
}

/** Gives every heading an id of its own. */
export function nameHeadings(headings: readonly WrittenHeading[], anchors: Anchors): void {
  for (const { open, text } of headings) {
    open.attrSet("id", anchors.claim(text, writtenId(open)));
    open.meta = { text };
  }
}

/** Puts a second anchor on headings that had another one elsewhere. What the text itself asks for comes first. */
export function aliasHeadings(tokens: readonly Token[], anchors: Anchors): void {
  for (const [index, { type, meta }] of tokens.entries()) {
    if (type !== "heading_open" || typeof meta?.text !== "string") continue;
    const id = anchors.alias(meta.text);
    if (id !== undefined)
      tokens[index + 1]?.children?.unshift(htmlToken(`<span id="${id}"></span>`));
  }
}
