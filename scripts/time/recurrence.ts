import { wordsFor } from "../words/words.ts";
import { moveEnd } from "./arithmetic.ts";
import { formatMoment } from "./format.ts";
import type { Instant, Moment, Occurrence, PartialDate, Recurrence, Stretch } from "./moment.ts";
import { day, minute, transitionsIn } from "./offsets.ts";
import { parseMoment } from "./parse-moment.ts";
import { takeDate } from "./partial-date.ts";
import { finding, type Reading, refused, then, understood } from "./reading.ts";
import { formatRule, looksLikeRule, parseRule, type Rule } from "./rule.ts";
import { splitEnd, untilLocal, untilValue, withEnd, withProperUntil } from "./rule-end.ts";
import { ruleStarts } from "./rule-starts.ts";
import { readRuleWords } from "./rule-words.ts";
import {
  dayMoment,
  fromLocal,
  instantOf,
  isoDay,
  isoMinute,
  type Local,
  localAt,
  localOf,
  timeMoment,
} from "./wall-clock.ts";

/** Messages for organizers are English. */
const english = wordsFor("en");

/** What does not happen within fifty years does not happen for any reader; a leap day on a Friday does. */
const horizonSteps = 50;
const horizonStep = 366 * day;
const horizon = horizonSteps * horizonStep;

/** The search ends at whole steps, so that an occurrence far ahead comes into sight at an instant that is known. */
const searchEnd = (from: number) => Math.ceil(from / horizonStep) * horizonStep + horizon;

/** The first instant after `now` at which the search for occurrences may reach further. */
export const nextSearchEnd = (now: Instant): Instant =>
  (Math.floor(now / horizonStep) + 1) * horizonStep;

/**
 * Reads an RRULE or words such as "monthly on the last Wednesday until 2018-06-30". The rule it returns follows
 * RFC 5545: UNTIL is a date for whole days and UTC for times (section 3.3.10).
 */
export function parseRecurrence(words: string, start: Moment): Reading<Recurrence> {
  return then(readRule(words, start), (parts) => {
    const recurrence = { rule: formatRule(parts), words: words.trim(), except: [] };
    const first = firstStart(recurrence.rule, start, localOf(start));
    const args = { words: recurrence.words, start: formatMoment(start, english) };
    if (first === undefined) return refused("time/never-happens", args);
    if (first === localOf(start)) return understood(recurrence);
    const named = formatMoment(momentAt(first, start), english);
    return understood(recurrence, finding("time/start-off-rule", { ...args, first: named }));
  });
}

/** The rule of a text, in words or as an RRULE, its UNTIL as RFC 5545 wants it beside that DTSTART. */
export function readRule(text: string, start: Moment): Reading<Rule> {
  if (looksLikeRule(text)) return then(parseRule(text), (rule) => withProperUntil(rule, start));
  const bounded = splitEnd(text);
  const rule = readRuleWords(bounded.words);
  // "every 0 weeks" is read like a rule, and is none.
  const checked = rule && parseRule(formatRule(rule));
  if (!checked?.ok) return refused("time/unreadable-recurrence", { words: text });
  return withEnd(checked.value, bounded, start);
}

/**
 * Reads how a series goes on: "from 2027-04-01 monthly on the first Tuesday", with a time of day where that changes too.
 * The stretch before ends there, and the first date of the next is the first on which its rule falls.
 */
export function parseNextStretch(
  text: string,
  before: Stretch,
): Reading<{ readonly ended: Stretch; readonly next: Stretch }> {
  const [, dated] = /^\s*from\s+(.*)$/is.exec(text) ?? [];
  const taken = dated === undefined ? undefined : takeDate(dated, before.start.zone);
  if (taken === undefined) return refused("time/repeats-from-when", { text });
  return then(taken.date, (date) => {
    const from = dayOfSeries(date, before.start);
    const ended = endStretch(before, from);
    const { kind } = date.precision === "minute" ? { kind: "time" } : before.start;
    if (ended === undefined || kind !== from.kind)
      return refused("time/repeats-from-when", { text });
    const words = taken.rest.replace(/^[\s,:]+/, "");
    return then(readRule(words, from), (parts) => {
      const rule = formatRule(parts);
      const first = firstStart(rule, from, localOf(from));
      if (first === undefined)
        return refused("time/never-happens", { words, start: formatMoment(from, english) });
      const start = momentAt(first, from);
      const end = before.end && moveEnd(before.end, before.start, start);
      return understood({ ended, next: { start, end, recurrence: { rule, words, except: [] } } });
    });
  });
}

/** The first day of a date at its own time of day, else at that of a series. */
function dayOfSeries(date: PartialDate, like: Moment): Moment {
  const local = localAt(date.start, date.zone);
  if (date.precision === "minute") return momentAt(local, like);
  return momentAt(local - timeOfDay(local) + timeOfDay(localOf(like)), like);
}

