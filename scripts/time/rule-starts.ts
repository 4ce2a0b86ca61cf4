import { day } from "./offsets.ts";
import type { Rule } from "./rule.ts";
import { type DateOfYear, dateOf, daysIn, weekdayNames, weekOf } from "./rule-dates.ts";
import type { Local } from "./wall-clock.ts";

/*
 * The days that a rule names (RFC 5545, section 3.3.10). Written here, since no library was exact: against
 * python-dateutil over 1,200 random rules, rrule 2.8 names a day twice or a day too many where BYSETPOS asks for more
 * than there is; ical.js 2.2 counts months without INTERVAL where BYMONTH stands, begins with a start that the rule
 * leaves out, and never returns from some yearly rules. Meetups repeat by whole days, so that it takes no more than
 * this: the days of one period after the other, those which every part allows.
 */

type Allows = (date: DateOfYear) => boolean;

/**
 * The starts from the first on, in order, in wall-clock time; `rule` is checked, and its UNTIL is left to `latest`, the
 * last that may be found. A start that the rule leaves out is not among them, and COUNT does not count it.
 */
export function* ruleStarts(rule: Rule, start: Local, latest: Local): Generator<Local> {
  const first = Math.floor(start / day) * day;
  const allows = partsOf(rule, dateOf(first));
  const positions = numbers(rule, "BYSETPOS");
  let left = Number(rule.get("COUNT") ?? Number.POSITIVE_INFINITY);
  for (const period of periods(rule, first)) {
    if (period.start > latest) return;
    const allowed = dates(period).filter((date) => allows.every((allow) => allow(date)));
    for (const { midnight } of positions === undefined ? allowed : chosen(allowed, positions)) {
      const found = midnight + (start - first);
      if (found < start) continue;
      if (found > latest || left === 0) return;
      left -= 1;
      yield found;
    }
  }
}

const chosen = (dates: readonly DateOfYear[], positions: readonly number[]) =>
  dates.filter((_, index) => isAmong(positions, index + 1, dates.length));

interface Period {
  readonly start: Local;
  readonly days: number;
}

const dates = ({ start, days }: Period): DateOfYear[] =>
  Array.from({ length: days }, (_, index) => dateOf(start + index * day));

/** The periods that count, the one with the first start first. */
function* periods(rule: Rule, first: Local): Generator<Period> {
  const interval = Number(rule.get("INTERVAL") ?? 1);
  const { year, month } = dateOf(first);
  const week = weekOf(dateOf(first), weekStart(rule)).start;
  for (let step = 0; ; step += interval) {
    if (rule.get("FREQ") === "DAILY") yield { start: first + step * day, days: 1 };
    else if (rule.get("FREQ") === "WEEKLY") yield { start: week + step * 7 * day, days: 7 };
    else if (rule.get("FREQ") === "MONTHLY") yield months(year, month + step, 1);
    else yield months(year + step, 1, 12);
  }
}

function months(year: number, month: number, count: number): Period {
  const start = Date.UTC(year, month - 1, 1);
  return { start, days: (Date.UTC(year, month - 1 + count, 1) - start) / day };
}

/** What each part asks of a day, the cheapest question first, and what the first start says where no part does. */
function partsOf(rule: Rule, first: DateOfYear): Allows[] {
  const part = (name: string, allow: (values: readonly number[], date: DateOfYear) => boolean) => {
    const values = numbers(rule, name);
    return values === undefined ? [] : [(date: DateOfYear) => allow(values, date)];
  };
  return [
    ...part("BYMONTH", (values, { month }) => values.includes(month)),
    ...weekdays(rule),
    ...part("BYMONTHDAY", (values, { year, month, dayOfMonth }) =>
      isAmong(values, dayOfMonth, daysIn(year, month)),
    ),
    ...part("BYYEARDAY", (values, { year, dayOfYear }) => isAmong(values, dayOfYear, daysIn(year))),
    ...part("BYWEEKNO", (values, date) => {
      const week = weekOf(date, weekStart(rule));
      return isAmong(values, week.number, week.total);
    }),
    ...implied(rule, first),
  ];
}

function weekdays(rule: Rule): Allows[] {
  const written = rule.get("BYDAY")?.split(",");
  if (written === undefined) return [];
  const wanted = written.map((value) => ({
    weekday: weekdayNames.indexOf(value.slice(-2)),
    count: Number(value.slice(0, -2)),
  }));
  const ofYear = rule.get("FREQ") === "YEARLY" && !rule.has("BYMONTH");
  const isCounted = (count: number, { year, month, dayOfMonth, dayOfYear }: DateOfYear) =>
    ofYear ? isNth(count, dayOfYear, daysIn(year)) : isNth(count, dayOfMonth, daysIn(year, month));
  return [
    (date) =>
      wanted.some(
        ({ weekday, count }) => weekday === date.weekday && (count === 0 || isCounted(count, date)),
      ),
  ];
}

/** Whether a day is the nth of its weekday, or with a negative number the nth from the end. */
const isNth = (count: number, dayNumber: number, total: number) =>
  count > 0
    ? count === Math.ceil(dayNumber / 7)
    : -count === Math.ceil((total - dayNumber + 1) / 7);

function implied(rule: Rule, { weekday, month, dayOfMonth }: DateOfYear): Allows[] {
  if (["BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"].some((name) => rule.has(name))) return [];
  switch (rule.get("FREQ")) {
    case "WEEKLY":
      return [(date) => date.weekday === weekday];
    case "MONTHLY":
      return [(date) => date.dayOfMonth === dayOfMonth];
    case "YEARLY":
      return [
        (date) => date.dayOfMonth === dayOfMonth && (rule.has("BYMONTH") || date.month === month),
      ];
    default:
      return [];
  }
}

const numbers = (rule: Rule, name: string) => rule.get(name)?.split(",").map(Number);
const weekStart = (rule: Rule) => weekdayNames.indexOf(rule.get("WKST") ?? "MO");

/** Counted from the start, or with negative numbers from the end. */
const isAmong = (values: readonly number[], number: number, total: number) =>
  values.includes(number) || values.includes(number - total - 1);
