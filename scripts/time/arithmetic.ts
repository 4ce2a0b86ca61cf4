import type { DayMoment, Instant, Moment, PartialDate, Zone } from "./moment.ts";
import { day } from "./offsets.ts";
import {
  dayMoment,
  instantOf,
  isoDay,
  localAt,
  localOf,
  startOfDay,
  timeMoment,
} from "./wall-clock.ts";

/** The day so many days later, or earlier with a negative number. */
export const addDays = (moment: DayMoment, days: number): DayMoment =>
  dayMoment(localOf(moment) + days * day, moment.zone);

/** The day of a moment, without its hour. */
export const dayMomentOf = (moment: Moment): DayMoment => dayMoment(localOf(moment), moment.zone);

/** The first moment of the day that it is in a zone. */
export const startOfToday = (now: Instant, zone: Zone): DayMoment =>
  dayMoment(localAt(now, zone), zone);

/**
 * Where something stands after it was rescheduled to a date: a new day keeps the time of day. Undefined when the
 * date names no day.
 */
export function moveMoment(moment: Moment, to: PartialDate): Moment | undefined {
  if (to.precision === "minute") return timeMoment(to.start, moment.zone);
  if (to.precision !== "day") return undefined;
  const midnight = Date.parse(`${to.iso}T00:00:00Z`);
  if (moment.kind === "day") return dayMoment(midnight, moment.zone);
  const timeOfDay = localOf(moment) - Date.parse(`${isoDay(localOf(moment))}T00:00:00Z`);
  return timeMoment(instantOf(midnight + timeOfDay, moment.zone), moment.zone);
}

/** The end after its start has moved, so that it lasts as long; undefined when days became times. */
export function moveEnd(end: Moment, start: Moment, moved: Moment): Moment | undefined {
  if (end.kind !== moved.kind || start.kind !== moved.kind) return undefined;
  if (moved.kind === "time")
    return timeMoment(moved.instant + end.instant - start.instant, moved.zone);
  return dayMoment(localOf(moved) + localOf(end) - localOf(start), moved.zone);
}

/**
 * When something is over. A last day counts in full, and so does the day of something that has a start only: people
 * who come late must still find it.
 */
export function overAt(start: Moment, end: Moment | undefined): Instant {
  if (end?.kind === "time") return end.instant;
  const last = end ?? start;
  const next = localOf(last) + day;
  return startOfDay(next, last.zone);
}

export const isOver = (times: { start: Moment; end: Moment | undefined }, now: Instant): boolean =>
  overAt(times.start, times.end) <= now;