/** A stretch that ends before another begins; undefined when no date of it is left. */
function endStretch(stretch: Stretch, next: Moment): Stretch | undefined {
  let last: Local | undefined;
  for (const local of startsOf(stretch.recurrence.rule, stretch.start, localOf(next) - 1))
    last = local;
  const reading = parseRule(stretch.recurrence.rule);
  if (last === undefined || !reading.ok) return undefined;
  const rule = new Map(reading.value);
  rule.delete("COUNT");
  rule.set("UNTIL", untilValue(momentAt(last, stretch.start), stretch.start));
  return { ...stretch, recurrence: { ...stretch.recurrence, rule: formatRule(rule) } };
}

/**
 * Reads a date that is left out. A day is enough for something with a time of day: its occurrence on that day is
 * meant. A date that the rule does not fall on is kept, with a warning.
 */
export function parseException(
  text: string,
  { rule, words }: Pick<Recurrence, "rule" | "words">,
  start: Moment,
): Reading<Moment> {
  return then(parseMoment(text, start.zone), (moment) => {
    const written = localOf(moment);
    const local = moment.kind === "day" ? written + timeOfDay(localOf(start)) : written;
    const left = momentAt(local, start);
    if (firstStart(rule, start, local) === local) return understood(left);
    return understood(left, finding("time/exception-off-rule", { text, words }));
  });
}

/**
 * The occurrences of a series in order, without the excepted ones, as far as is looked for them from `after`. The
 * wall-clock time stays when the clocks are moved, so that the UTC times differ; the duration stays exact (RFC 5545,
 * section 3.8.5.3).
 */
export function* occurrencesOf(
  stretches: readonly Stretch[],
  after: Instant,
): Generator<Occurrence, undefined> {
  for (const { recurrence, start, end } of stretches) {
    const excepted = new Set(recurrence.except.map(({ instant }) => instant));
    const latest = searchEnd(Math.max(localOf(start), after));
    for (const local of startsOf(recurrence.rule, start, latest)) {
      const occurrence = occurrenceAt(local, start, end);
      if (!excepted.has(occurrence.start.instant)) yield occurrence;
    }
  }
}

function occurrenceAt(local: Local, start: Moment, end: Moment | undefined): Occurrence {
  const moved = momentAt(local, start);
  return { start: moved, end: end === undefined ? undefined : moveEnd(end, start, moved) };
}

const momentAt = (local: Local, like: Moment): Moment =>
  like.kind === "day"
    ? dayMoment(local, like.zone)
    : timeMoment(instantOf(local, like.zone), like.zone);

/** So many years ahead are looked at; a rule that meets a gap meets it again. */
const gapYears = 8;

/**
 * The first start whose wall-clock time the clocks leave out in spring, as it is meant and as it is taken; RFC 5545,
 * section 3.3.5, has it take place all the same.
 */
export function startInGap(
  { rule, except }: Recurrence,
  start: Moment,
): { readonly written: string; readonly taken: string } | undefined {
  if (start.kind === "day") return undefined;
  const { zone } = start;
  const excepted = new Set(except.map(({ instant }) => instant));
  const isMissed = (local: Local) =>
    firstStart(rule, start, local) === local && !excepted.has(instantOf(local, zone));
  const { year } = fromLocal(localOf(start));
  const years = Array.from({ length: gapYears }, (_, index) => year + index);
  const missed = years
    .flatMap((each) => transitionsIn(zone, each))
    .flatMap(({ at, before, after }) => {
      const [from, to] = [at + before * minute, at + after * minute];
      // A gap may begin before midnight and end after it.
      const days = [from, from + day].map((local) => local - timeOfDay(local));
      const times = days.map((midnight) => midnight + timeOfDay(localOf(start)));
      return times.filter((local) => from <= local && local < to);
    })
    .find(isMissed);
  if (missed === undefined) return undefined;
  const taken = localAt(instantOf(missed, zone), zone);
  return { written: `${isoDay(missed)} ${isoMinute(missed)}`, taken: isoMinute(taken) };
}

const timeOfDay = (local: Local) => ((local % day) + day) % day;

/** The first start at or after a wall-clock time. */
function firstStart(rule: string, start: Moment, from: Local): Local | undefined {
  for (const local of startsOf(rule, start, Math.max(localOf(start), from) + horizon))
    if (local >= from) return local;
  return undefined;
}

/** The starts in order, counted in wall-clock time, whatever the zone. */
function* startsOf(rule: string, start: Moment, latest: Local): Generator<Local, undefined> {
  const reading = parseRule(rule);
  if (!reading.ok) return;
  const last = Math.min(untilLocal(rule, start) ?? latest, latest);
  yield* ruleStarts(reading.value, localOf(start), last);
}
