import { type AmbiguousText, type DateText, readDate, readDayAndMonth } from "./date-text.ts";
import { months, weekdays } from "./english.ts";
import type { Moment, PartialDate, Zone } from "./moment.ts";
import { day, minute } from "./offsets.ts";
import { type Finding, finding, type Reading, refused, understood } from "./reading.ts";
import { localInstant } from "./shifted-clock.ts";
import type { Taken, TimeText } from "./time-text.ts";
import {
  fromLocal,
  isoDay,
  type Local,
  localAt,
  localOf,
  minuteDate,
  pad,
  startOfDay,
  toLocal,
} from "./wall-clock.ts";

/** A date at the start of a text, and what follows it. */
export interface TakenDate {
  readonly date: Reading<PartialDate>;
  /** The rest as it was written: " - Sold out". */
  readonly rest: string;
}

/** Reads a whole text as a date of whatever precision, in the zone of the event unless it names an offset. */
export function parsePartialDate(text: string, zone: Zone): Reading<PartialDate> {
  const written = text.trim();
  const taken = readDate(written);
  if (taken === undefined || taken.length < written.length) {
    return refused("time/unreadable-date", { text });
  }
  return toPartialDate(taken.value, written, zone);
}

/** Whether a whole text is a date, the year of which may be left to the reader: "24 July". */
export function isDateText(text: string): boolean {
  if (parsePartialDate(text, "UTC").ok) return true;
  const written = text.trim();
  const taken = readDayAndMonth(written, leapYear);
  return taken?.length === written.length && impossibility(taken.value) === undefined;
}

/**
 * Reads the date of an update, whose year may be left out: the first such day after the announcement is meant. A day
 * that came shortly before it counts as well, for an announcement may be dated anew.
 */
export function parseDateAfter(
  text: string,
  zone: Zone,
  announced: PartialDate,
): Reading<PartialDate> {
  const written = text.trim();
  const reading = parsePartialDate(written, zone);
  if (reading.ok) return reading;
  const first = localAt(announced.start, zone) - 60 * day;
  const { year } = fromLocal(first);
  const years = Array.from({ length: 9 }, (_, index) => year + index);
  const date = years
    .flatMap((each) => readDayAndMonth(written, each) ?? [])
    .filter(({ length, value }) => length === written.length && impossibility(value) === undefined)
    .find(({ value }) => localDay(value) >= first);
  return date === undefined ? reading : toPartialDate(date.value, written, zone);
}

/**
 * The longest date that a text begins with, for "24th February 2022 - Sold out". A year alone counts only where the
 * words end or pause after it: "2000 tickets sold" has no date.
 */
export function takeDate(text: string, zone: Zone): TakenDate | undefined {
  const taken = readDate(text);
  if (taken === undefined || !isDateInProse(taken, text)) return undefined;
  const written = text.slice(0, taken.length);
  return { date: toPartialDate(taken.value, written, zone), rest: text.slice(taken.length) };
}

/**
 * The first date with a day inside a phrase: "Rescheduled to 14 August 2017 at 18:30". Without a year the one nearest
 * to `near` is meant: who moves the party of 30 December to 6 January means the next year.
 */
export function findDate(
  text: string,
  zone: Zone,
  near?: Moment,
): Reading<PartialDate> | undefined {
  // Enough for a notice; a hostile line of digits must not cost a search at each of them.
  const phrase = text.slice(0, 500);
  for (const { index } of phrase.matchAll(/(?<![\p{L}\p{N}./-])[\p{L}\p{N}]/gu)) {
    const rest = phrase.slice(index);
    const taken = readDay(rest) ?? (near && readNearest(rest, near));
    if (taken !== undefined) return toPartialDate(taken.value, rest.slice(0, taken.length), zone);
  }
  return undefined;
}

const leapYear = 2000;

function readDay(text: string): Taken<DateText | AmbiguousText> | undefined {
  const taken = readDate(text);
  if (taken === undefined || "ambiguous" in taken.value) return taken;
  return taken.value.day === undefined ? undefined : taken;
}

