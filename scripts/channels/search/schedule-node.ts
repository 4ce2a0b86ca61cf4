import type { DayOfWeek, Schedule } from "schema-dts";
import type { MeetupSummary } from "../../model/site.ts";
import { durationIso, toIsoWithOffset } from "../../time/machine.ts";
import type { Moment, Recurrence } from "../../time/moment.ts";
import { parseRule, type Rule } from "../../time/rule.ts";
import { untilLocal } from "../../time/rule-end.ts";
import { isoDay } from "../../time/wall-clock.ts";
import { known } from "./json-ld.ts";

const units: ReadonlyMap<string, string> = new Map([
  ["DAILY", "D"],
  ["WEEKLY", "W"],
  ["MONTHLY", "M"],
  ["YEARLY", "Y"],
]);

const days: ReadonlyMap<string, DayOfWeek> = new Map([
  ["MO", "https://schema.org/Monday"],
  ["TU", "https://schema.org/Tuesday"],
  ["WE", "https://schema.org/Wednesday"],
  ["TH", "https://schema.org/Thursday"],
  ["FR", "https://schema.org/Friday"],
  ["SA", "https://schema.org/Saturday"],
  ["SU", "https://schema.org/Sunday"],
]);

/** A recurrence as a schema.org Schedule; undefined for a rule that it has no words for. */
export function scheduleNode(
  meetup: MeetupSummary,
  { rule, except }: Recurrence,
): Schedule | undefined {
  const reading = parseRule(rule);
  // To leave out such a part would name days on which nothing happens.
  if (!reading.ok || wordless.some((part) => reading.value.has(part))) return undefined;
  const { start, end, zone } = meetup;
  const last = untilLocal(rule, start);
  return {
    "@type": "Schedule",
    repeatFrequency: frequency(reading.value),
    scheduleTimezone: zone,
    startDate: dayOf(start),
    ...known({
      endDate: last === undefined ? undefined : isoDay(last),
      startTime: timeOf(start),
      endTime: end && timeOf(end),
      duration: end && durationIso(start, end),
      repeatCount: numbers(reading.value, "COUNT")?.[0],
      byDay: reading.value.get("BYDAY")?.split(",").map(dayName),
      byMonth: numbers(reading.value, "BYMONTH"),
      byMonthDay: numbers(reading.value, "BYMONTHDAY"),
      exceptDate: except.length === 0 ? undefined : except.map(toIsoWithOffset),
    }),
  };
}

const wordless = ["BYSETPOS", "BYYEARDAY", "BYWEEKNO"];

const frequency = (rule: Rule) =>
  `P${rule.get("INTERVAL") ?? "1"}${units.get(rule.get("FREQ") ?? "") ?? "D"}`;

/** A counted weekday stays as RFC 5545 writes it, "-1WE": schema.org allows that notation beside its own names. */
const dayName = (day: string): DayOfWeek | string => days.get(day) ?? day;

const numbers = (rule: Rule, part: string) => rule.get(part)?.split(",").map(Number);

const dayOf = (moment: Moment) =>
  moment.kind === "day" ? moment.date : moment.local.slice(0, "2017-08-07".length);

/** "18:00:00"; a whole day has none. */
const timeOf = (moment: Moment) =>
  moment.kind === "day" ? undefined : moment.local.slice("2017-08-07T".length);
