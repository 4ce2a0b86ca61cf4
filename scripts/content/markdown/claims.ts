import type { Token } from "markdown-it";
import type { Place } from "../../diagnostics/diagnostic.ts";
import { mayTellState } from "../../vocabulary/first-look.ts";
import { blockStart } from "./block-start.ts";
import { inlineOf } from "./blocks.ts";
import { leadingBold } from "./plain-text.ts";

/** A whole heading, a whole bold paragraph or a box that may say something about the state of the event. */
export interface Claim {
  readonly text: string;
  /** It stands at the top of the post, where it needs no name to be about the event. */
  readonly isFirst: boolean;
  readonly place: Place;
}

export function claimOf(
  block: readonly Token[],
  isFirst: boolean,
  place: Place,
): Claim | undefined {
  const text = loudText(block, isFirst);
  return text !== undefined && mayTellState(text) ? { text, isFirst, place } : undefined;
}

function loudText(block: readonly Token[], isFirst: boolean): string | undefined {
  const [first] = block;
  if (first?.type === "paragraph_open") {
    const bold = leadingBold(inlineOf(block));
    if (bold === undefined || isFirst) return bold;
    const start = blockStart(block, () => true);
    return start !== undefined &&
      start.emphasis >= start.text.replace(/(?<![\s.!:])[\s.!:]+$/u, "").length
      ? start.text
      : undefined;
  }
  if (!/^(?:heading_open|blockquote_open|html_block)$/.test(first?.type ?? "")) return undefined;
  const start = blockStart(block, () => true);
  // Who quotes says what others said.
  return start?.form === "quote" ? undefined : start?.text;
}
