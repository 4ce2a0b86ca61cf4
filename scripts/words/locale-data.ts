import type { Translation } from "./catalogues.ts";

/*
 * What the Unicode CLDR says of a language: the names of months and weekdays, how numbers are written, what stands
 * between names in a row, the signs of currencies. Intl gives it, but other bytes in other versions of Node: so it is
 * kept in locale-data.json, which `npm run locale-data` writes. A catalogue says what event sites write otherwise.
 */

/** A language's part of locale-data.json. */
export interface LocaleData {
  readonly messages: Translation;
  /** Signs by ISO 4217 code, without those that are the code itself. */
  readonly currencies: Readonly<Record<string, string>>;
}

/** What this version of Node knows of a language. */
function readLocaleData(lang: string): LocaleData {
  const { calendar } = new Intl.DateTimeFormat(lang).resolvedOptions();
  const [first = "", comma = "", next = ""] = inARow(lang, ["{first}", "{next}", "{last}"]);
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).formatToParts(12345.6);
  const digit = new Intl.NumberFormat(lang);
  return {
    messages: {
      "names.comma": first + comma + next,
      "names.and": inARow(lang, ["{first}", "{last}"]).join(""),
      "number.decimal": partOf(number, "decimal"),
      "number.group": partOf(number, "group"),
      "number.digits": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((value) => digit.format(value)).join(""),
      "price.amount": amountMessage(lang),
      "date.months": names(lang, monthDays(calendar), "month", wholeDate),
      "date.monthsAlone": names(lang, monthDays(calendar), "month", { month: "long" }),
      "date.monthsShort": names(lang, monthDays(calendar), "month", { month: "short" }),
      "date.weekdays": names(lang, weekDays, "weekday", { weekday: "long" }),
      "date.calendar": calendar,
    },
    currencies: Object.fromEntries(
      Intl.supportedValuesOf("currency").flatMap((code) => {
        const sign = partOf(amountParts(lang, code), "currency");
        return sign === code ? [] : [[code, sign]];
      }),
    ),
  };
}

/** locale-data.json for these languages. */
export function localeDataText(langs: readonly string[]): string {
  const languages = Object.fromEntries(langs.map((lang) => [lang, readLocaleData(lang)]));
  return `${JSON.stringify({ cldr: process.versions.cldr, languages }, null, 2)}\n`;
}

/** In which a month takes the form that it has in dates. */
const wholeDate = { day: "numeric", month: "long", year: "numeric" } as const;

type Part = Readonly<Record<"type" | "value", string>>;

const partOf = (parts: readonly Part[], wanted: string): string =>
  parts.find(({ type }) => type === wanted)?.value ?? "";

const inARow = (lang: string, elements: readonly string[]): string[] =>
  new Intl.ListFormat(lang).formatToParts(elements).map(({ value }) => value);

const amountParts = (lang: string, currency: string): Part[] =>
  new Intl.NumberFormat(lang, {
    style: "currency",
    currency,
    maximumFractionDigits: 0,
  }).formatToParts(1);

function amountMessage(lang: string): string {
  const filled: Readonly<Record<string, string>> = { currency: "{symbol}", integer: "{amount}" };
  return amountParts(lang, "EUR")
    .map(({ type, value }) => filled[type] ?? value)
    .join("");
}

function names(
  lang: string,
  days: readonly number[],
  wanted: "month" | "weekday",
  form: Intl.DateTimeFormatOptions,
): string {
  const format = new Intl.DateTimeFormat(lang, { ...form, timeZone: "UTC" });
  return days.map((day) => partOf(format.formatToParts(day), wanted)).join(", ");
}

/** A day of each month, in the order of the calendar's year: that of Iran begins in March. */
const monthDays = (calendar: string): number[] =>
  Array.from({ length: 12 }, (_, month) =>
    Date.UTC(2017, month + (calendar === "persian" ? 3 : 0), 8),
  );

/** Sunday first. */
const weekDays = Array.from({ length: 7 }, (_, day) => Date.UTC(2017, 0, 1 + day));