function readNearest(text: string, near: Moment): Taken<DateText> | undefined {
  const { year } = fromLocal(localOf(near));
  const distance = ({ value }: Taken<DateText>) => Math.abs(localDay(value) - localOf(near));
  return [year, year + 1, year - 1]
    .flatMap((each) => readDayAndMonth(text, each) ?? [])
    .filter(({ value }) => impossibility(value) === undefined)
    .sort((a, b) => distance(a) - distance(b))[0];
}

function isDateInProse({ value, length }: Taken<DateText | AmbiguousText>, text: string): boolean {
  if ("ambiguous" in value || value.day !== undefined) return true;
  // "2020-21 season"
  if (value.month !== undefined) return value.month >= 1 && value.month <= 12;
  return /^\s*(?:$|[:,.;)\]–—-])/u.test(text.slice(length));
}

function toPartialDate(
  value: DateText | AmbiguousText,
  text: string,
  zone: Zone,
): Reading<PartialDate> {
  if ("ambiguous" in value) return refused("time/ambiguous-date", ambiguity(value, text));
  const why = impossibility(value);
  if (why !== undefined) return refused("time/impossible-date", { text, why });
  if (value.day === undefined) return understood(yearOrMonth(value, zone));
  const local = localDay(value);
  const warning = wrongWeekday(value, local, text);
  if (value.time === undefined) return understood(dayDate(local, zone), warning);
  const date = minuteOf(local, value.time, text, zone);
  return date.ok && warning !== undefined ? { ...date, warning } : date;
}

function wrongWeekday({ weekday }: DateText, local: Local, text: string): Finding | undefined {
  const actual = new Date(local).getUTCDay();
  if (weekday === undefined || weekday === actual) return undefined;
  return finding("time/wrong-weekday", { text, weekday: weekdays[actual] ?? "" });
}

function minuteOf(local: Local, time: TimeText, text: string, zone: Zone): Reading<PartialDate> {
  const clock = local + (time.hour * 60 + time.minute) * minute + time.second * 1000;
  if (time.offset !== undefined) {
    return understood(minuteDate(clock - time.offset * minute, zone));
  }
  const instant = localInstant(clock, text, zone);
  return instant.ok ? understood(minuteDate(instant.value, zone), instant.warning) : instant;
}

/** The day with that local midnight. */
export const dayDate = (local: Local, zone: Zone): PartialDate => ({
  iso: isoDay(local),
  precision: "day",
  zone,
  start: startOfDay(local, zone),
});

function yearOrMonth({ year, month }: DateText, zone: Zone): PartialDate {
  const start = startOfDay(localDay({ year, month: month ?? 1, day: 1 }), zone);
  if (month === undefined) return { iso: pad(year, 4), precision: "year", zone, start };
  return { iso: `${pad(year, 4)}-${pad(month)}`, precision: "month", zone, start };
}

const localDay = ({ year, month, day }: Pick<DateText, "year" | "month" | "day">): Local =>
  toLocal({ year, month: month ?? 1, day: day ?? 1, hour: 0, minute: 0, second: 0 });

/** Why there is no such date, in words; undefined when there is. */
function impossibility({ year, month, day, time, notIn }: DateText): string | undefined {
  if (notIn !== undefined) return `there is no such day in the ${calendarNames[notIn]} calendar`;
  // Outside of these a year is a slip of the hand: "0217", "20117".
  if (year < 1900 || year > 2199) return `the year ${pad(year, 4)} is not between 1900 and 2199`;
  if (month === undefined) return undefined;
  const name = months[month - 1];
  if (name === undefined) return `there is no month ${month}`;
  if (day !== undefined && fromLocal(localDay({ year, month, day })).day !== day) {
    return `${name} ${year} has no day ${day}`;
  }
  return time === undefined ? undefined : impossibleTime(time);
}

const calendarNames = { persian: "Solar Hijri", "islamic-umalqura": "Islamic" } as const;

export function impossibleTime({ hour, minute, second }: TimeText): string | undefined {
  if (hour > 23) return "the hours of a day go from 0 to 23, or from 1 to 12 with am or pm";
  if (minute > 59) return `there is no minute ${minute}`;
  return second > 59 ? `there is no second ${second}` : undefined;
}

function ambiguity({ ambiguous: { first, second, year } }: AmbiguousText, text: string) {
  const iso = (month: number, day: number) => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  return { text, dayFirst: iso(second, first), monthFirst: iso(first, second) };
}
