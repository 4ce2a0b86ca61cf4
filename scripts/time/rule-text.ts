import { namesInARow } from "../words/names.ts";
import type { Words } from "../words/words.ts";
import { dateNames } from "./date-names.ts";
import { calendarLeaf } from "./format.ts";
import type { Moment } from "./moment.ts";
import { day } from "./offsets.ts";
import { readRule } from "./recurrence.ts";
import { formatRule, type Rule } from "./rule.ts";
import { untilLocal } from "./rule-end.ts";
import { dayMoment } from "./wall-clock.ts";

/**
 * How something repeats, in the words of a language: "monthly on the last Wednesday until 30 June 2018", from what its
 * organizer wrote, in English words or as an RRULE. Undefined for a rule that few people could follow in words, such as
 * one of RFC 5545's BYSETPOS with several days: its dates speak for themselves.
 */
export function ruleText(written: string, start: Moment, words: Words): string | undefined {
  const reading = readRule(written, start);
  if (!reading.ok) return undefined;
  const rule = reading.value;
  const days = daysOf(rule, words);
  if (days === undefined) return undefined;
  const every = everyText(rule, words);
  const text =
    days.length === 0 ? every : words.text("repeats.on", { every, days: namesInARow(days, words) });
  return withEnd(text, rule, start, words);
}

const units = {
  DAILY: "repeats.daily",
  WEEKLY: "repeats.weekly",
  MONTHLY: "repeats.monthly",
  YEARLY: "repeats.yearly",
} as const;

const everyText = (rule: Rule, words: Words): string =>
  words.text(units[rule.get("FREQ") as keyof typeof units], {
    count: Number(rule.get("INTERVAL") ?? 1),
  });

type WeekdayKey =
  `repeats.${"weekday" | "first" | "second" | "third" | "fourth" | "fifth" | "last"}`;

const ordinals: ReadonlyMap<number, WeekdayKey> = new Map([
  [1, "repeats.first"],
  [2, "repeats.second"],
  [3, "repeats.third"],
  [4, "repeats.fourth"],
  [5, "repeats.fifth"],
  [-1, "repeats.last"],
]);

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
/** A Sunday. */
const sunday = Date.UTC(2017, 0, 1);

/** Each of its days; undefined for days that no message names. */
function daysOf(rule: Rule, words: Words): string[] | undefined {
  const parts = [...rule.keys()].filter((name) => name.startsWith("BY")).join(" ");
  const valuesOf = (name: string) => (rule.get(name) ?? "").split(",");
  const frequency = rule.get("FREQ");
  if (parts === "") return [];
  if (parts === "BYDAY" && frequency === "WEEKLY")
    return allOrNone(
      valuesOf("BYDAY").map((value) => weekdayText("repeats.weekday", value, words)),
    );
  if (frequency !== "MONTHLY") return undefined;
  if (parts === "BYDAY")
    return allOrNone(valuesOf("BYDAY").map((value) => countedWeekday(value, words)));
  // As Outlook writes the last Wednesday.
  if (parts === "BYDAY BYSETPOS" || parts === "BYSETPOS BYDAY") {
    const value = `${rule.get("BYSETPOS")}${rule.get("BYDAY")}`;
    return allOrNone([countedWeekday(value, words)]);
  }
  return parts === "BYMONTHDAY"
    ? allOrNone(valuesOf("BYMONTHDAY").map((value) => monthDay(Number(value), words)))
    : undefined;
}

const allOrNone = (texts: readonly (string | undefined)[]): string[] | undefined => {
  const said = texts.filter((text) => text !== undefined);
  return said.length === texts.length ? said : undefined;
};

/** "the last Wednesday" for "-1WE". */
function countedWeekday(value: string, words: Words): string | undefined {
  const [, count = "", name = ""] = /^([+-]?\d+)([A-Z]{2})$/.exec(value) ?? [];
  const key = ordinals.get(Number(count));
  return key && weekdayText(key, name, words);
}

function weekdayText(key: WeekdayKey, name: string, words: Words): string | undefined {
  const index = weekdays.indexOf(name);
  if (index < 0) return undefined;
  const { weekday } = dateNames(words).partsOf(sunday + index * day);
  // The words around a weekday may depend on which it is.
  const values = { weekday, day: index };
  return words.text(key, values);
}

const monthDay = (value: number, words: Words): string | undefined => {
  if (value === -1) return words.text("repeats.lastDay");
  return value > 0 ? words.text("repeats.monthDay", { day: value }) : undefined;
};

/** A last day or a number of times; RFC 5545 has no rule with both. */
function withEnd(rule: string, parts: Rule, start: Moment, words: Words): string {
  const count = parts.get("COUNT");
  if (count !== undefined) return words.text("repeats.times", { rule, count: Number(count) });
  const last = untilLocal(formatRule(parts), start);
  if (last === undefined) return rule;
  const { date } = calendarLeaf(dayMoment(last, start.zone), words);
  return words.text("repeats.until", { rule, date });
}
