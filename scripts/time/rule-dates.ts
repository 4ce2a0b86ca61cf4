import { day } from "./offsets.ts";
import type { Local } from "./wall-clock.ts";

/** A day of the Gregorian calendar as rules look at it. */
export interface DateOfYear {
  readonly midnight: Local;
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly dayOfMonth: number;
  /** From 1. */
  readonly dayOfYear: number;
  /** An index of `weekdayNames`. */
  readonly weekday: number;
}

/** As RFC 5545 writes them. */
export const weekdayNames = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

export function dateOf(midnight: Local): DateOfYear {
  const date = new Date(midnight);
  const year = date.getUTCFullYear();
  return {
    midnight,
    year,
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
    dayOfYear: dayOfYear(year, midnight),
    weekday: date.getUTCDay(),
  };
}

/** How many days a month has, or a whole year. */
export const daysIn = (year: number, month?: number): number =>
  month === undefined
    ? dayOfYear(year, Date.UTC(year, 11, 31))
    : new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * The week of a day, when weeks begin on `first`: its first day, and its number among all of its year, which is the year
 * that has most of its days.
 */
export function weekOf(
  { midnight, weekday }: Pick<DateOfYear, "midnight" | "weekday">,
  first: number,
): { start: Local; number: number; total: number } {
  const startOf = (date: Local, dayName: number) => date - ((dayName - first + 7) % 7) * day;
  const start = startOf(midnight, weekday);
  const year = new Date(start + 3 * day).getUTCFullYear();
  const numberOf = (week: Local) => Math.ceil(dayOfYear(year, week + 3 * day) / 7);
  // The 28th of December is always in the last one.
  const last = new Date(Date.UTC(year, 11, 28));
  return {
    start,
    number: numberOf(start),
    total: numberOf(startOf(last.getTime(), last.getUTCDay())),
  };
}

const dayOfYear = (year: number, midnight: Local) =>
  Math.round((midnight - Date.UTC(year, 0, 1)) / day) + 1;
