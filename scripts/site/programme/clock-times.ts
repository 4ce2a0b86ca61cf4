import { accept, type Report } from "../../content/post.ts";
import { diagnose, type Place } from "../../diagnostics/diagnostic.ts";
import { type ClockRange, clockOn } from "../../time/clock.ts";
import type { DayMoment, TimeMoment } from "../../time/moment.ts";
import { hour } from "../../time/offsets.ts";

/** When a session is on. */
export interface SessionTimes {
  readonly start: TimeMoment;
  readonly end: TimeMoment | undefined;
}

// Nights are shorter; "11:00-1:00" is more often a lunch whose "pm" is missing.
const longestNight = 12 * hour;

/** The times of a clock on a day, or so many days after it: an end that comes before the start is on the next day. */
export function timesOn(
  { start, end }: ClockRange,
  date: DayMoment,
  { days = 0, place }: { readonly days?: number; readonly place: Place },
  report: Report,
): SessionTimes | undefined {
  const from = accept(clockOn(start, date, days), place, report);
  if (from === undefined || end === undefined) return from && { start: from, end: undefined };
  const isNext = end.minutes < start.minutes;
  const to = accept(clockOn(end, date, days + (isNext ? 1 : 0)), place, report);
  const hours = to === undefined ? 0 : (to.instant - from.instant) / hour;
  if (isNext && hours > longestNight / hour)
    report(
      diagnose("site/session-overnight", place, {
        start: start.text,
        end: end.text,
        hours: Math.round(hours),
      }),
    );
  return { start: from, end: to };
}
