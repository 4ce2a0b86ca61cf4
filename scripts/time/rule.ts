import { type Reading, refused, understood } from "./reading.ts";

/** The parts of an RRULE by name, checked and in capital letters. */
export type Rule = ReadonlyMap<string, string>;

type Frequency = "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";

const everyRule = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"];
const weekday = "(?:MO|TU|WE|TH|FR|SA|SU)";

/*
 * Which parts may limit which frequency: the table of RFC 5545, section 3.3.10, without those that would move the
 * time of day.
 */
const partsOf: Readonly<Record<Frequency, readonly string[]>> = {
  DAILY: ["BYDAY", "BYMONTH"],
  WEEKLY: ["BYDAY", "BYMONTH"],
  MONTHLY: ["BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"],
  YEARLY: ["BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "BYYEARDAY", "BYWEEKNO"],
};

const isFrequency = (value: string): value is Frequency => Object.hasOwn(partsOf, value);

const list = (item: string) => new RegExp(`^(?:${item})(?:,(?:${item})){0,99}$`);
const upTo = (largest: number) => (value: string) =>
  /^[+-]?\d{1,3}(?:,[+-]?\d{1,3}){0,99}$/.test(value) &&
  value.split(",").every((each) => Number(each) !== 0 && Math.abs(Number(each)) <= largest);

const valueChecks: Readonly<Record<string, (value: string) => boolean>> = {
  FREQ: isFrequency,
  INTERVAL: (value) => /^[1-9]\d{0,2}$/.test(value),
  COUNT: (value) => /^[1-9]\d{0,3}$/.test(value),
  UNTIL: (value) => /^\d{8}(?:T\d{6}Z?)?$/.test(value),
  WKST: (value) => new RegExp(`^${weekday}$`).test(value),
  BYDAY: (value) => list(`[+-]?(?:[1-9]|[1-4]\\d|5[0-3])?${weekday}`).test(value),
  BYMONTHDAY: upTo(31),
  BYMONTH: (value) => list("0?[1-9]|1[0-2]").test(value),
  BYSETPOS: upTo(366),
  BYYEARDAY: upTo(366),
  BYWEEKNO: upTo(53),
};

/** Whether a text is meant as an RRULE and not as words. */
export const looksLikeRule = (text: string): boolean =>
  /^\s*(?:RRULE\s*[:=]|FREQ\s*=|[A-Z]+=)/i.test(text);

/** Reads an RRULE, with or without its name, into its parts. */
export function parseRule(text: string): Reading<Rule> {
  const rule = text.trim().replace(/^RRULE\s*[:=]\s*/i, "");
  const parts = new Map<string, string>();
  const refuse = (part: string, why: string) => refused("time/refused-rule", { rule, part, why });
  for (const part of rule.toUpperCase().replace(/;\s*$/, "").split(";")) {
    const [name = "", value = "", ...more] = part.split("=").map((side) => side.trim());
    const check = Object.hasOwn(valueChecks, name) ? valueChecks[name] : undefined;
    if (check === undefined)
      return refuse(part, "is not a part of a rule that a meetup can follow");
    if (parts.has(name)) return refuse(part, "is there twice");
    if (more.length > 0 || !check(value)) return refuse(part, whyRefused(name));
    parts.set(name, value);
  }
  const misfit = findMisfit(parts);
  return misfit === undefined ? understood(parts) : refuse(misfit.part, misfit.why);
}

const whyRefused = (name: string) =>
  name === "FREQ" ? "is not DAILY, WEEKLY, MONTHLY or YEARLY" : "has a value that is not allowed";

function findMisfit(parts: Rule): { part: string; why: string } | undefined {
  const frequency = parts.get("FREQ") ?? "";
  if (!isFrequency(frequency)) return { part: "FREQ", why: "is missing" };
  const allowed = [...everyRule, ...partsOf[frequency]];
  const stray = [...parts.keys()].find((name) => !allowed.includes(name));
  if (stray !== undefined) return { part: stray, why: `does not go with FREQ=${frequency}` };
  if (parts.has("COUNT") && parts.has("UNTIL")) {
    return { part: "COUNT", why: "does not go with UNTIL" };
  }
  return findMisfitOfDays(parts, frequency);
}

function findMisfitOfDays(parts: Rule, frequency: Frequency) {
  const byDay = parts.get("BYDAY") ?? "";
  const numbered = /\d/.test(byDay);
  if (numbered && (frequency === "DAILY" || frequency === "WEEKLY")) {
    return { part: `BYDAY=${byDay}`, why: `counts weekdays, which FREQ=${frequency} does not` };
  }
  if (numbered && parts.has("BYWEEKNO"))
    return { part: "BYWEEKNO", why: "does not go with counted weekdays" };
  // Calendars disagree: one day of the week, all seven, or none.
  return parts.has("BYWEEKNO") && byDay === ""
    ? { part: "BYWEEKNO", why: "says no day of the week; add BYDAY" }
    : undefined;
}

const order = [...everyRule.slice(0, 2), ...partsOf.YEARLY, "WKST", "COUNT", "UNTIL"];

/** The rule as RFC 5545 writes it, its parts always in the same order. */
export const formatRule = (rule: Rule): string =>
  order
    .filter((name) => rule.has(name))
    .map((name) => `${name}=${rule.get(name)}`)
    .join(";");
