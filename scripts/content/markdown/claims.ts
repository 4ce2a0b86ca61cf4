import type { Token } from "markdown-it";
import type { Place } from "../../diagnostics/diagnostic.ts";
import { mayBeginUpdate, mayTellState } from "../../vocabulary/first-look.ts";
import { blockStart } from "./block-start.ts";
import { inlineOf } from "./blocks.ts";
import { leadingBold, plainStart, toPlainText } from "./plain-text.ts";
import { readUpdateNotice } from "./update-heading.ts";

/** A text that may say something about the state of the event. */
export interface Claim {
  readonly text: string;
  /**
   * "loud": a whole heading, a whole bold paragraph or a box. The others say nothing for certain, and are only asked
   * about: "line" is a short paragraph in which nothing stands out, "update" an update that stands in a list or in
   * brackets.
   */
  readonly kind: "loud" | "line" | "update";
  /** It stands at the top of the post, where it needs no name to be about the event. */
  readonly isFirst: boolean;
  readonly place: Place;
}

export function claimsOf(
  block: readonly Token[],
  isFirst: boolean,
  isDate: (text: string) => boolean,
  place: Place,
): Claim[] {
  const loud = loudText(block, isFirst);
  const line = loud === undefined ? plainText(block) : undefined;
  const claims: Claim[] = [];
  const add = (text: string, kind: Claim["kind"]) => {
    if (mayTellState(text)) claims.push({ text, kind, isFirst, place });
  };
  if (loud !== undefined) add(loud, "loud");
  if (line !== undefined) add(line, "line");
  for (const text of innerUpdates(block, isDate)) add(text, "update");
  return claims;
}

const longestLine = 120;
/** What is bold is no prose, however long it is; but longer texts are taken for it. */
const longestClaim = 300;

function plainText(block: readonly Token[]): string | undefined {
  if (block[0]?.type !== "paragraph_open") return undefined;
  // Most paragraphs are much longer, and need not be put together.
  if (isLonger(inlineOf(block), 2 * longestLine)) return undefined;
  const start = blockStart(block, () => true);
  return start !== undefined && start.text.length <= longestLine ? start.text : undefined;
}

function isLonger(tokens: readonly Token[], most: number): boolean {
  let length = 0;
  for (const { type, content } of tokens) {
    if (type === "text" || type === "code_inline") length += content.length;
    if (length > most) return true;
  }
  return false;
}

/** What updates say that stand where none is read: as an item of a list, and "(Update: sold out)" in a sentence. */
function innerUpdates(block: readonly Token[], isDate: (text: string) => boolean): string[] {
  const type = block[0]?.type ?? "";
  if (!/^(?:bullet_list|ordered_list|paragraph)_open$/.test(type)) return [];
  const isList = type !== "paragraph_open";
  const found: string[] = [];
  for (const { type, children } of block) {
    if (type !== "inline") continue;
    for (const text of textsIn(children ?? [], isList)) {
      const start = { emphasis: 0, isBold: false, isLast: false };
      const title = readUpdateNotice(text, start, isDate)?.title;
      if (title !== undefined) found.push(title);
    }
  }
  return found;
}

const mostBrackets = 20;

function textsIn(children: readonly Token[], isList: boolean): string[] {
  const starts = isList && mayBeginUpdate(plainStart(children, 40));
  if (!starts && !children.some(opensUpdate)) return [];
  const text = toPlainText(children);
  // The innermost, so that no text is read once for every bracket before it.
  const brackets = Array.from(
    text.matchAll(/[[(（]([^[(（\])）]{4,200})[\])）]/gu),
    ([, inner = ""]) => inner,
  )
    .slice(0, mostBrackets)
    .filter(mayBeginUpdate);
  return starts ? [text, ...brackets] : brackets;
}

/** Whether behind a bracket in it a word for an update may stand, or whatever comes next. */
const opensUpdate = ({ content }: Token): boolean =>
  /[[(（]/.test(content) &&
  Array.from(content.matchAll(/[[(（]/g)).some(({ index }) => {
    const inside = content.slice(index + 1, index + 41);
    return !/\p{L}/u.test(inside) || mayBeginUpdate(inside);
  });

function loudText(block: readonly Token[], isFirst: boolean): string | undefined {
  const [first] = block;
  if (first?.type === "paragraph_open") {
    const bold = leadingBold(inlineOf(block));
    if (bold === undefined) return undefined;
    const start = blockStart(block, () => true);
    // "**Attention:** the event is cancelled."
    if (/[:：]$/u.test(bold.trim())) return plainText(block);
    if (isFirst) return bold.slice(0, longestClaim);
    return start !== undefined &&
      start.emphasis >= start.text.replace(/(?<![\s.!:])[\s.!:]+$/u, "").length
      ? start.text.slice(0, longestClaim)
      : undefined;
  }
  if (!/^(?:heading_open|blockquote_open|html_block)$/.test(first?.type ?? "")) return undefined;
  const start = blockStart(block, () => true);
  // Who quotes says what others said.
  return start?.form === "quote" ? undefined : start?.text;
}
