import type { Notice, NoticeKind, Telling } from "../model/telling.ts";
import { en } from "../words/en.ts";

const sentences: Partial<Record<NoticeKind, string>> = en.sentences;

/** What a visitor must know now, in sentences that stand before a plain text. */
export const stateSentences = (
  { notices }: Pick<Telling, "notices">,
  ownWords: (notice: Notice) => string | undefined = () => undefined,
): string[] => notices.flatMap((notice) => ownWords(notice) ?? sentences[notice.kind] ?? []);
