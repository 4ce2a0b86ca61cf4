import type { Notice, NoticeKind, Telling } from "../model/telling.ts";
import type { Words } from "../words/words.ts";

/** Nobody is told that something is over before its own text. */
const untold: NoticeKind = "over";

/** What a visitor must know now, in sentences that stand before a plain text; `own` has other words for some. */
export const stateSentences = (
  { notices }: Pick<Telling, "notices">,
  words: Words,
  own: (notice: Notice) => string | undefined = () => undefined,
): string[] =>
  notices.flatMap((notice) => {
    const { kind } = notice;
    if (kind === untold) return [];
    return own(notice) ?? words.text(`sentence.${kind}`);
  });

/** Sentences one behind the other; no space follows one that ends as in Chinese and Japanese. */
export const inOneLine = (sentences: readonly string[]): string =>
  sentences
    .filter((sentence) => sentence !== "")
    .join(" ")
    .replace(/(?<=[。！？]) /gu, "");
