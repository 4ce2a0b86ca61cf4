import { readBeforeDate } from "./before-date.ts";
import { localIn, localInYear, type OtherCalendar } from "./calendars.ts";
import { anyCase, word } from "./date-words.ts";
import { plainDigits } from "./fold.ts";
import { indexOfMonth, indexOfWeekday, monthOfOther } from "./names.ts";
import { readTime, type Taken, type TimeText, timeLead } from "./time-text.ts";
import { fromLocal } from "./wall-clock.ts";

/** The numbers of a date in the Gregorian calendar, not yet known to exist. */
export interface DateText {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** As it was named beside the date; Sunday is 0. */
  readonly weekday: number | undefined;
  readonly time: TimeText | undefined;
  /** The calendar in which it was written, where that has no such day; the numbers are of that calendar then. */
  readonly notIn?: OtherCalendar;
}

/** "03/04/2017": day and month cannot be told apart. */
export interface AmbiguousText {
  readonly ambiguous: { readonly first: number; readonly second: number; readonly year: number };
}

const month = `(?<name>(?:كانون |تشرين |ربيع |جمادى |ذو |ذي )?${word})[.'’׳]?(?:\\s?ماه)?`;
const dayOfMonth = `(?<day>\\d{1,2})(?:${anyCase("st|nd|rd|th|er|ste|e|o")}|\\.?[ºª°]|:[aeAE]|-?${anyCase("го|-е")})?`;
const ofMonth = `(?:\\.\\s*|(?:\\s+(?:${anyCase("of|de|del|di|du|do")}))?[\\s-]+|\\s+${anyCase("d")}['’])`;
const year = `(?<year>\\d{4})(?:\\s?(?:${anyCase("года?|г|року|р|roku|r|م|هـ|ه")})(?:\\.|(?![\\p{L}\\p{N}])))?`;
const ofYear = `,?(?:\\s+(?:${anyCase("de|del|do|of")}))?[\\s-]+`;
const the = `(?:${anyCase("the")}\\s+)?`;
// A word or a number that goes on is another word or number: "2017-07-2000", "July 2017th".
const end = "(?![\\p{L}\\p{N}]|[-/.]\\p{N})";

/** In Chinese, Japanese and Korean the next word follows without a space, and the weekday stands behind. */
const eastDay = "(?<month>\\d{1,2})\\s*[月월]\\s*(?<day>\\d{1,2})\\s*[日일号號]";
const eastName =
  "[日月火水木金土](?:曜日?)?|[일월화수목금토](?:요일)?|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]";
const eastWeekday = `(?:\\s?\\((?:${eastName})[^)]{0,3}\\)|\\s?(?:[日月火水木金土]曜日?|[일월화수목금토]요일|(?:周|週|星期)[一二三四五六日天]))?`;

/** A way of writing a date. */
interface Form {
  readonly pattern: RegExp;
  /** What it begins with. */
  readonly first: "number" | "name";
  /** Whether something may stand before it: see readBeforeDate. */
  readonly mayFollow: boolean;
}

const form = (first: Form["first"], mayFollow: boolean, pattern: string): Form => ({
  pattern: new RegExp(`^${pattern}`, "u"),
  first,
  mayFollow,
});
const numbers = (pattern: string) => form("number", true, pattern);
const numbersAlone = (pattern: string) => form("number", false, pattern);
const name = (pattern: string) => form("name", true, pattern);

