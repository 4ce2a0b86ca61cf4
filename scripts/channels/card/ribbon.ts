import type { Notice, Telling } from "../../model/telling.ts";
import { type Words, wordsFor } from "../../words/words.ts";
import { toDrawable } from "./text.ts";

export interface Ribbon {
  readonly text: string;
  readonly tone: Exclude<Notice["tone"], "past">;
}

/** The weightiest news; none while the event stands as announced, or once it is over. */
export function ribbonOf({ headline }: Telling, words: Words): Ribbon | undefined {
  if (headline === undefined || headline.tone === "past") return undefined;
  const { kind, tone } = headline;
  const { text, missing } = toDrawable(words.text(`notice.${kind}`), words.lang);
  // English is understood by more people than half a word.
  return { text: missing.length === 0 ? text : wordsFor("en").text(`notice.${kind}`), tone };
}
