import { accept, type Report } from "../../content/post.ts";
import type { Place } from "../../diagnostics/diagnostic.ts";
import { type ClockRange, clockOn } from "../../time/clock.ts";
import type { DayMoment, TimeMoment } from "../../time/moment.ts";
import { askOvernight } from "../../time/overnight.ts";
import { then, understood } from "../../time/reading.ts";

/** When a session is on. */
export interface SessionTimes {
  readonly start: TimeMoment;
  readonly end: TimeMoment | undefined;
}

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
  const to = then(clockOn(end, date, days + (isNext ? 1 : 0)), (to) =>
    understood(
      to,
      isNext ? askOvernight(from, to, { start: start.text, end: end.text }) : undefined,
    ),
  );
  return { start: from, end: accept(to, place, report) };
}
