import type { Report } from "../content/post.ts";
import type { UnreadPart } from "../diagnostics/catalogue.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import type { StateChange } from "../model/site.ts";
import {
  type Reader,
  readClaim,
  readUpdateState,
  type StateWords,
} from "../vocabulary/read-state.ts";
import { readTitleState } from "../vocabulary/read-title.ts";
import {
  findDoubtful,
  findDoubtfulTitle,
  findInClause,
  findUnread,
  findUnreadLanguage,
  type UnreadState,
} from "../vocabulary/unread.ts";

/** Where a state may be told, from which none was read. */
export interface UnreadTexts {
  readonly add: (text: string, place: Place, kind: keyof typeof finders) => void;
  /** Says which of them name a state that nothing else of the event says. */
  readonly report: (changes: readonly StateChange[], report: Report) => void;
}

const readLine = (text: string, reader: Reader) => readClaim(text, false, reader);

const readFirst = (text: string, reader: Reader) => readClaim(text, true, reader);

/** "NEW:", "Bitte beachten:". */
const callForAttention = /^\P{L}*\p{L}+(?: \p{L}+)?[:：](?=\P{L}*\p{L})/u;

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, "");

/** The words of a state and nothing else: "*** SOLD OUT ***". */
function readAlone(text: string, reader: Reader): StateWords | undefined {
  const alone = text.replace(callForAttention, "");
  const said = readFirst(alone, reader);
  return said !== undefined && lettersOf(said.words) === lettersOf(alone) ? said : undefined;
}

/** A state that the title of an update names, and does not say of the event. */
export function findUnreadUpdate(text: string, reader: Reader): UnreadState | undefined {
  return findUnread(text, reader, readUpdateState) ?? findDoubtful(text, reader, false);
}

/** In another language nobody looks for the name of the event. A sentence is prose: only as a whole it says something. */
const finders = {
  title: (text: string, reader: Reader) =>
    findUnread(text, reader, readTitleState) ?? findDoubtfulTitle(text, reader),
  loud: (text: string, reader: Reader) =>
    findUnread(text, reader, readFirst) ?? findDoubtful(text, reader, true),
  // Prose names states all the time: only a line that names the event, or nothing but a state, is looked at.
  line: (text: string, reader: Reader) => {
    if (readLine(text, reader) !== undefined) return findUnread(text, reader, readLine);
    if (readAlone(text, reader) !== undefined) return findUnread(text, reader, readAlone);
    const own = findDoubtful(text, reader, true) ?? findInClause(text, reader);
    if (own !== undefined) return own;
    if (reader.isAssumed !== true) return undefined;
    return (
      findUnreadLanguage(text, reader, readLine) ?? findUnreadLanguage(text, reader, readAlone)
    );
  },
  update: findUnreadUpdate,
  sentence: (text: string, reader: Reader) =>
    findDoubtful(text, reader, true) ??
    (reader.isAssumed === true ? findUnreadLanguage(text, reader, readUpdateState) : undefined),
} as const;

/** `part` is what else than the event may be meant. */
export function collectUnread(reader: Reader, part: UnreadPart | undefined): UnreadTexts {
  const texts: Parameters<UnreadTexts["add"]>[] = [];
  return {
    add: (...text) => void texts.push(text),
    report: (changes, report) => {
      // Of one date it says nothing that another is cancelled.
      const ofAll = changes.filter(
        ({ dates, meetup }) => dates === undefined && meetup === undefined,
      );
      const told = new Set(ofAll.flatMap(({ registration, status }) => [registration, status]));
      let isAsked = false;
      const loudFirst = [
        ...texts.filter(([, , kind]) => kind !== "line"),
        ...texts.filter(([, , kind]) => kind === "line"),
      ];
      for (const [text, place, kind] of loudFirst) {
        // What a title asks about already is not asked again by the text below it.
        if (kind === "line" && isAsked) continue;
        const found = finders[kind](text, reader);
        if (found === undefined || told.has(found.state)) continue;
        isAsked = true;
        const { languages, ...unread } = found;
        const langs = languages.map(({ tags, name }) => ({ tag: tags[0], name }));
        report(diagnose("site/unread-state", place, { ...unread, langs, part }));
      }
    },
  };
}
