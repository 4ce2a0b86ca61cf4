import { DateTime } from "luxon";
import { months, weekdays } from "./english.ts";

/** What addresses and calendars say of a day beside its numbers. */
export interface DayFacts {
  /** English names, as other generators write them into addresses. */
  readonly month: string;
  readonly weekday: string;
  /** From 1. */
  readonly yearDay: number;
  /** ISO 8601: Monday is 1. */
  readonly isoWeekday: number;
  readonly isoWeek: number;
  readonly isoYear: number;
}

/** Of a day that exists: "2017-07-20". */
export function dayFacts(day: string): DayFacts {
  const date = DateTime.fromISO(day, { zone: "UTC" });
  return {
    month: months[date.month - 1] ?? "",
    weekday: weekdays[date.weekday % 7] ?? "",
    yearDay: date.ordinal,
    isoWeekday: date.weekday,
    isoWeek: date.weekNumber,
    isoYear: date.weekYear,
  };
}