/** Longest first where one could be the beginning of another. */
const dateForms: readonly Form[] = [
  numbers(
    `${year}(?<between>[-/.])(?<month>\\d{1,2})\\k<between>(?<day>\\d{1,2})(?!\\p{N}|[-/.]\\p{N})${eastWeekday}`,
  ),
  numbers(`${dayOfMonth}${ofMonth}${month}${ofYear}${year}`),
  numbers(`(?<first>\\d{1,2})(?<between>[/.-])(?<second>\\d{1,2})\\k<between>${year}`),
  numbers(`(?<first>\\d{1,2})\\.\\s(?<second>\\d{1,2})\\.\\s?${year}`),
  numbersAlone("(?<year>\\d{4})\\.\\s(?<month>\\d{1,2})\\.\\s(?<day>\\d{1,2})\\.?(?!\\p{N})"),
  numbersAlone(`(?<east>(?<year>\\d{4})\\s*[年년]\\s*${eastDay}${eastWeekday})`),
  numbersAlone("(?<east>(?<year>\\d{4})\\s*[年년]\\s*(?<month>\\d{1,2})\\s*[月월])"),
  numbersAlone("(?<east>(?<year>\\d{4})\\s*[年년])"),
  name(`${month}\\s+${the}${dayOfMonth}(?:,\\s*|\\s+)${year}`),
  name(`${month},?(?:\\s+(?:${anyCase("de|del|of")}))?\\s+${year}`),
  numbersAlone(`${year}[-/](?<month>\\d{1,2})${end}`),
  numbersAlone(`${year}${end}`),
];

const yearlessForms: readonly Form[] = [
  numbers(`${dayOfMonth}${ofMonth}${month}${end}`),
  name(`${month}\\s+${the}${dayOfMonth}${end}`),
  numbers("(?<first>\\d{1,2})\\.\\s?(?<second>\\d{1,2})\\.(?!\\s?\\p{N})"),
  numbersAlone(`(?<east>${eastDay}${eastWeekday})`),
];

type Groups = Readonly<Record<string, string | undefined>>;

interface Match {
  readonly groups: Groups;
  readonly length: number;
}

/** What of each form a text begins with. */
function* matchesOf(forms: readonly Form[], text: string): Generator<Match> {
  const isNumber = /^\d/.test(text);
  // Most dates begin with a number, and are read without a thought of what may stand before one.
  const ways = isNumber ? [{ length: 0 }] : readBeforeDate(text);
  for (const { pattern, first, mayFollow } of forms) {
    if (!isNumber && !mayFollow) continue;
    for (const { length: before, ...groups } of ways) {
      const rest = text.slice(before);
      const match = /^\d/.test(rest) === (first === "number") ? pattern.exec(rest) : null;
      if (match === null) continue;
      yield { groups: { ...groups, ...match.groups }, length: before + match[0].length };
      break;
    }
  }
}

// Most texts that are asked about have none where a date would have to be.
const hasDigit = (text: string) => /^.{0,60}?\d/s.test(text);

/** What most front matter has. */
const isoDay = /^(\d{4})-(\d\d)-(\d\d)$/;

/** The longest date, with or without a time, that a text begins with. */
export function readDate(text: string): Taken<DateText | AmbiguousText> | undefined {
  const plain = plainDigits(text);
  if (!hasDigit(plain)) return undefined;
  const [iso, ...numbers] = isoDay.exec(plain) ?? [];
  if (iso !== undefined) {
    const [year = 0, month, day] = numbers.map(Number);
    const date = { year, month, day, weekday: undefined, time: undefined };
    return { value: ofItsCalendar(date), length: iso.length };
  }
  for (const { groups, length } of matchesOf(dateForms, plain)) {
    const value = toDate(groups, true);
    if (!value) continue;
    if ("ambiguous" in value || value.day === undefined) return { value, length };
    return withTime(plain, value, length, groups.east !== undefined);
  }
  return undefined;
}

/** The day and month that a text begins with, in the year that is asked for: "14 August at 6 pm". */
export function readDayAndMonth(text: string, year: number): Taken<DateText> | undefined {
  const plain = plainDigits(text);
  if (!hasDigit(plain)) return undefined;
  for (const { groups, length } of matchesOf(yearlessForms, plain)) {
    const date = toDate({ ...groups, year: String(year) }, false);
    if (!date || "ambiguous" in date) continue;
    return withTime(plain, date, length, groups.east !== undefined);
  }
  return undefined;
}

