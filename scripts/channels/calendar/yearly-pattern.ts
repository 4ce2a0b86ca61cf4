import { fromLocal, type Local } from "../../time/wall-clock.ts";

/** How zones say when they move their clocks: in a month, on a weekday. */
export interface Pattern {
  readonly month: number;
  /** Sunday is 0. */
  readonly weekday: number;
  /** Which one of the month, -1 is the last: "the first Sunday"; or the days it falls within: "Friday, 23rd to 29th". */
  readonly days: number | readonly [first: number, last: number];
}

const dayNames = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** The pattern that these wall-clock times follow, one a year at the same time of day; undefined when there is none. */
export function patternOf(times: readonly Local[]): Pattern | undefined {
  const [first] = times.map(fromLocal);
  if (first === undefined || !times.every((time) => isSameClock(fromLocal(time), first))) {
    return undefined;
  }
  const weekdays = new Set(times.map(weekdayOf));
  const [weekday = 0] = weekdays;
  const days = daysOf(times);
  if (weekdays.size > 1 || days === undefined) return undefined;
  return { month: first.month, weekday, days };
}

type Wall = ReturnType<typeof fromLocal>;

const isSameClock = (a: Wall, b: Wall) =>
  a.month === b.month && a.hour === b.hour && a.minute === b.minute;

const weekdayOf = (time: Local) => new Date(time).getUTCDay();

/** The last is tried first: a zone that means the fourth shows it within a few years. */
function daysOf(times: readonly Local[]): Pattern["days"] | undefined {
  const dates = times.map((time) => fromLocal(time).day);
  if (times.every(isInLastWeek)) return -1;
  const [nth, ...others] = new Set(dates.map((date) => Math.ceil(date / 7)));
  if (nth !== undefined && others.length === 0) return nth;
  const range = [Math.min(...dates), Math.max(...dates)] as const;
  return range[1] - range[0] < 7 ? range : undefined;
}

function isInLastWeek(time: Local): boolean {
  const { year, month, day } = fromLocal(time);
  return day + 7 > new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The pattern as an RRULE (RFC 5545, section 3.3.10). */
export function yearlyRule({ month, weekday, days }: Pattern): string {
  const rule = `FREQ=YEARLY;BYMONTH=${month}`;
  if (typeof days === "number") return `${rule};BYDAY=${days}${dayNames[weekday]}`;
  const dates = Array.from({ length: days[1] - days[0] + 1 }, (_, index) => days[0] + index);
  return `${rule};BYMONTHDAY=${dates.join(",")};BYDAY=${dayNames[weekday]}`;
}
