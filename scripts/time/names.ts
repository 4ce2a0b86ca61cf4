import type { OtherCalendar } from "./calendars.ts";
import { months, weekdays } from "./english.ts";
import { foldText } from "./fold.ts";
import names from "./names.json" with { type: "json" };
import { once } from "./once.ts";

/*
 * Names of months and weekdays in the languages that have words for them, as Intl gives them, frozen. No name means two
 * months, so all are read everywhere: whoever writes German on a page that does not say so is understood all the same.
 */

export interface Named {
  /** January is 0, and so is Sunday. */
  readonly index: number;
  /** Short names are words of other languages: "5 set" is a date, "set 2027" may be anything. */
  readonly short: boolean;
}

/** The month of that name, in whatever form of the word: "Juni", "czerwca", "July", "Sept". */
export const indexOfMonth = (name: string): Named | undefined => monthNames().get(keyOf(name));

/** The month of another calendar: "مهر", "مهرماه", "ربيع الأول". */
export const monthOfOther = (name: string): OtherMonth | undefined =>
  monthsOfOthers().get(keyOf(name).replace(/ماه$/, ""));

export interface OtherMonth {
  readonly calendar: OtherCalendar;
  readonly index: number;
}

/** The weekday of that name. */
export const indexOfWeekday = (name: string): Named | undefined => weekdayNames().get(keyOf(name));

const keyOf = (name: string) => foldText(name).replace(/'$/, "");

/** Every long name of a month, folded. */
export const longMonths = (): string[] =>
  [...monthNames()].flatMap(([name, { short }]) => (short ? [] : [name]));

const monthNames = once(() =>
  tableOf(
    names.months.map((row, index) => [row, ...(otherMonths[index] ?? [])].join(" | ")),
    names.monthsShort,
    months,
  ),
);

const monthsOfOthers = once(() => {
  const rows = { persian: names.persianMonths, "islamic-umalqura": names.islamicMonths } as const;
  const table = new Map<string, OtherMonth>();
  for (const calendar of ["persian", "islamic-umalqura"] as const)
    for (const [index, row] of rows[calendar].entries())
      for (const name of row.split(" | ")) table.set(name, { calendar, index });
  return table;
});

/** Persian has the English names beside the French ones. */
const otherMonths: Readonly<Record<number, readonly string[]>> = {
  4: ["می"],
  6: ["جولای"],
  7: ["اگوست"],
};
const weekdayNames = once(() =>
  tableOf(
    names.weekdays.map((row, index) => [row, ...(inflected[index] ?? [])].join(" | ")),
    names.weekdaysShort,
    weekdays,
  ),
);

/** As they stand after "on", which Intl does not tell, and one that it does not know. */
const inflected: readonly (readonly string[])[] = [
  ["niedziele", "nedeli", "неділю"],
  [],
  [],
  ["srode", "stredu", "среду", "середу"],
  [],
  ["пятницу", "п'ятницю"],
  ["sobote", "sobotu", "субботу", "суботу", "sonnabend"],
];

function tableOf(
  long: readonly string[],
  short: readonly string[],
  english: readonly string[],
): ReadonlyMap<string, Named> {
  const table = new Map<string, Named>();
  const add = (rows: readonly string[], isShort: boolean) => {
    for (const [index, row] of rows.entries())
      for (const name of row.split(" | ")) {
        const key = name.replace(/'$/, "");
        if (!table.has(key)) table.set(key, { index, short: isShort });
        // "so" is a Sunday in German and a Saturday in Czech.
        else if (table.get(key)?.index !== index) table.delete(key);
      }
  };
  add(long, false);
  add(english.map(beginnings), false);
  add(short, true);
  return table;
}

/** English names are cut after any letter from the third on: "Sep", "Sept". */
const beginnings = (name: string) =>
  Array.from({ length: name.length - 2 }, (_, index) =>
    name.slice(0, index + 3).toLowerCase(),
  ).join(" | ");
