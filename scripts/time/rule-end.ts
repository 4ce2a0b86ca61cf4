import type { Moment } from "./moment.ts";
import { day } from "./offsets.ts";
import { toMoment } from "./parse-moment.ts";
import { parsePartialDate } from "./partial-date.ts";
import { type Reading, refused, then, understood } from "./reading.ts";
import type { Rule } from "./rule.ts";
import { instantOf, isoDay, type Local, localAt, localOf } from "./wall-clock.ts";

/** Words of a rule and what bounds it: nothing, a last day, or a number of times. */
export interface BoundedWords {
  readonly words: string;
  readonly until: string | undefined;
  readonly count: number | undefined;
}

// The words end in what is no separator: from any place in a row of 100,000 blanks, the rest of the row would be tried.
const untilPattern =
  /^(?<words>.*?[^,\s])[,\s]+(?:until|till|through|ending(?:\s+on)?)\s+(?<until>.+)$/is;
const countPattern = /^(?<words>.*?[^,\s])[,\s]+(?:for\s+)?(?<count>[1-9]\d{0,3})\s+times$/is;

/** Cuts "until 2018-06-30" or "10 times" off the end. */
export function splitEnd(text: string): BoundedWords {
  const { words, until, count } =
    (untilPattern.exec(text) ?? countPattern.exec(text))?.groups ?? {};
  if (words === undefined) return { words: text, until: undefined, count: undefined };
  return { words, until, count: count === undefined ? undefined : Number(count) };
}

/** Adds the bound to a rule; a last day counts in full. */
export function withEnd(rule: Rule, { until, count }: BoundedWords, start: Moment): Reading<Rule> {
  if (count !== undefined) return understood(new Map(rule).set("COUNT", String(count)));
  if (until === undefined) return understood(rule);
  return then(parsePartialDate(until, start.zone), (date) => {
    const moment = toMoment(date);
    if (moment === undefined) return refused("time/no-day", { text: until });
    return understood(new Map(rule).set("UNTIL", untilValue(moment, start)));
  });
}

/** UNTIL as RFC 5545, section 3.3.10, wants it beside that DTSTART, however it was written. */
export function withProperUntil(rule: Rule, start: Moment): Reading<Rule> {
  const until = rule.get("UNTIL");
  if (until === undefined) return understood(rule);
  const text = until.replace(
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?(Z?)$/,
    (_, y, m, d, h, min, s, utc) =>
      h === undefined ? `${y}-${m}-${d}` : `${y}-${m}-${d}T${h}:${min}:${s}${utc}`,
  );
  return withEnd(rule, { words: "", until: text, count: undefined }, start);
}

/** The UNTIL of a rule whose last date is this. */
export function untilValue(last: Moment, start: Moment): string {
  const local = localOf(last);
  if (start.kind === "day") return compactDay(local);
  const lastSecond = last.kind === "day" ? local + day - 1000 : local;
  return `${compactTime(instantOf(lastSecond, start.zone))}Z`;
}

/** The last wall-clock time that UNTIL allows; undefined when the rule has none. */
export function untilLocal(rule: string, start: Moment): Local | undefined {
  const until = /(?:^|;)UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?/.exec(rule);
  if (until === null) return undefined;
  const [year = 0, month = 1, ...rest] = until.slice(1).map((digits) => Number(digits ?? 0));
  const [date = 1, hours = 0, minutes = 0, seconds = 0] = rest;
  const value = Date.UTC(year, month - 1, date, hours, minutes, seconds);
  return start.kind === "day" ? value : localAt(value, start.zone);
}

/** "20170807": a DATE of RFC 5545. */
const compactDay = (local: Local): string => isoDay(local).replaceAll("-", "");

/** "20170807T093000": a DATE-TIME of RFC 5545, of a wall clock or, with an instant and "Z" after it, of UTC. */
export const compactTime = (local: Local): string =>
  new Date(local).toISOString().slice(0, 19).replace(/[-:]/g, "");
