import type { Moment, PartialDate, Zone } from "./moment.ts";
import { day, minute } from "./offsets.ts";
import { askOvernight } from "./overnight.ts";
import { impossibleTime, parsePartialDate } from "./partial-date.ts";
import { type Reading, refused, then, understood } from "./reading.ts";
import { localInstant } from "./shifted-clock.ts";
import { readTime, type TimeText } from "./time-text.ts";
import { dayMoment, localOf, timeMoment } from "./wall-clock.ts";

/** Reads a day, or a time on a day: when a meetup starts, when registration opens. */
export const parseMoment = (text: string, zone: Zone): Reading<Moment> =>
  then(parsePartialDate(text, zone), (date) => {
    const moment = toMoment(date);
    return moment === undefined ? refused("time/no-day", { text }) : understood(moment);
  });

/** The day or the minute as a moment; undefined for a month or a year. */
export function toMoment(date: PartialDate): Moment | undefined {
  if (date.precision === "day") return dayMoment(Date.parse(`${date.iso}T00:00:00Z`), date.zone);
  return date.precision === "minute" ? timeMoment(date.start, date.zone) : undefined;
}

/** Reads an end, which must suit its start. A time alone is the next one after the start: "5 pm". */
export function parseEnd(text: string, start: Moment): Reading<Moment> {
  const written = text.trim();
  const time = readTime(written);
  const alone = time !== undefined && time.length === written.length;
  const end = alone ? nextTime(time.value, text, start) : parseMoment(text, start.zone);
  return then(end, (moment) => suitStart(moment, text, start));
}

function nextTime(time: TimeText, text: string, start: Moment): Reading<Moment> {
  const why = impossibleTime(time);
  if (why !== undefined) return refused("time/impossible-date", { text, why });
  const from = localOf(start);
  const local = from - (from % day) + (time.hour * 60 + time.minute) * minute;
  const instant = localInstant(local > from ? local : local + day, text, start.zone);
  return then(instant, (value) => {
    const asked = start.kind === "time" && { start: start.local.slice(11, 16), end: text };
    const end = timeMoment(value, start.zone);
    return understood(end, asked ? askOvernight(start, end, asked) : undefined);
  });
}

function suitStart(end: Moment, text: string, start: Moment): Reading<Moment> {
  const args = { start: start.kind === "day" ? start.date : start.local, end: text };
  if (end.kind !== start.kind) return refused("time/mixed-precision", args);
  return end.instant < start.instant ? refused("time/end-before-start", args) : understood(end);
}
