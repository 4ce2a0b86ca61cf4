import type { Report } from "../content/post.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import type { StateChange } from "../model/site.ts";
import { type Reader, readClaim, readUpdateState } from "../vocabulary/read-state.ts";
import { readTitleState } from "../vocabulary/read-title.ts";
import { findUnread } from "../vocabulary/unread.ts";

/** Where a state may be told, from which none was read. */
export interface UnreadTexts {
  readonly add: (text: string, place: Place, kind: keyof typeof readers) => void;
  /** Says which of them name a state that nothing else of the event says. */
  readonly report: (changes: readonly StateChange[], report: Report) => void;
}

/** How the text would be read in another language, in which nobody looks for the name of the event. */
const readers = {
  title: readTitleState,
  claim: (text: string, reader: Reader) => readClaim(text, true, reader),
  update: readUpdateState,
} as const;

export function collectUnread(reader: Reader): UnreadTexts {
  const texts: Parameters<UnreadTexts["add"]>[] = [];
  return {
    add: (...text) => void texts.push(text),
    report: (changes, report) => {
      const told = new Set(changes.flatMap(({ registration, status }) => [registration, status]));
      for (const [text, place, kind] of texts) {
        const found = findUnread(text, reader, readers[kind]);
        if (found === undefined || told.has(found.state)) continue;
        const { state, words, language } = found;
        const lang = language && { tag: language.tags[0], name: language.name };
        report(diagnose("site/unread-state", place, { words, state, lang }));
      }
    },
  };
}
