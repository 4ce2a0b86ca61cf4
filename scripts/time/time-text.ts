import { plainDigits } from "./fold.ts";

export interface Taken<T> {
  readonly value: T;
  /** How many characters it took. */
  readonly length: number;
}

export interface TimeText {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of UTC, when the writer gave an offset or "Z". */
  readonly offset: number | undefined;
}

/** What stands between a date and its time. */
export interface TimeLead {
  readonly text: string;
  readonly length: number;
  /** It names the hour, so that a bare number is one: "kl. 18". */
  readonly names: boolean;
}

const hourWords = "kl\\.?|kello|klo|klokken|klockan|saat|godz\\.?|ore|a las|الساعة|ساعت|בשעה";
const leadWords = `at|from|um|ab|gegen|à|dès|às|as|alle|dalle|om|vanaf|o|od|v|ve|w|в|о|об|с|з|في|ب|${hourWords}`;
const leadPattern = new RegExp(`^(?:T|,?\\s+(?:(?:${leadWords})\\s+){0,2}(?:ב-)?)`, "i");
const eastLead = /^[\s,]*/;

/** `isEast`: behind a Chinese, Japanese or Korean date no space is needed. */
export function timeLead(text: string, isEast: boolean): TimeLead | undefined {
  const lead = (isEast ? eastLead : leadPattern).exec(text)?.[0];
  if (lead === undefined) return undefined;
  return { text: lead, length: lead.length, names: !isEast && namesHour.test(lead) };
}

const namesHour = new RegExp(`(?:^|\\s)(?:${hourWords})\\s+$`, "i");

const hours = "Uhr|heures?|horas?|hrs|hs|h|uur|u|hod|hodin|годин[аи]?|год|часов|часа?|ч|o['’]clock";
const timePattern = new RegExp(
  "^(?:(?<hour>\\d{1,2})(?:(?:[:.]|\\s?h\\s?|u)(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d+)?)?)?" +
    "(?:\\s*(?<half>[ap])\\.?\\s?m\\b\\.?|\\s*(?<arabic>ص|م)(?:باحا|باحًا|ساء|ساءً)?(?!\\p{L}))?" +
    `(?:\\s?(?<unit>${hours})(?!\\p{L})\\.?)?|(?<word>noon|midday))` +
    "(?<zone>\\s*(?:Z|UTC|GMT)\\b|\\s*[+-](?:\\d{1,2}:|\\d{2})\\d{2}|[+-]\\d{2})?(?![\\p{L}\\p{N}]|[-/.]\\p{N})",
  "iu",
);
/** "午後2時30分", "오후 2시 30분", "下午2点半" */
const eastPattern =
  /^(?<half>午前|午後|上午|下午|中午|早上|晚上|오전|오후)?\s?(?<hour>\d{1,2})\s?(?:[時时点點시](?:(?<thirty>半|반)|\s?(?<minute>\d{1,2})[分분])?|:(?<minutes>\d{2})(?!\d))/u;

type Groups = Readonly<Record<string, string | undefined>>;

export interface TimeContext {
  /** After the "T" of ISO 8601. */
  readonly iso: boolean;
  /** A bare number is an hour, because what stands before it says so. */
  readonly hour: boolean;
}

/** The time that a text begins with. A bare number is no time. */
export function readTime(
  written: string,
  context: TimeContext = { iso: false, hour: false },
): Taken<TimeText> | undefined {
  const text = plainDigits(written);
  const east = eastPattern.exec(text);
  if (east !== null && /[^\d:]/.test(east[0])) return eastTime(east[0], east.groups ?? {});
  const match = timePattern.exec(text);
  if (match === null) return undefined;
  const { hour, minute, second, half, arabic, unit, word, zone } = match.groups as Groups;
  const isTime = context.hour || (word ?? minute ?? half ?? arabic ?? unit) !== undefined;
  if (!isTime) return undefined;
  const offset = zone === undefined ? undefined : toOffset(zone.trim());
  if (offset !== undefined && Math.abs(offset) > 14 * 60) return undefined;
  // "10:00-11:00" is a range, "10:00:00-11:00" and "T10:00-11:00" are times in the Pacific.
  const looksLikeRange = /^\s*-\d\d?:/.test(zone ?? "") && second === undefined && !context.iso;
  if (looksLikeRange) return undefined;
  const value = {
    hour: word === undefined ? toHour(Number(hour), half ?? arabic) : 12,
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    offset,
  };
  return { value, length: match[0].length };
}

function eastTime(text: string, { half, hour, minute, minutes, thirty }: Groups): Taken<TimeText> {
  const isAfternoon = /午後|下午|中午|晚上|오후/.test(half ?? "");
  const written = Number(hour);
  const value = {
    // "午後14時" is clear, whatever is said before it, and "午前0時" is midnight.
    hour: half === undefined || written > 12 ? written : (written % 12) + (isAfternoon ? 12 : 0),
    minute: thirty === undefined ? Number(minute ?? minutes ?? 0) : 30,
    second: 0,
    offset: undefined,
  };
  return { value, length: text.length };
}

/** 13 pm stays 25, which is reported as an hour that does not exist. */
function toHour(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour === 0 || hour > 12) return hour + 24;
  return (hour % 12) + (/^[pم]/i.test(half) ? 12 : 0);
}

function toOffset(zone: string): number {
  if (/^[a-z]/i.test(zone)) return 0;
  // "-04:00", "-0400", "-04", and as some write it "-4:00".
  const [, hours, minutes] = /^.(\d{1,2}?):?(\d{2})?$/.exec(zone) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return zone.startsWith("-") ? -size : size;
}
