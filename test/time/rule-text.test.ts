import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseMoment } from "../../scripts/time/parse-moment.ts";
import { ruleText } from "../../scripts/time/rule-text.ts";
import { catalogueTags } from "../../scripts/words/catalogues.ts";
import { wordsFor } from "../../scripts/words/words.ts";

const reading = parseMoment("2017-07-05 18:00", "Australia/Melbourne");
assert.ok(reading.ok);
const start = reading.value;
const said = (written: string, lang = "en") => ruleText(written, start, wordsFor(lang));

describe("a rule of repetition in English", () => {
  const rules = [
    ["monthly on the last Wednesday", "monthly on the last Wednesday"],
    ["every last Wednesday of the month", "monthly on the last Wednesday"],
    ["first and third Tuesday", "monthly on the first Tuesday and the third Tuesday"],
    ["FREQ=MONTHLY;BYDAY=-1WE", "monthly on the last Wednesday"],
    ["FREQ=MONTHLY;BYDAY=WE;BYSETPOS=-1", "monthly on the last Wednesday"],
    ["every other Tuesday", "every 2 weeks on Tuesday"],
    ["weekdays", "weekly on Monday, Tuesday, Wednesday, Thursday and Friday"],
    ["weekly", "weekly"],
    ["quarterly", "every 3 months"],
    ["monthly on the 1st, 22nd and 13th", "monthly on the 1st, the 22nd and the 13th"],
    ["last day of the month", "monthly on the last day"],
    ["daily until 2018-06-30", "daily until 30 June 2018"],
    ["yearly, 3 times", "yearly, 3 times"],
    // Whole days end with a date, times with an instant in UTC: here it is the next day.
    ["FREQ=WEEKLY;UNTIL=20180630T080000Z", "weekly until 30 June 2018"],
  ] as const;
  for (const [written, text] of rules)
    it(`says "${written}" as "${text}"`, () => assert.equal(said(written), text));

  for (const written of [
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=YEARLY;BYMONTH=5;BYDAY=2SA",
    "FREQ=MONTHLY;BYDAY=-2WE",
    "FREQ=MONTHLY;BYMONTHDAY=-3",
    "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
    "FREQ=DAILY;BYDAY=MO",
    "now and then",
  ])
    it(`has no words for ${written}`, () => assert.equal(said(written), undefined));
});

describe("a rule of repetition in other languages", () => {
  const last = "monthly on the last Wednesday until 2018-06-30";
  const texts = [
    ["de", last, "monatlich am letzten Mittwoch bis 30. Juni 2018"],
    ["fr", last, "chaque mois, le dernier mercredi, jusqu’au 30 juin 2018"],
    ["fr", "monthly on the 1st and 15th", "chaque mois, le 1er et le 15"],
    ["pt-BR", "every other Sunday and Monday", "a cada 2 semanas, no domingo e na segunda-feira"],
    ["it", "first Sunday", "ogni mese, la prima domenica"],
    ["pl", "every 5 weeks on Tuesday", "co 5 tygodni, we wtorek"],
    ["cs", "second Monday", "každý měsíc, ve druhé pondělí"],
    ["sv", "every other Tuesday", "varannan vecka, tisdagar"],
    ["fi", last, "joka kuukausi, kuukauden viimeisenä keskiviikkona, 30. kesäkuuta 2018 asti"],
    ["ja", last, "毎月の最終水曜日、2018年6月30日まで"],
    ["ru", "second Tuesday", "ежемесячно, во второй вторник"],
    ["ru", "every 2 weeks, 21 times", "каждые 2 недели, 21 раз"],
    ["he", "every other Sunday", "כל שבועיים, ביום ראשון"],
    ["ar", "every 3 weeks on Sunday and Monday", "كل 3 أسابيع، يوم الأحد ويوم الاثنين"],
    // The month of a rule is not that of Iran.
    ["fa", "monthly on the 15th", "هر ماه میلادی، روز ۱۵ ماه"],
  ] as const;
  for (const [lang, written, text] of texts)
    it(`says "${written}" in ${lang}`, () => assert.equal(said(written, lang), text));

  it("names another day in other words, in each of them", () => {
    const counts = ["first", "second", "third", "fourth", "fifth", "last"];
    const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    const days = weekdays.flatMap((day) => [
      `weekly on ${day}`,
      ...counts.map((count) => `monthly on the ${count} ${day}`),
    ]);
    for (const lang of catalogueTags)
      assert.equal(new Set(days.map((day) => said(day, lang))).size, days.length, lang);
  });
});
