import { type Language, plainPhrases } from "./compile.ts";
import { languagesOfState, type Tag } from "./first-look.ts";
import { vocabularies as allVocabularies, languageOf } from "./languages.ts";
import { type Line, unnamed } from "./line.ts";
import {
  type Reader,
  readLine,
  readUpdateState,
  type StateWords,
  spoken,
  withEvents,
  withGatherings,
} from "./read-state.ts";
import { scan, type Weights } from "./scan.ts";
import type { StateName, Vocabulary } from "./vocabulary.ts";

/** A state that is named where none was read. */
export interface UnreadState {
  readonly state: StateName;
  readonly words: string;
  /** Languages in which it says so, where it says nothing in those of the post. */
  readonly languages: readonly Pick<Vocabulary, "tags" | "name">[];
  /** A post in one of them would have been read. */
  readonly isWhole: boolean;
}

/** What would tell visitors to stay away, or to come at another time. */
const loud: ReadonlySet<StateName> = new Set([
  "sold-out",
  "closed",
  "cancelled",
  "postponed",
  "rescheduled",
  "moved-online",
]);

const loudState = (said: StateWords | undefined): StateName | undefined =>
  said?.states.find((state) => loud.has(state));

/** Whether a text says in any language what keeps visitors away. */
export const tellsLoudState = (text: string): boolean =>
  loudState(readUpdateState(text, { vocabularies: allVocabularies, toLine: unnamed })) !==
  undefined;

/** How a text is read where it stands. */
type Read = (text: string, reader: Reader) => StateWords | undefined;

/**
 * The first loud phrase in a text that is not denied: "Workshop A cancelled", but not "almost sold out". `read` is how
 * the text would be read in other languages, where it would have to be said whole, unless nobody said the language.
 */
export function findUnread(text: string, reader: Reader, read: Read): UnreadState | undefined {
  const found = languagesOfState(text);
  if (found.size === 0) return undefined;
  const plain = reader.toLine(text);
  const own = spoken(reader.vocabularies, found).map((language) => loudPhrases(plain, language));
  const phrase = own.flat().find(({ isDenied }) => !isDenied);
  if (phrase !== undefined)
    return { state: phrase.state, words: phrase.words, languages: [], isWhole: false };
  const whole = findUnreadLanguage(text, reader, read);
  if (whole !== undefined || reader.isAssumed !== true) return whole;
  const line = unnamed(text);
  const readings = others(reader, found).map((language) => ({
    language,
    phrases: loudPhrases(line, languageOf(language)),
  }));
  // Languages share words of states, but seldom those that deny them: one that denies it is enough.
  const all = [...own, ...readings.map(({ phrases }) => phrases)].flat();
  if (all.some(({ isDenied }) => isDenied)) return undefined;
  return together(
    readings.map(({ language, phrases: [said] }) => ({ language, said })),
    false,
  );
}

/** What would have been read from a text if the post were in another language. */
export function findUnreadLanguage(
  text: string,
  reader: Reader,
  read: Read,
): UnreadState | undefined {
  const readings = others(reader, languagesOfState(text)).map((language) => {
    const said = read(text, { ...reader, vocabularies: [language] });
    const state = loudState(said);
    return { language, said: said && state && { state, words: said.words } };
  });
  return together(readings, true);
}

const everything: Weights = ["plain", "ambiguous", "weak", "doubtful"];

/**
 * What would be read if a part of the event were all of it, as it may be: "The workshop is full"; and, unless it has to name
 * one, what may say a state or may not: a lone "Cancellation".
 */
export function findDoubtful(
  text: string,
  reader: Reader,
  needsSubject: boolean,
): UnreadState | undefined {
  const readIn = (vocabularies: readonly Vocabulary[]) => {
    const read = (line: Line, language: Language) => scan(line, language, 0, everything);
    const said = readLine(text, { ...reader, vocabularies }, read, withGatherings);
    const state = loudState(said);
    // "Moved: Forth to 14:00" names a time, and so no more is needed.
    const isMeant =
      said !== undefined && (said.hasSubject || !needsSubject || state === "rescheduled");
    return isMeant && state !== undefined ? { state, words: said.words } : undefined;
  };
  const own = readIn(reader.vocabularies);
  if (own !== undefined) return { ...own, languages: [], isWhole: false };
  if (reader.isAssumed !== true) return undefined;
  const readings = others(reader, languagesOfState(text)).map((language) => ({
    language,
    said: readIn([language]),
  }));
  return together(readings, false);
}

/**
 * The same behind the first of several clauses or sentences: "For lack of a room, the meetup is cancelled". What stands before
 * must make no condition of it and no story.
 */
