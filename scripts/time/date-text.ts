import { anyOf, indexOfName, months, weekdays } from "./english.ts";

/** The numbers of a date as they were written, not yet known to exist. */
export interface DateText {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** As it was named before the date; Sunday is 0. */
  readonly weekday: number | undefined;
  readonly time: TimeText | undefined;
}

export interface TimeText {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of UTC, when the writer gave an offset or "Z". */
  readonly offset: number | undefined;
}

/** "03/04/2017": day and month cannot be told apart. */
export interface AmbiguousText {
  readonly ambiguous: { readonly first: number; readonly second: number; readonly year: number };
}

export interface Taken<T> {
  readonly value: T;
  /** How many characters it took. */
  readonly length: number;
}

const month = `(?<name>${anyOf(months)})\\.?`;
const weekday = `(?:(?<weekday>${anyOf(weekdays)})\\.?,?\\s+)?`;
const dayOfMonth = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const year = "(?<year>\\d{4})";
// A word or a number that goes on is another word or number: "2017-07-2000", "July 2017th".
const end = "(?![\\p{L}\\p{N}]|[-/.]\\p{N})";

/** Longest first where one could be the beginning of another. */
const datePatterns = [
  `${weekday}${year}(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\p{N}|[-/.]\\p{N})`,
  `${weekday}(?:the\\s+)?${dayOfMonth}(?:\\s+of)?[\\s-]+${month},?[\\s-]+${year}`,
  `${weekday}${month}\\s+(?:the\\s+)?${dayOfMonth}(?:,\\s*|\\s+)${year}`,
  `${weekday}(?<first>\\d{1,2})(?<mark>[/.-])(?<second>\\d{1,2})\\k<mark>${year}`,
  `${month},?\\s+${year}`,
  `${year}[-/](?<month>\\d{1,2})${end}`,
  `${year}${end}`,
].map((pattern) => new RegExp(`^${pattern}`, "iu"));

const yearlessPatterns = [
  `${weekday}(?:the\\s+)?${dayOfMonth}(?:\\s+of)?[\\s-]+${month}${end}`,
  `${weekday}${month}\\s+(?:the\\s+)?${dayOfMonth}${end}`,
].map((pattern) => new RegExp(`^${pattern}`, "iu"));

/** Between a date and its time. */
const leadPattern = /^(?:T|,?\s+(?:at\s+|from\s+)?)/i;
const timePattern = new RegExp(
  "^(?:(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d+)?)?)?" +
    "(?:\\s*(?<half>[ap])\\.?m\\b\\.?)?|(?<word>noon|midday))" +
    `(?<zone>\\s*(?:Z|UTC|GMT)\\b|\\s*[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?${end}`,
  "iu",
);

type Groups = Readonly<Record<string, string | undefined>>;

/** The longest date, with or without a time, that a text begins with. */
export function readDate(text: string): Taken<DateText | AmbiguousText> | undefined {
  for (const pattern of datePatterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const value = toDate(match.groups ?? {});
    if ("ambiguous" in value || value.day === undefined) return { value, length: match[0].length };
    return withTime(text, value, match[0].length);
  }
  return undefined;
}

/** The day and month that a text begins with, in the year that is asked for: "14 August at 6 pm". */
export function readDayAndMonth(text: string, year: number): Taken<DateText> | undefined {
  for (const pattern of yearlessPatterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const date = toDate({ ...match.groups, year: String(year) });
    return "ambiguous" in date ? undefined : withTime(text, date, match[0].length);
  }
  return undefined;
}

function withTime(text: string, date: DateText, length: number): Taken<DateText> | undefined {
  const rest = text.slice(length);
  const lead = leadPattern.exec(rest)?.[0];
  const time = lead === undefined ? undefined : readTime(rest.slice(lead.length), lead === "T");
  if (lead !== undefined && time !== undefined) {
    return { value: { ...date, time: time.value }, length: length + lead.length + time.length };
  }
  // A word that goes on is another word: "2017-07-20abc".
  return /^[\p{L}\p{N}]/u.test(rest) ? undefined : { value: date, length };
}

/** The time that a text begins with. A bare number is no time. */
export function readTime(text: string, iso = false): Taken<TimeText> | undefined {
  const match = timePattern.exec(text);
  if (match === null) return undefined;
  const { hour, minute, second, half, word, zone } = match.groups as Groups;
  if (word === undefined && minute === undefined && half === undefined) return undefined;
  const offset = zone === undefined ? undefined : toOffset(zone.trim());
  if (offset !== undefined && Math.abs(offset) > 14 * 60) return undefined;
  // "10:00-11:00" is a range, "10:00:00-11:00" and "T10:00-11:00" are times in the Pacific.
  const looksLikeRange = /^\s*-\d\d:/.test(zone ?? "") && second === undefined && !iso;
  if (looksLikeRange) return undefined;
  const value = {
    hour: word === undefined ? toHour(Number(hour), half) : 12,
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    offset,
  };
  return { value, length: match[0].length };
}

function toDate(groups: Groups): DateText | AmbiguousText {
  const { year, weekday, name, month } = groups;
  const common = {
    year: Number(year),
    weekday: weekday === undefined ? undefined : indexOfName(weekdays, weekday),
    time: undefined,
  };
  if (groups.first !== undefined) return numericDate(groups, common);
  const day = groups.day === undefined ? undefined : Number(groups.day);
  if (name !== undefined) return { ...common, month: indexOfName(months, name) + 1, day };
  return { ...common, month: month === undefined ? undefined : Number(month), day };
}

/** With dots the day always comes first; with slashes or hyphens only a number above 12 tells. */
function numericDate(
  groups: Groups,
  rest: Pick<DateText, "year" | "weekday" | "time">,
): DateText | AmbiguousText {
  const first = Number(groups.first);
  const second = Number(groups.second);
  if (groups.mark === "." || first > 12 || first === second) {
    return { ...rest, month: second, day: first };
  }
  if (second > 12) return { ...rest, month: first, day: second };
  return { ambiguous: { first, second, year: rest.year } };
}

/** 13 pm stays 25, which is reported as an hour that does not exist. */
function toHour(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour === 0 || hour > 12) return hour + 24;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

function toOffset(zone: string): number {
  if (/^[a-z]/i.test(zone)) return 0;
  const [hours, minutes] = [zone.slice(1, 3), zone.slice(3).replace(":", "") || "0"].map(Number);
  const size = (hours ?? 0) * 60 + (minutes ?? 0);
  return zone.startsWith("-") ? -size : size;
}
