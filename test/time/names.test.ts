import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { foldText } from "../../scripts/time/fold.ts";
import { indexOfMonth, indexOfWeekday, monthOfOther } from "../../scripts/time/names.ts";

/*
 * The names in names.json are what Intl gives for these languages, frozen: what a date says must not change with the
 * version of Node. UPDATE_GOLDENS=1 adds what this one knows beside them.
 */
const languages =
  "en de de-AT fr fr-CA es es-MX pt pt-PT it nl pl cs sv da nb nn fi ru uk tr he fa ar ar-LB ar-MA ar-DZ".split(
    " ",
  );
const file = new URL("../../scripts/time/names.json", import.meta.url);

type Names = Record<
  "months" | "monthsShort" | "weekdays" | "weekdaysShort" | "persianMonths" | "islamicMonths",
  string[][]
>;

const monthForms = {
  months: [
    { month: "long" },
    { day: "numeric", month: "long" },
    { year: "numeric", month: "long" },
  ],
  monthsShort: [{ month: "short" }, { day: "numeric", month: "short" }, { dateStyle: "medium" }],
} as const;
const weekdayForms = {
  weekdays: [{ weekday: "long" }, { dateStyle: "full" }],
  weekdaysShort: [{ weekday: "short" }, { weekday: "short", day: "numeric", month: "short" }],
} as const;

function namesOf(
  part: "month" | "weekday",
  forms: readonly Intl.DateTimeFormatOptions[],
  dates: readonly Date[],
): string[][] {
  const formats = languages.flatMap((language) =>
    forms.map(
      (form) =>
        new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...form, timeZone: "UTC" }),
    ),
  );
  return dates.map((date) => {
    const names = formats.flatMap((format) => {
      const parts = format.formatToParts(date);
      const index = parts.findIndex(({ type }) => type === part);
      const name = parts[index]?.value ?? "";
      // Hebrew joins "in" to the month.
      const before = parts[index - 1]?.value.match(/\p{Script=Hebrew}$/u)?.[0] ?? "";
      return [name, before + name];
    });
    return [...new Set(names.map(toKey))].filter((name) => /^\D+$/.test(name) && name.length > 1);
  });
}

/** A day in each month from the first one on. */
const otherMonths = (language: string, first: number): string[][] => {
  const format = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, index) => [
    toKey(format.format(first + index * 29.6 * 86_400_000)),
  ]);
};

const toKey = (name: string) => foldText(name).replace(/\.$/, "").trim();

const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2027, month, 11)));
const weekdays = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2027, 7, 1 + day)));

function read(): Names {
  const long = namesOf("month", monthForms.months, months);
  const short = namesOf("month", monthForms.monthsShort, months);
  const longDays = namesOf("weekday", weekdayForms.weekdays, weekdays);
  const shortDays = namesOf("weekday", weekdayForms.weekdaysShort, weekdays);
  const without = (names: string[][], longer: string[][]) =>
    names.map((all, index) => all.filter((name) => !longer[index]?.includes(name)));
  return {
    months: long,
    monthsShort: without(short, long),
    weekdays: longDays,
    weekdaysShort: without(shortDays, longDays),
    persianMonths: otherMonths("fa-u-ca-persian", Date.UTC(2027, 3, 5)),
    islamicMonths: otherMonths("ar-u-ca-islamic-umalqura", Date.UTC(2026, 5, 26)),
  };
}

if (process.env.UPDATE_GOLDENS === "1") {
  const rows = Object.entries(read()).map(
    ([key, names]) =>
      `  ${JSON.stringify(key)}: [\n${names.map((all) => `    ${JSON.stringify(all.join(" | "))}`).join(",\n")}\n  ]`,
  );
  writeFileSync(file, `{\n${rows.join(",\n")}\n}\n`);
}

test("reads every name of a month and a weekday that Intl gives in these languages", () => {
  const { months, monthsShort, weekdays, weekdaysShort, persianMonths, islamicMonths } = read();
  const wrong = [
    ...[persianMonths, islamicMonths].flatMap((names) =>
      names.flatMap((all, index) => all.filter((name) => monthOfOther(name)?.index !== index)),
    ),
    ...[months, monthsShort].flatMap((names) =>
      names.flatMap((all, index) => all.filter((name) => indexOfMonth(name)?.index !== index)),
    ),
    ...[weekdays, weekdaysShort].flatMap((names) =>
      names.flatMap((all, index) =>
        // "so" is a Sunday in German, a Saturday in Czech.
        all.filter((name) => name !== "so" && indexOfWeekday(name)?.index !== index),
      ),
    ),
  ];
  assert.deepEqual(wrong, []);
});

test("knows no name of two months", () => {
  const { months, monthsShort } = JSON.parse(readFileSync(file, "utf8")) as Record<
    string,
    string[]
  >;
  const all = [...(months ?? []), ...(monthsShort ?? [])].map((row, index) => ({
    month: index % 12,
    names: row.split(" | "),
  }));
  const seen = new Map<string, number>();
  for (const { month, names } of all)
    for (const name of names) {
      assert.equal(seen.get(name) ?? month, month, name);
      seen.set(name, month);
    }
});
