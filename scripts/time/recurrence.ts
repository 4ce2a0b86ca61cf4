import { wordsFor } from "../words/words.ts";
import { isOver, moveEnd } from "./arithmetic.ts";
import { formatMoment } from "./format.ts";
import type { Instant, Moment, Occurrence, Recurrence } from "./moment.ts";
import { day, minute, transitionsIn } from "./offsets.ts";
import { parseMoment } from "./parse-moment.ts";
import { finding, type Reading, refused, then, understood } from "./reading.ts";
import { formatRule, looksLikeRule, parseRule, type Rule } from "./rule.ts";
import { splitEnd, untilLocal, withEnd, withProperUntil } from "./rule-end.ts";
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
  return then(readParts(words, start), (parts) => {
    const recurrence = { rule: formatRule(parts), words: words.trim(), except: [] };
    const first = firstStart(recurrence.rule, start, localOf(start));
    const args = { words: recurrence.words, start: formatMoment(start, english) };
    if (first === undefined) return refused("time/never-happens", args);
    if (first === localOf(start)) return understood(recurrence);
    const named = formatMoment(momentAt(first, start), english);
    return understood(recurrence, finding("time/start-off-rule", { ...args, first: named }));
  });
}

function readParts(text: string, start: Moment): Reading<Rule> {
  if (looksLikeRule(text)) return then(parseRule(text), (rule) => withProperUntil(rule, start));
  const bounded = splitEnd(text);
  const rule = readRuleWords(bounded.words);
  // "every 0 weeks" is read like a rule, and is none.
  const checked = rule && parseRule(formatRule(rule));
  if (!checked?.ok) return refused("time/unreadable-recurrence", { words: text });
  return withEnd(checked.value, bounded, start);
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
 * The occurrences that are not over at `after`, soonest first, without the excepted ones. The wall-clock time stays
 * when the clocks are moved, so that the UTC times differ; the duration stays exact (RFC 5545, section 3.8.5.3).
 */
export function expandRecurrence(
  { rule, except }: Recurrence,
  start: Moment,
  end: Moment | undefined,
  after: Instant,
  limit: number,
): Occurrence[] {
  const excepted = new Set(except.map(({ instant }) => instant));
  const found: Occurrence[] = [];
  if (limit <= 0) return found;
  const latest = searchEnd(Math.max(localOf(start), after));
  visitStarts(rule, start, latest, (local) => {
    const occurrence = occurrenceAt(local, start, end);
    const counts = !excepted.has(occurrence.start.instant) && !isOver(occurrence, after);
    return !counts || found.push(occurrence) < limit;
  });
  return found;
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
  let first: Local | undefined;
  visitStarts(rule, start, Math.max(localOf(start), from) + horizon, (local) => {
    if (local >= from) first = local;
    return first === undefined;
  });
  return first;
}

/** Visits the starts in order until `visit` returns false. They are counted in wall-clock time, whatever the zone. */
function visitStarts(rule: string, start: Moment, latest: Local, visit: (local: Local) => boolean) {
  const reading = parseRule(rule);
  if (!reading.ok) return;
  const last = Math.min(untilLocal(rule, start) ?? latest, latest);
  for (const local of ruleStarts(reading.value, localOf(start), last)) if (!visit(local)) return;
}
