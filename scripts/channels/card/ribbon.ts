import type { Notice, NoticeKind, Telling } from "../../model/telling.ts";
import { en } from "../../words/en.ts";

export interface Ribbon {
  readonly text: string;
  readonly tone: Exclude<Notice["tone"], "past">;
}

/** The weightiest news; none while the event stands as announced, or once it is over. */
export function ribbonOf({ headline }: Telling): Ribbon | undefined {
  if (headline === undefined || headline.tone === "past") return undefined;
  return { text: wordsOf(headline.kind), tone: headline.tone };
}

const wordsOf = (kind: NoticeKind): string => en.notices[kind];
