import type { Words } from "../words/words.ts";
import { zoneCity, zonePlace } from "../words/zone-place.ts";
import { dateNames } from "./date-names.ts";
import {
  dateLeafIn,
  formatClockIn,
  formatDateIn,
  formatRangeIn,
  formatShortDayIn,
  leafIn,
} from "./locale.ts";
import type { Instant, Moment, PartialDate, Zone } from "./moment.ts";
import { day, offsetAt } from "./offsets.ts";
import { dayMoment, isoOffset, type Local, localAt, localOf } from "./wall-clock.ts";

/*
 * Dates for people. What they look like is part of a language's catalogue and not the platform's, whose spaces, commas
 * and dashes change between versions of Node: the same source must give the same bytes everywhere. Only languages
 * without a catalogue are written by the platform.
 */

/** "20 July 2017", "July 2017", "2017", or "20 July 2017, 6 pm". */
export function formatPartialDate(date: PartialDate, words: Words): string {
  if (!words.hasDates) return formatDateIn(words.lang, date);
  const names = dateNames(words);
  const local = localAt(date.start, date.zone);
  switch (date.precision) {
    case "year":
      return names.digits(words.text("date.year", names.partsOf(local)));
    case "month":
      return names.digits(words.text("date.month", names.partsAlone(local)));
    case "day":
      return dayOf(local, words);
    case "minute":
      return words.text("date.time", { date: dayOf(local, words), time: timeOf(local, words) });
  }
}

/** "Monday 7 August 2017", with ", 9:30 am" for a time. */
export function formatMoment(moment: Moment, words: Words): string {
  if (!words.hasDates) return formatRangeIn(words.lang, moment, undefined);
  const local = localOf(moment);
  const date = longDay(local, words);
  return moment.kind === "day"
    ? date
    : words.text("date.time", { date, time: timeOf(local, words) });
}

/** From start to end, saying once what both share: "Monday 7 August 2017, 9:30 am to 5 pm". */
export function formatRange(start: Moment, end: Moment | undefined, words: Words): string {
  if (!words.hasDates) return formatRangeIn(words.lang, start, end);
  if (end === undefined || end.instant === start.instant) return formatMoment(start, words);
  const [local, last] = [localOf(start), localOf(end)];
  if (start.kind === "day" || end.kind === "day") return dayRange(local, last, words);
  return (
    timesOn(longDay(local, words), local, last, words) ??
    words.text("date.range", { from: formatMoment(start, words), to: formatMoment(end, words) })
  );
}

/** What stands beside a leaf of the calendar: "Monday, 9:30 am to 5 pm", or of several days "7 to 8 August 2017". */
export function formatHours(start: Moment, end: Moment | undefined, words: Words): string {
  if (!words.hasDates) return formatRangeIn(words.lang, start, end);
  const local = localOf(start);
  const last = end === undefined || end.instant < start.instant ? local : localOf(end);
  const { weekday } = dateNames(words).partsOf(local);
  if (start.kind === "day" || end?.kind === "day")
    return dayNumber(local) === dayNumber(last) ? weekday : dayRange(local, last, words);
  if (last === local) return words.text("date.time", { date: weekday, time: timeOf(local, words) });
  return timesOn(weekday, local, last, words) ?? dayRange(local, last, words);
}

/** A day as a leaf of a calendar shows it. */
export interface CalendarLeaf {
  /** "Aug 2017" */
  readonly month: string;
  /** "7" */
  readonly day: string;
  /** The same in words: "7 August 2017". */
  readonly date: string;
}

/** Of the first day, on the wall clock of where it is. */
export function calendarLeaf(start: Moment, words: Words): CalendarLeaf {
  if (!words.hasDates) return leafIn(words.lang, start);
  const local = localOf(start);
  const { partsAlone, shortMonth, digits } = dateNames(words);
  const parts = partsAlone(local);
  return {
    month: digits(words.text("date.month", { ...parts, month: shortMonth(local) })),
    day: digits(parts.day),
    date: dayOf(local, words),
  };
}

/** "7 August", below a heading that says the year. */
export function formatDayOfYear(start: Moment, words: Words): string {
  if (!words.hasDates) return leafIn(words.lang, start).date;
  const names = dateNames(words);
  return names.digits(words.text("date.dayOfYear", names.partsOf(localOf(start))));
}

