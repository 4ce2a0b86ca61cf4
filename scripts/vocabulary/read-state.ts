import { plainDigits } from "../time/fold.ts";
import type { Language } from "./compile.ts";
import { languagesOfState, type Tag } from "./first-look.ts";
import { english } from "./languages/en.ts";
import { languageOf } from "./languages.ts";
import { eventMark, type Line, nextMark } from "./line.ts";
import { type Said, scan } from "./scan.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Whose state is read, and in which languages, the first of them before the others. */
export interface Reader {
  readonly vocabularies: readonly Vocabulary[];
  /** A text with marks for what the event is called: see `namesOf`. */
  readonly toLine: (text: string) => Line;
  /** Nobody said in which language it is written, so that English stands for any. */
  readonly isAssumed?: boolean;
}

/** What a text says about the state of the event. */
export interface StateWords extends Omit<Said, "start" | "to"> {
  /** The words that say it, as written: "Sold out!". */
  readonly words: string;
}

/** Reads the start of an update's title, of its bold words or of its first sentence. */
export const readUpdateState = (text: string, reader: Reader): StateWords | undefined =>
  readLine(text, reader, (line, language) =>
    scan(line, language, 0, ["plain", "ambiguous", "weak"]),
  );

/**
 * Reads a whole heading, a whole bold paragraph or a callout. It must name the event, unless it stands at the top of
 * the post.
 */
export const readClaim = (text: string, isFirst: boolean, reader: Reader): StateWords | undefined =>
  readLine(text, reader, (line, language) => {
    const said = scan(line, language, 0, ["plain", "ambiguous"]);
    return said?.hasSubject || isFirst ? said : undefined;
  });

/** What one of the languages reads from a line, in which only those are tried that have words in it. */
export function readLine(
  text: string,
  { vocabularies, toLine }: Reader,
  read: (line: Line, language: Language) => Said | undefined,
  toMarked: (line: Line, language: Language) => Line = withEvents,
): StateWords | undefined {
  const found = languagesOfState(text);
  if (found.size === 0) return undefined;
  const plain = toLine(text);
  for (const language of spoken(vocabularies, found)) {
    const line = toMarked(plain, language);
    const phrases = language.phrasesIn(line.text);
    const said = phrases.length === 0 ? undefined : read(line, { ...language, phrases });
    if (said === undefined) continue;
    const { start, to, ...rest } = said;
    const mark = line.text[to] === "!" ? 1 : 0;
    const isDayFirst = language.vocabulary !== english;
    return {
      ...rest,
      words: line.written(start, to + mark).replace(/^[^\p{L}\p{N}]+/u, ""),
      newDate: isDayFirst && rest.newDate !== undefined ? dayFirst(rest.newDate) : rest.newDate,
      about: isDayFirst ? rest.about.map(dayFirst) : rest.about,
    };
  }
  return undefined;
}

/**
 * "3/4/2027" is 3 April in every language but English, which has it either way round: with dots, as here, the day comes
 * first wherever it is read.
 */
const dayFirst = (date: string): string =>
  plainDigits(date).replace(/(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](?=\d{4})/, "$1.$2.");

export const spoken = (vocabularies: readonly Vocabulary[], found: ReadonlySet<Tag>): Language[] =>
  vocabularies.filter(({ tags: [tag] }) => found.has(tag)).map(languageOf);

/** With one mark for the event, whether it is called by its name or "our meetup". */
export const withEvents = (line: Line, { events }: Language): Line => withMarks(line, events);

/** The same, and for what may be a part of it: "the workshop". */
export const withGatherings = (line: Line, language: Language): Line =>
  withMarks(withEvents(line, language), language.gatheringSubjects());

const withMarks = (line: Line, pattern: RegExp): Line =>
  line.replace(pattern, ([, next]) => (next === undefined ? eventMark : nextMark));