export const findInClause = (text: string, reader: Reader): UnreadState | undefined =>
  findInAny(text, reader, (language) => {
    const line = withEvents(reader.toLine(text), language);
    const own = { ...language, phrases: language.phrasesIn(line.text) };
    const starts = [...line.text.matchAll(language.clauses)].slice(0, mostClauses);
    for (const { index } of starts) {
      const before = line.text.slice(0, index);
      if (language.doubts.test(before) || /(?:19|20)\d\d/.test(line.written(0, index))) break;
      for (const weights of [strong, doubtful]) {
        const said = scan(line, own, index, weights);
        const state = said?.states.find((one) => loud.has(one));
        if (said?.hasSubject && state !== undefined)
          return { state, words: line.written(said.start, said.to) };
      }
    }
    return undefined;
  });

const mostClauses = 6;
const strong: Weights = ["plain", "ambiguous"];
const doubtful: Weights = ["doubtful"];

/**
 * "Cancellation: Spring meet", "March meetup cancellation": a noun that may say a state, at one end of a title that names an
 * event or a day at the other.
 */
export const findDoubtfulTitle = (title: string, reader: Reader): UnreadState | undefined =>
  findInAny(title, reader, (language) => {
    const line = withGatherings(unnamed(title), language);
    const nouns = language
      .phrasesIn(line.text)
      .filter(({ weight, state }) => weight === "doubtful" && loud.has(state))
      .flatMap(({ state, template, anywhere }) => {
        const [match] = line.text.matchAll(anywhere());
        // Of several words are those that may belong to a noun behind them: "suspended [this week]".
        return match === undefined ? [] : [{ state, match, isNoun: !template.includes(" ") }];
      })
      .sort((a, b) => b.match[0].length - a.match[0].length);
    for (const { state, match, isNoun } of nouns) {
      const [from, to] = [match.index, match.index + match[0].length];
      const [before, after] = [line.text.slice(0, from), line.text.slice(to)];
      const clause = /^[^:.!?,(|]*/.exec(after)?.[0] ?? "";
      const isTold = /^ ?:/.test(after) || (isNoun && namesEvent.test(clause));
      const isFirst = !/\p{L}/u.test(before) && isTold;
      const isLast = !/[\p{L}\p{N}]/u.test(after) && namesEvent.test(before);
      const isWhole = !/[\p{L}\p{N}]/u.test(before + after) && namesEvent.test(match[0]);
      if (isFirst || isLast || isWhole) return { state, words: line.written(from, to) };
    }
    return undefined;
  });

/** What is found in the languages of the post; where nobody said which those are, in any. */
function findInAny(
  text: string,
  reader: Reader,
  find: (language: Language) => Pick<UnreadState, "state" | "words"> | undefined,
): UnreadState | undefined {
  const found = languagesOfState(text);
  for (const language of spoken(reader.vocabularies, found)) {
    const own = find(language);
    if (own !== undefined) return { ...own, languages: [], isWhole: false };
  }
  if (reader.isAssumed !== true) return undefined;
  const readings = others(reader, found).map((language) => ({
    language,
    said: find(languageOf(language)),
  }));
  return together(readings, false);
}

/** By a word for one, or by its day. */
const namesEvent = /[\ue000-\ue003]/;

const others = ({ vocabularies }: Reader, found: ReadonlySet<Tag>): Vocabulary[] =>
  allVocabularies.filter((each) => !vocabularies.includes(each) && found.has(each.tags[0]));

interface Reading {
  readonly language: Vocabulary;
  readonly said: Pick<UnreadState, "state" | "words"> | undefined;
}

/** The first of several readings, with all languages that have the same: Spanish and Portuguese share many words. */
function together(readings: readonly Reading[], isWhole: boolean): UnreadState | undefined {
  const first = readings.find(({ said }) => said !== undefined)?.said;
  if (first === undefined) return undefined;
  const same = readings.filter(({ said }) => said?.state === first.state);
  const { state, words } = first;
  return { state, words, languages: same.map(({ language }) => language), isWhole };
}

interface LoudPhrase extends Pick<UnreadState, "state" | "words"> {
  /** "Almost", "not". */
  readonly isDenied: boolean;
}

function loudPhrases(plain: Line, language: Language): LoudPhrase[] {
  const { denial, denialBehindAt } = language;
  const line = withEvents(plain, language);
  return plainPhrases(line.text, language).flatMap(({ state, from, to }): LoudPhrase | never[] => {
    if (!loud.has(state)) return [];
    denialBehindAt.lastIndex = to;
    const isDenied = denial.test(line.text.slice(0, from)) || denialBehindAt.test(line.text);
    return { state, words: line.written(from, to), isDenied };
  });
}