/** From one time to another of a day, or to its end; undefined where they are on different days. */
function timesOn(date: string, local: Local, last: Local, words: Words): string | undefined {
  const from = timeOf(local, words);
  if (dayNumber(local) === dayNumber(last))
    return words.text("date.times", { date, from, to: timeOf(last, words) });
  return last === (dayNumber(local) + 1) * day
    ? words.text("date.timesToMidnight", { date, from })
    : undefined;
}

/** "Melbourne time, UTC+10:00": the place whose clocks are meant, and their offset then. */
export function formatZone(zone: Zone, instant: Instant, words: Words): string {
  const written = isoOffset(offsetAt(instant, zone)).replace("-", "\u2212");
  const offset = written === "+00:00" ? "UTC" : `UTC${written}`;
  if (zone.startsWith("Etc/") || !zone.includes("/")) return offset;
  return words.text("date.zone", { place: formatPlace(zone, words), offset });
}

/** "Melbourne", or what another language calls it or its country: where the clocks of a zone are. */
export function formatPlace(zone: Zone, words: Words): string {
  const tag = words.foreign("date.zone") === undefined ? words.tag : "en";
  return zonePlace(tag, zone) ?? zoneCity(zone);
}

/** "9:30 am", without its day. */
export function formatClock(moment: Moment, words: Words): string {
  if (!words.hasDates) return formatClockIn(words.lang, moment);
  const local = localOf(moment);
  const time = timeOf(local, words);
  // "10 Uhr" has its word behind the hours of a day, and without it 10 might be anything.
  return /^\p{Nd}+$/u.test(time) ? minuteOf(local, words) : time;
}

/** "Monday 7 August 2017", whatever its hour. */
export const formatDay = (moment: Moment, words: Words): string =>
  formatMoment(dayMoment(localOf(moment), moment.zone), words);
/** All days of an occurrence as a leaf of a calendar, where there is more room. */
export interface DateLeaf {
  readonly month: string;
  /** "7", or "7\u20138" for days of one month. */
  readonly day: string;
  /** Undefined of several days, which have as many. */
  readonly weekday: string | undefined;
}

export function dateLeaf(start: Moment, end: Moment | undefined, words: Words): DateLeaf {
  if (!words.hasDates) return dateLeafIn(words.lang, start);
  const names = dateNames(words);
  const first = names.partsAlone(localOf(start));
  const last = names.partsAlone(localOf(end ?? start));
  const isOneMonth = first.month === last.month && first.year === last.year;
  return isOneMonth && first.day !== last.day
    ? {
        month: first.month,
        day: names.digits(`${first.day}\u2013${last.day}`),
        weekday: undefined,
      }
    : { month: first.month, day: names.digits(first.day), weekday: first.weekday };
}

/** "Monday 7 August" */
export function formatShortDay(moment: Moment, words: Words): string {
  if (!words.hasDates) return formatShortDayIn(words.lang, moment);
  const names = dateNames(words);
  const parts = names.partsOf(localOf(moment));
  const date = names.digits(words.text("date.dayOfYear", parts));
  return words.text("date.weekday", { weekday: parts.weekday, date });
}

const dayNumber = (local: Local) => Math.floor(local / day);

function dayOf(local: Local, words: Words): string {
  const names = dateNames(words);
  return names.digits(words.text("date.day", names.partsOf(local)));
}

function longDay(local: Local, words: Words): string {
  const { weekday } = dateNames(words).partsOf(local);
  return words.text("date.weekday", { weekday, date: dayOf(local, words) });
}

function dayRange(start: Local, end: Local, words: Words): string {
  const names = dateNames(words);
  const [a, b] = [names.partsOf(start), names.partsOf(end)];
  const { month, year } = b;
  if (a.year !== year) {
    return words.text("date.range", { from: dayOf(start, words), to: dayOf(end, words) });
  }
  const text =
    a.month === month
      ? words.text("date.rangeInMonth", { from: a.day, to: b.day, month, year })
      : words.text("date.rangeInYear", {
          from: words.text("date.dayOfYear", a),
          to: words.text("date.dayOfYear", b),
          year,
        });
  return names.digits(text);
}

/** "9:30 am", "6 pm", "noon". */
function timeOf(local: Local, words: Words): string {
  const { digits, clockOf } = dateNames(words);
  const clock = clockOf(local);
  if (clock.minute !== "00") return minuteOf(local, words);
  return digits(clock.hour24 === "12" ? words.text("date.noon") : words.text("date.hour", clock));
}

function minuteOf(local: Local, words: Words): string {
  const { digits, clockOf } = dateNames(words);
  return digits(words.text("date.minute", clockOf(local)));
}
