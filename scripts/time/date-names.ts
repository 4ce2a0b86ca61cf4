import type { Words } from "../words/words.ts";
import { type DayNumbers, numbersIn } from "./calendars.ts";
import type { Local } from "./wall-clock.ts";

/** Names and numbers of days and times in a language, as its messages ask for them. */
export interface DateNames {
  /** With the month as it stands in a date. */
  readonly partsOf: (local: Local) => DateParts;
  /** With the month as it stands alone. */
  readonly partsAlone: (local: Local) => DateParts;
  /** The month alone, as short as it can be: "Aug". */
  readonly shortMonth: (local: Local) => string;
  readonly clockOf: (local: Local) => ClockParts;
  /** A text with its numbers in the digits of the language. */
  readonly digits: (text: string) => string;
}

export type DateParts = Readonly<
  Record<"day" | "month" | "monthNumber" | "year" | "weekday", string>
>;
export type ClockParts = Readonly<
  Record<"hour12" | "hour24" | "hour24Padded" | "minute" | "half", string>
>;

const known = new WeakMap<Words, DateNames>();

export function dateNames(words: Words): DateNames {
  const names = known.get(words) ?? openNames(words);
  known.set(words, names);
  return names;
}

function openNames(words: Words): DateNames {
  const [months, alone, short, weekdays] = [
    words.text("date.months"),
    words.text("date.monthsAlone"),
    words.text("date.monthsShort"),
    words.text("date.weekdays"),
  ].map((list) => list.split(/[,،、]/).map((name) => name.trim()));
  const numbersOf = words.text("date.calendar") === "persian" ? persianNumbers : gregorianNumbers;
  const partsWith = (names: readonly string[]) => (local: Local) => {
    const { year, month, day } = numbersOf(local);
    return {
      day: String(day),
      month: names[month - 1] ?? "",
      monthNumber: String(month),
      year: String(year),
      weekday: weekdays?.[new Date(local).getUTCDay()] ?? "",
    };
  };
  return {
    partsOf: partsWith(months ?? []),
    partsAlone: partsWith(alone ?? []),
    shortMonth: (local) => short?.[numbersOf(local).month - 1] ?? "",
    clockOf: (local) => clockOf(local, words),
    digits: words.digits,
  };
}

function clockOf(local: Local, words: Words): ClockParts {
  const date = new Date(local);
  const hour = date.getUTCHours();
  return {
    hour12: String(hour % 12 === 0 ? 12 : hour % 12),
    hour24: String(hour),
    hour24Padded: String(hour).padStart(2, "0"),
    minute: String(date.getUTCMinutes()).padStart(2, "0"),
    half: words.text(hour < 12 ? "date.am" : "date.pm"),
  };
}

function gregorianNumbers(local: Local): DayNumbers {
  const date = new Date(local);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const persianNumbers = (local: Local): DayNumbers => numbersIn("persian", local);
