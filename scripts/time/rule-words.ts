import type { Rule } from "./rule.ts";
import { type Days, namesWeekday, readDays } from "./rule-days.ts";

/*
 * Rules in words: "monthly on the last Wednesday", "every 2 weeks on Monday and Thursday". A sentence is a unit
 * ("every 2 weeks"), then days; small words are left out first. Anything not understood makes the whole unreadable,
 * for half a rule would put people in front of a closed door.
 */
const fillers = /\b(?:on|the|of|in|a|at|and|&)\b|[,&]/g;

const numbers: ReadonlyMap<string, number> = new Map(
  Object.entries({
    other: 2,
    second: 2,
    two: 2,
    third: 3,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
  }),
);

interface Unit {
  readonly frequency: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  readonly interval: number;
}

const fixedUnits: Readonly<Record<string, Unit>> = {
  daily: { frequency: "DAILY", interval: 1 },
  weekly: { frequency: "WEEKLY", interval: 1 },
  fortnightly: { frequency: "WEEKLY", interval: 2 },
  monthly: { frequency: "MONTHLY", interval: 1 },
  quarterly: { frequency: "MONTHLY", interval: 3 },
  yearly: { frequency: "YEARLY", interval: 1 },
  annually: { frequency: "YEARLY", interval: 1 },
};

const counted = {
  day: "DAILY",
  week: "WEEKLY",
  fortnight: "WEEKLY",
  month: "MONTHLY",
  year: "YEARLY",
} as const;

const unitPattern = new RegExp(
  `\\b(?:(?<fixed>${Object.keys(fixedUnits).join("|")})` +
    `|(?:every|each) (?:(?<number>\\d{1,2}|${[...numbers.keys()].join("|")}) )?(?<counted>${Object.keys(counted).join("|")})s?)\\b`,
);
const everyNth = /^every (other|second|third) (.+)$/;

/** The words of a rule without its end ("until ..."), as RRULE parts; undefined when they are not understood. */
export function readRuleWords(words: string): Rule | undefined {
  const text = simplify(words);
  const [, nth = "", days = ""] = everyNth.exec(text) ?? [];
  if (days !== "" && days.split(" ").every(namesWeekday))
    return withDays({ frequency: "WEEKLY", interval: numbers.get(nth) ?? 1 }, days);
  const match = unitPattern.exec(text);
  const rest = match === null ? text : text.replace(match[0], " ");
  return withDays(match === null ? undefined : toUnit(match.groups ?? {}), rest);
}

const simplify = (words: string) =>
  words
    .toLowerCase()
    .replace(fillers, " ")
    .replace(/\s+/g, " ")
    .replace(/(\dst|\dnd|\drd|\dth) day\b/g, "$1")
    .trim();

function toUnit(groups: Readonly<Record<string, string | undefined>>): Unit | undefined {
  if (groups.fixed !== undefined) return fixedUnits[groups.fixed];
  const { number = "1" } = groups;
  const interval = numbers.get(number) ?? Number(number);
  const name = groups.counted as keyof typeof counted;
  return { frequency: counted[name], interval: name === "fortnight" ? interval * 2 : interval };
}

function withDays(unit: Unit | undefined, rest: string): Rule | undefined {
  const ofMonth = /\bmonths?\b/.test(rest);
  const tokens = rest
    .replace(/\b(?:every|each|months?)\b/g, " ")
    .split(" ")
    .filter(Boolean);
  const days = readDays(tokens);
  if (days === undefined) return undefined;
  const implied = days.numbered || ofMonth ? "MONTHLY" : "WEEKLY";
  const { frequency, interval } = unit ?? { frequency: implied, interval: 1 };
  if (unit === undefined && days.part === undefined) return undefined;
  if (!fits(frequency, days)) return undefined;
  const rule = new Map<string, string>([["FREQ", frequency]]);
  if (interval !== 1) rule.set("INTERVAL", String(interval));
  if (days.part !== undefined) rule.set(days.part, days.values.join(","));
  return rule;
}

/** "weekly on the last Friday" and "yearly on the 3rd" say too little or too much. */
const fits = (frequency: Unit["frequency"], { part, numbered }: Days): boolean =>
  part === undefined || (numbered ? frequency === "MONTHLY" : frequency === "WEEKLY");
