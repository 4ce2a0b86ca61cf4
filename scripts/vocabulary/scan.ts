import type { Language, Phrase, PhraseFound } from "./compile.ts";
import { dateMark, type Line, nextMark } from "./line.ts";
import type { StateName } from "./vocabulary.ts";

/** What a line says from one place on. */
export interface Said {
  readonly states: readonly StateName[];
  /** Where the words that say it begin and end: behind a name at the first phrase. */
  readonly start: number;
  readonly to: number;
  /** It names the event, a word for it, or those who speak for it. */
  readonly hasSubject: boolean;
  /** It speaks of one of a series: "tonight's meetup", "no meetup today". */
  readonly isNext: boolean;
  /** The new date and what follows it, as written. */
  readonly newDate: string | undefined;
  /**
   * The dates, months or years that it speaks of, as written: "cancelled on 9 and on 16 December", "moved from 16 December to
   * 17 December".
   */
  readonly about: readonly string[];
  /** More days are named behind that, of which nobody can tell what they are. */
  readonly hasMoreDates: boolean;
}

/** Which phrases count where a line is read. */
export type Weights = readonly Phrase["weight"][];

/** More small words than that before a state are a story. */
const mostFillers = 24;
// A question mark is none: a question says nothing.
const separators = /[ "'(),.:;!*|-]*/y;

/**
 * Reads the states that a line tells from a place on: small words that add nothing, a phrase, then perhaps more of
 * them ("Sold out! Waitlist open"). Undefined when anything else stands before the first phrase.
 */
export function scan(
  line: Line,
  language: Language,
  start: number,
  weights: Weights,
): Said | undefined {
  const first = nextPhrase(line, language, weights, start);
  if (first === undefined || speaksOfPart(line, language, first)) return undefined;
  const phrases = [first];
  for (let last = first; phrases.length < 4; ) {
    const next = nextPhrase(
      line,
      language,
      weights,
      skip(language.andAt, line, skip(separators, line, last.to)),
    );
    if (next === undefined || speaksOfPart(line, language, next)) break;
    phrases.push(next);
    last = next;
  }
  const to = phrases.at(-1)?.to ?? first.to;
  const told = line.text.slice(start, to);
  const behind = datesBehind(line, language, to);
  const before = dateBefore(line, start, first.from) ?? oldDateIn(line, phrases);
  const named = [before ?? yearOfName(line, first)].filter((date) => date !== undefined);
  return {
    states: phrases.map(({ state }) => state),
    start: start === 0 ? 0 : first.from,
    to,
    hasSubject: language.subject.test(told),
    isNext: told.includes(nextMark) || language.today.test(told + clauseBehind(line, to)),
    newDate: newDateIn(line, phrases),
    about: named.length > 0 ? named : behind.dates,
    hasMoreDates: line.text.slice(behind.end).includes(dateMark),
  };
}

/** "Cancelled this week, sorry!": what still belongs to the words that end there. */
const clauseBehind = ({ text }: Line, end: number): string =>
  /^[^,.;:!?()|]{0,40}/.exec(text.slice(end))?.[0] ?? "";

function nextPhrase(
  line: Line,
  { phrases, fillerAt }: Language,
  weights: Weights,
  start: number,
): PhraseFound | undefined {
  let at = skip(separators, line, start);
  for (let fillers = 0; fillers < mostFillers && at < line.text.length; fillers++) {
    for (const { state, weight, at: phraseAt } of phrases) {
      const to = weights.includes(weight) ? skip(phraseAt(), line, at) : at;
      if (to > at) return { state, from: at, to };
    }
    const after = skip(fillerAt, line, at);
    if (after === at) return undefined;
    at = skip(separators, line, after);
  }
  return undefined;
}

/** The end of a match at a place; the place itself when there is none. */
function skip(pattern: RegExp, { text }: Line, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? at : at + match[0].length;
}

/**
 * "Cancelled: Workshop A", "Sold out (early birds)"; but behind a dash, a new date goes on to say what else changes or
 * does not: "Rescheduled to 14 August - same room".
 */
function speaksOfPart({ text }: Line, { parts, gatherings }: Language, { state, to }: PhraseFound) {
  const clause = (state === "rescheduled" ? /^ ?[:("][^.!?;]*/ : /^ ?[:("-][^.!?;]*/).exec(
    text.slice(to),
  )?.[0];
  return clause !== undefined && (parts.test(clause) || gatherings.test(clause));
}

function newDateIn({ text, written }: Line, phrases: readonly PhraseFound[]): string | undefined {
  const moved = phrases.findLast(({ state }) => state === "rescheduled");
  const at = moved === undefined ? -1 : text.slice(0, moved.to).lastIndexOf(dateMark);
  return moved === undefined || at < moved.from ? undefined : written(at);
}

/** "Moved from 16 to 17 December" has one date only: nobody can tell of which month the first is. */
function oldDateIn({ text, written }: Line, phrases: readonly PhraseFound[]): string | undefined {
  const moved = phrases.findLast(({ state }) => state === "rescheduled");
  if (moved === undefined) return undefined;
  const told = text.slice(moved.from, moved.to);
  const [first, last] = [told.indexOf(dateMark), told.lastIndexOf(dateMark)];
  return first === last ? undefined : written(moved.from + first, moved.from + first + 1);
}

function dateBefore({ text, written }: Line, start: number, end: number): string | undefined {
  const at = text.slice(start, end).search(/[\ue001\ue002]/);
  return at === -1 ? undefined : written(start + at, start + at + 1);
}

/** "Spring meet 2027 cancellation" */
function yearOfName({ text, written }: Line, { from, to }: PhraseFound): string | undefined {
  const match = /[\ue000\ue003] \ue002(?= \p{L})/u.exec(text.slice(from, to));
  if (match === null) return undefined;
  const end = from + match.index + match[0].length;
  return written(end - 1, end);
}

/** "cancelled on 9 December and 16 December" */
function datesBehind(line: Line, { dateBehindAt, andAt }: Language, from: number) {
  const dates: string[] = [];
  let end = from;
  for (let at = from; dates.length < mostDates; ) {
    const date = skip(dateBehindAt, line, at);
    if (date === at) break;
    dates.push(line.written(date - 1, date));
    end = date;
    const comma = skip(separators, line, date);
    at = skip(separators, line, skip(andAt, line, comma));
    // The next sentence is another one.
    if (/[.!?]/.test(line.text.slice(date, at))) break;
  }
  return { dates, end };
}

/** A longer list is written where there is room for it. */
const mostDates = 12;