function withTime(
  text: string,
  date: DateText,
  length: number,
  isEast: boolean,
): Taken<DateText> | undefined {
  const rest = text.slice(length);
  if (rest === "") return { value: date, length };
  const lead = timeLead(rest, isEast);
  const time =
    lead && readTime(rest.slice(lead.length), { iso: lead.text === "T", hour: lead.names });
  if (lead !== undefined && time !== undefined) {
    return { value: { ...date, time: time.value }, length: length + lead.length + time.length };
  }
  // A word that goes on is another word: "2017-07-20abc"; but not "2017/07/20に".
  if (!isEast && wordGoesOn.test(rest)) return undefined;
  return followedByWeekday(rest, date, length);
}

const wordGoesOn =
  /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}]/u;

/** "11 Haziran 2027 Cuma" */
function followedByWeekday(rest: string, date: DateText, length: number): Taken<DateText> {
  const after = weekdayBehind.exec(rest);
  const named = after?.[1] === undefined ? undefined : indexOfWeekday(after[1]);
  if (date.weekday !== undefined || after === null || named === undefined || named.short)
    return { value: date, length };
  return { value: { ...date, weekday: named.index }, length: length + after[0].length };
}

const weekdayBehind = new RegExp(`^,?\\s+(${word})(?=\\s*(?:$|[,;:.)!]))`, "u");

function toDate(groups: Groups, hasYear: boolean): DateText | AmbiguousText | undefined {
  const { year, name, month } = groups;
  const weekday = toWeekday(groups);
  if (weekday === "none") return undefined;
  const common = { year: Number(year), weekday, time: undefined };
  if (groups.first !== undefined) return numericDate(groups, common);
  const day = groups.day === undefined ? undefined : Number(groups.day);
  if (name === undefined)
    return ofItsCalendar({
      ...common,
      month: month === undefined ? undefined : Number(month),
      day,
    });
  const other = monthOfOther(name);
  if (other !== undefined && day !== undefined) {
    const numbers = { month: other.index + 1, day };
    const local = hasYear
      ? localIn(other.calendar, { ...numbers, year: common.year })
      : localInYear(other.calendar, numbers, common.year);
    if (local === undefined && !hasYear) return undefined;
    return gregorian({ ...common, ...numbers }, other.calendar, local);
  }
  const named = indexOfMonth(name);
  // A short name is a month between a day and a year: "10 out of 20", "set 2027" may be anything.
  if (named === undefined || (named.short && (day === undefined || !hasYear))) return undefined;
  return { ...common, month: named.index + 1, day };
}

/** "1405-07-15" is a day of the Solar Hijri calendar: for the Islamic one the last of these years was over in 2000. */
function ofItsCalendar(date: DateText): DateText {
  const { year, month, day } = date;
  if (year < 1300 || year > 1420 || month === undefined || day === undefined) return date;
  return gregorian(date, "persian", localIn("persian", { year, month, day }));
}

function gregorian(date: DateText, calendar: OtherCalendar, local: number | undefined): DateText {
  if (local === undefined) return { ...date, notIn: calendar };
  const { year, month, day } = fromLocal(local);
  return { ...date, year, month, day };
}

/** "none" for a word that is no weekday. What is short and not marked so is passed over and not checked. */
function toWeekday({ weekday, mark }: Groups): number | undefined | "none" {
  if (weekday === undefined) return undefined;
  const named = indexOfWeekday(weekday);
  // A Sunday or a Saturday, as the language is.
  if (named === undefined) return /^so$/i.test(weekday) && mark !== "" ? undefined : "none";
  if (named.short && mark === "") return weekday.length < 3 ? "none" : undefined;
  return named.index;
}

/** With dots the day always comes first; with slashes or hyphens only a number above 12 tells. */
function numericDate(
  groups: Groups,
  rest: Pick<DateText, "year" | "weekday" | "time">,
): DateText | AmbiguousText {
  const first = Number(groups.first);
  const second = Number(groups.second);
  const byDots = groups.between === undefined || groups.between === ".";
  if (byDots || first > 12 || first === second)
    return ofItsCalendar({ ...rest, month: second, day: first });
  if (second > 12) return ofItsCalendar({ ...rest, month: first, day: second });
  return { ambiguous: { first, second, year: rest.year } };
}
