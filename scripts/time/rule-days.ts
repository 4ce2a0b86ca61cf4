import { anyOf, indexOfName, weekdays } from "./english.ts";

const ordinals: ReadonlyMap<string, number> = new Map(
  Object.entries({
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    last: -1,
  }),
);

const weekdayPattern = new RegExp(`^(?:${anyOf(weekdays)})s?$`, "i");
/** "Tue", "tuesdays" */
export const namesWeekday = (word: string): boolean => weekdayPattern.test(word);

/** Which days of a unit: none said, weekdays, counted weekdays, or days of the month. */
export interface Days {
  readonly part: "BYDAY" | "BYMONTHDAY" | undefined;
  readonly values: readonly string[];
  readonly numbered: boolean;
}

/** Reads what is left of a rule's words when its unit is taken away; undefined when it is not all days. */
export function readDays(tokens: readonly string[]): Days | undefined {
  if (tokens.length === 0) return { part: undefined, values: [], numbered: false };
  if (tokens.join(" ") === "last day")
    return { part: "BYMONTHDAY", values: ["-1"], numbered: true };
  const split = tokens.findIndex((token) => isWeekday(token));
  const numbers = (split < 0 ? tokens : tokens.slice(0, split)).map(toOrdinal);
  const names = split < 0 ? [] : tokens.slice(split).flatMap(toWeekdays);
  if (numbers.includes(undefined) || names.includes(undefined)) return undefined;
  if (split < 0) return monthDays(numbers);
  const values =
    numbers.length === 0 ? names : numbers.flatMap((n) => names.map((name) => `${n}${name}`));
  return { part: "BYDAY", values: values.map(String), numbered: numbers.length > 0 };
}

/** "last" alone names no day. */
function monthDays(numbers: readonly (number | undefined)[]): Days | undefined {
  const possible = numbers.every((n) => n !== undefined && n >= 1 && n <= 31);
  return possible ? { part: "BYMONTHDAY", values: numbers.map(String), numbered: true } : undefined;
}

const isWeekday = (token: string) => toWeekdays(token)[0] !== undefined;

function toOrdinal(token: string): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(token)?.[1];
  return digits === undefined ? ordinals.get(token) : Number(digits);
}

function toWeekdays(token: string): (string | undefined)[] {
  if (/^weekdays?$/.test(token)) return ["MO", "TU", "WE", "TH", "FR"];
  if (/^weekends?$/.test(token)) return ["SA", "SU"];
  if (!namesWeekday(token)) return [undefined];
  return [weekdays[indexOfName(weekdays, token)]?.slice(0, 2).toUpperCase()];
}
