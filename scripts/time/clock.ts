import type { DayMoment, TimeMoment } from "./moment.ts";
import { day, minute } from "./offsets.ts";
import { impossibleTime } from "./partial-date.ts";
import { type Reading, refused, then, understood } from "./reading.ts";
import { localInstant } from "./shifted-clock.ts";
import { readTime } from "./time-text.ts";
import { localAt, localOf, timeMoment } from "./wall-clock.ts";

/** A time of a day that is not known yet: minutes since its midnight. */
export interface ClockTime {
  readonly minutes: number;
  readonly text: string;
}

export interface ClockRange {
  readonly start: ClockTime;
  /** Undefined where only a start was written. */
  readonly end: ClockTime | undefined;
}

/** Reads "9:30", "9.30 am", "9:30-10:15", "9 to 10 Uhr"; undefined where that is no time. */
export function readClockRange(text: string): Reading<ClockRange> | undefined {
  const written = text.trim();
  if (written.length > 60) return undefined;
  // The blanks around are cut off behind: a pattern that looks for them reads long runs of them twice.
  const bounds = written
    .split(/[-–—~〜～→]|(?<=\s)(?:to|till|until|bis|à|a|al|do|до)(?=\s)/u)
    .map((bound) => bound.trim());
  const [first = "", second, ...others] = bounds.filter((bound) => bound !== "");
  if (others.length > 0) return undefined;
  const end = second === undefined ? undefined : readClock(second);
  if (second !== undefined && end === undefined) return undefined;
  // "9-10 am" and "9 bis 10 Uhr" say what the first number is behind the second.
  const start = readClock(first) ?? (second === undefined ? undefined : readClock(`${first}:00`));
  if (start === undefined) return undefined;
  const why = start.why ?? end?.why;
  // "1-2 pm" begins in the afternoon, too; "11-1 pm" does not.
  const isAfternoon = /^\d{1,2}(?:[:.]\d\d)?$/.test(first) && /[ap]\.? ?m\b/i.test(second ?? "");
  const later = start.minutes + 12 * 60;
  const minutes = isAfternoon && end !== undefined && later < end.minutes ? later : start.minutes;
  return why === undefined
    ? understood({ start: { ...start, minutes }, end })
    : refused("time/impossible-date", { text: written, why });
}

function readClock(text: string): (ClockTime & { readonly why: string | undefined }) | undefined {
  const time = readTime(text.replace(/^(\d{1,2})\.(\d{2})(?!\d)/, "$1:$2"));
  if (time === undefined || text.slice(time.length).trim() !== "") return undefined;
  const { hour, minute } = time.value;
  // "24:00" is the end of a day.
  const isMidnight = hour === 24 && minute === 0;
  const why = isMidnight ? undefined : impossibleTime(time.value);
  return { minutes: hour * 60 + minute, text, why };
}

/** A time on a day, or so many days after it. */
export const clockOn = (
  { minutes, text }: ClockTime,
  date: DayMoment,
  days = 0,
): Reading<TimeMoment> =>
  then(localInstant(localOf(date) + days * day + minutes * minute, text, date.zone), (instant) =>
    understood(timeMoment(instant, date.zone)),
  );

/** So many minutes later, as people count them who sit in a room: the clock may move meanwhile. */
export const minutesLater = (start: TimeMoment, minutes: number): TimeMoment =>
  timeMoment(start.instant + minutes * minute, start.zone);

/** The day that clocks show at a time. */
export const dayOf = ({ instant, zone }: TimeMoment): number =>
  Math.floor(localAt(instant, zone) / day);
