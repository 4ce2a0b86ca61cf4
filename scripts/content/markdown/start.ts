import type { Token } from "markdown-it";
import { eachBlock, headingLevel, inlineOf } from "./blocks.ts";
import type { ParsedNotice } from "./parsed-body.ts";
import { firstSentence, leadingBold, shorten, toPlainText, withoutStruck } from "./plain-text.ts";
import { readNotice } from "./sections.ts";
import type { SourceText } from "./source-text.ts";

type IsDate = (text: string) => boolean;

const isParagraph = (block: readonly Token[]) => block[0]?.type === "paragraph_open";

/** The first paragraph that is text and no notice, for descriptions and lists. */
export function summarize(body: readonly Token[], isDate: IsDate): string {
  for (const block of eachBlock(body)) {
    if (!isParagraph(block) || readNotice(block, isDate) !== undefined) continue;
    const text = toPlainText(inlineOf(block).filter(({ type }) => type !== "image"));
    if (/[\p{L}\p{N}]/u.test(text)) return shorten(text, 200);
  }
  return "";
}

/** What the first paragraph begins with. */
export function readStart(
  body: readonly Token[],
  isDate: IsDate,
  source: SourceText,
): ParsedNotice | undefined {
  const block = firstWritten(body);
  if (block === undefined || !isParagraph(block)) return undefined;
  const place = source.lineStart(block[0]?.map?.[0] ?? 0);
  const children = inlineOf(block);
  const notice = readNotice(block, isDate);
  if (notice !== undefined) {
    const { title, dateText } = notice;
    return title === undefined ? undefined : { words: title, emphatic: true, dateText, place };
  }
  const bold = leadingBold(children);
  const words = bold ?? firstSentence(toPlainText(withoutStruck(children)));
  if (words === "") return undefined;
  return { words, emphatic: bold !== undefined, dateText: undefined, place };
}

function firstWritten(body: readonly Token[]): readonly Token[] | undefined {
  for (const block of eachBlock(body)) if (block[0]?.type !== "ready") return block;
  return undefined;
}

/** How many blocks at the start of an update's file speak for the file: its heading, its first paragraph. */
export function countOwnBlocks(tokens: readonly Token[]): number {
  const [first, second] = eachBlock(tokens);
  if (first === undefined) return 0;
  if (headingLevel(first) === undefined) return 1;
  return second !== undefined && isParagraph(second) ? 2 : 1;
}
