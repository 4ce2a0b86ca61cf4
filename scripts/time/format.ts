import type { Words } from "../words/words.ts";
import { dateNames } from "./date-names.ts";
import { formatClockIn, formatDateIn, formatRangeIn } from "./locale.ts";
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
  const [date, from] = [longDay(local, words), timeOf(local, words)];
  if (dayNumber(local) === dayNumber(last))
    return words.text("date.times", { date, from, to: timeOf(last, words) });
  return last === (dayNumber(local) + 1) * day
    ? words.text("date.timesToMidnight", { date, from })
    : words.text("date.range", { from: formatMoment(start, words), to: formatMoment(end, words) });
}

/** "Melbourne time, UTC+10:00": the place whose clocks are meant, and their offset then. */
export function formatZone(zone: Zone, instant: Instant, words: Words): string {
  const written = isoOffset(offsetAt(instant, zone)).replace("-", "\u2212");
  const offset = written === "+00:00" ? "UTC" : `UTC${written}`;
  const place = zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
  return zone.startsWith("Etc/") || !zone.includes("/")
    ? offset
    : words.text("date.zone", { place, offset });
}

/** "9:30 am", without its day. */
export const formatClock = (moment: Moment, words: Words): string =>
  words.hasDates ? timeOf(localOf(moment), words) : formatClockIn(words.lang, moment);

/** "Monday 7 August 2017", whatever its hour. */
export const formatDay = (moment: Moment, words: Words): string =>
  formatMoment(dayMoment(localOf(moment), moment.zone), words);

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
  if (clock.minute !== "00") return digits(words.text("date.minute", clock));
  return digits(clock.hour24 === "12" ? words.text("date.noon") : words.text("date.hour", clock));
}
