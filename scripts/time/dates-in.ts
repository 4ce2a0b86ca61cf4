import { leadsToDate } from "./before-date.ts";
import { readDate, readDayAndMonth } from "./date-text.ts";
import { indexOfMonth, monthOfOther } from "./names.ts";

/** A date somewhere in a text. */
export interface DateSpan {
  readonly start: number;
  readonly end: number;
  /** False for a month or a year. */
  readonly hasDay: boolean;
}

const startPattern =
  // A date may follow a word of a language without spaces, and a hyphen that joins a Hebrew word to it.
  /(?<![\p{N}./]|[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|(?<!\p{Script=Hebrew})-)[\p{L}\p{N}]|(?<=\p{Script=Hebrew}|\p{Script=Arabic})\p{N}/gu;

/** Where dates stand in a text, and months and years as well, which name a time but no day. */
export function datesIn(text: string): DateSpan[] {
  const spans: DateSpan[] = [];
  const hasNumber = /\p{Nd}/u.test(text);
  let end = 0;
  for (const { index } of text.matchAll(startPattern)) {
    if (index < end) continue;
    const rest = text.slice(index);
    const found = hasNumber ? (leadsToDate(rest) ? undefined : dateAt(rest)) : monthAt(rest);
    if (found === undefined) continue;
    end = index + found.length;
    // The ending of a date in some languages: "14 Ağustos'ta".
    end += /^['’]\p{L}{1,5}(?!\p{L})/u.exec(text.slice(end, end + 8))?.[0].length ?? 0;
    spans.push({ start: index, end, hasDay: found.hasDay });
  }
  return spans;
}

const leapYear = 2000;

function dateAt(text: string): { length: number; hasDay: boolean } | undefined {
  const dated = readDate(text);
  if (dated !== undefined) {
    const { value, length } = dated;
    return { length, hasDay: "ambiguous" in value || value.day !== undefined };
  }
  const yearless = readDayAndMonth(text, leapYear);
  if (yearless !== undefined) return { length: yearless.length, hasDay: true };
  return monthAt(text);
}

function monthAt(text: string): { length: number; hasDay: boolean } | undefined {
  const month = monthName.exec(text)?.[0];
  return month !== undefined && isMonth(month)
    ? { length: month.length, hasDay: false }
    : undefined;
}

const monthName = /^\p{L}[\p{L}\p{M}\u200c]{2,}(?![\p{L}\p{N}'’-])/u;

// "may" and "march" are other words, unless they are written as names.
function isMonth(word: string): boolean {
  if (monthOfOther(word) !== undefined) return true;
  const named = indexOfMonth(word);
  if (named === undefined || named.short) return false;
  return /^\p{Lu}/u.test(word) || (word.length > 4 && word !== "march");
}
