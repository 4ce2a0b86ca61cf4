import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { localIn, numbersIn } from "../../scripts/time/calendars.ts";
import { parseMoment } from "../../scripts/time/parse-moment.ts";
import {
  findDate,
  isDateText,
  parseDateAfter,
  parsePartialDate,
  takeDate,
} from "../../scripts/time/partial-date.ts";
import { problemOf, read, warningOf } from "./reading.ts";

const zone = "Australia/Melbourne";
const isoOf = (text: string) => read(parsePartialDate(text, zone)).iso;

const readable = [
  ["2017-07-20", "2017-07-20"],
  ["2017/07/20", "2017-07-20"],
  ["2017-7-2", "2017-07-02"],
  ["2017-07", "2017-07"],
  ["2017", "2017"],
  ["July 2023", "2023-07"],
  ["july, 2023", "2023-07"],
  ["20 July 2017", "2017-07-20"],
  ["20 Jul 2017", "2017-07-20"],
  ["20-Jul-2017", "2017-07-20"],
  ["the 20th of July, 2017", "2017-07-20"],
  ["24th February 2022", "2022-02-24"],
  ["July 20, 2017", "2017-07-20"],
  ["July 20th 2017", "2017-07-20"],
  ["Sept. 3, 2017", "2017-09-03"],
  ["Thu 20 Jul 2017", "2017-07-20"],
  ["Thursday, July 20, 2017", "2017-07-20"],
  ["20/07/2017", "2017-07-20"],
  ["07/20/2017", "2017-07-20"],
  ["03.04.2017", "2017-04-03"],
  ["2017-07-20 18:00", "2017-07-20T18:00+10:00"],
  ["2017-07-20T18:00", "2017-07-20T18:00+10:00"],
  ["2017-07-20T18:00:30.123", "2017-07-20T18:00+10:00"],
  ["2017-07-20T18:00:00-4:00", "2017-07-21T08:00+10:00"],
  ["2017-07-20T18:00-0430", "2017-07-21T08:30+10:00"],
  ["2017-07-20 6pm", "2017-07-20T18:00+10:00"],
  ["2017-07-20, 6:30 pm", "2017-07-20T18:30+10:00"],
  ["20 July 2017 at 6.30 p.m.", "2017-07-20T18:30+10:00"],
  ["20 July 2017 noon", "2017-07-20T12:00+10:00"],
  ["2017-07-20 12 am", "2017-07-20T00:00+10:00"],
  ["2017-07-20T08:00Z", "2017-07-20T18:00+10:00"],
  ["2017-07-20 08:00 UTC", "2017-07-20T18:00+10:00"],
  ["2017-07-20 18:00:00 +1000", "2017-07-20T18:00+10:00"],
  ["2017-07-20T04:00:00-04:00", "2017-07-20T18:00+10:00"],
  ["2017-07-20T04:00-04:00", "2017-07-20T18:00+10:00"],
  ["2017-01-20 18:00", "2017-01-20T18:00+11:00"],
  ["2016-02-29", "2016-02-29"],
] as const;

for (const [text, iso] of readable) {
  test(`reads "${text}" as ${iso}`, () => assert.equal(isoOf(text), iso));
}

const inOtherLanguages = [
  ["11. Juni 2027", "2027-06-11"],
  ["11. Juni 2027, 14:00 Uhr", "2027-06-11T14:00+10:00"],
  ["Freitag, den 11. Juni 2027 um 14 Uhr", "2027-06-11T14:00+10:00"],
  ["Fr, 11.6.2027 14.30 Uhr", "2027-06-11T14:30+10:00"],
  ["am 3. März 2027", "2027-03-03"],
  ["Jänner 2027", "2027-01"],
  ["11. 6. 2027", "2027-06-11"],
  ["le 8 octobre 2027", "2027-10-08"],
  ["vendredi 1er octobre 2027 à 14h30", "2027-10-01T14:30+10:00"],
  ["8 août 2027, 14 h 30", "2027-08-08T14:30+10:00"],
  ["8 aout 2027", "2027-08-08"],
  ["8 de octubre de 2027", "2027-10-08"],
  ["el viernes 8 de octubre de 2027 a las 18:00 h", "2027-10-08T18:00+11:00"],
  ["sexta-feira, 8 de outubro de 2027, às 14h30", "2027-10-08T14:30+11:00"],
  ["1º de junho de 2027", "2027-06-01"],
  ["5 out. 2027", "2027-10-05"],
  ["venerdì 8 ottobre 2027, ore 18", "2027-10-08T18:00+11:00"],
  ["vrijdag 11 juni 2027 om 19.30 uur", "2027-06-11T19:30+10:00"],
  ["11 czerwca 2027 r. o godz. 18:00", "2027-06-11T18:00+10:00"],
  ["piątek, 11 czerwca 2027", "2027-06-11"],
  ["11. června 2027 v 18:00", "2027-06-11T18:00+10:00"],
  ["fredag 11 juni 2027 kl. 18", "2027-06-11T18:00+10:00"],
  ["fredag den 11. juni 2027 kl. 18.30", "2027-06-11T18:30+10:00"],
  ["perjantai 11. kesäkuuta 2027 klo 18", "2027-06-11T18:00+10:00"],
  ["2027年6月11日", "2027-06-11"],
  ["2027年6月11日 14時", "2027-06-11T14:00+10:00"],
  ["２０２７年６月１１日（金）午後２時３０分", "2027-06-11T14:30+10:00"],
  ["2027年6月11日 午前0時", "2027-06-11T00:00+10:00"],
  ["2027年6月11日星期五下午2点半", "2027-06-11T14:30+10:00"],
  ["2027年6月", "2027-06"],
  ["2027년 6월 11일 금요일 오후 2시", "2027-06-11T14:00+10:00"],
  ["2027. 6. 11.", "2027-06-11"],
  ["11 июня 2027 г.", "2027-06-11"],
  ["пятница, 11 июня 2027 года в 18:00", "2027-06-11T18:00+10:00"],
  ["11 червня 2027 року о 18:00", "2027-06-11T18:00+10:00"],
  ["п’ятниця, 11 червня 2027 р.", "2027-06-11"],
  ["11 Haziran 2027 Cuma", "2027-06-11"],
  ["11 Haziran 2027 saat 18.00", "2027-06-11T18:00+10:00"],
  ["الجمعة، 11 يونيو 2027", "2027-06-11"],
  ["١١ يونيو ٢٠٢٧ الساعة ١٨:٠٠", "2027-06-11T18:00+10:00"],
  ["11 كانون الثاني 2027", "2027-01-11"],
  ["יום שישי, 11 ביוני 2027 בשעה 18:00", "2027-06-11T18:00+10:00"],
  ["۱۱ ژوئن ۲۰۲۷ ساعت ۱۸", "2027-06-11T18:00+10:00"],
  ["3. ma\u0308rz 2027", "2027-03-03"],
  ["11 يونيو 2027م", "2027-06-11"],
] as const;

const inOtherCalendars = [
  ["۲۱ خرداد ۱۴۰۶", "2027-06-11"],
  ["جمعه ۲۱ خرداد ۱۴۰۶ ساعت ۱۸", "2027-06-11T18:00+10:00"],
  ["۲۱ خرداد ماه ۱۴۰۶", "2027-06-11"],
  ["۲۱ خردادماه ۱۴۰۶", "2027-06-11"],
  ["۱۴۰۶/۰۳/۲۱", "2027-06-11"],
  ["1406-03-21 18:00", "2027-06-11T18:00+10:00"],
  ["1 فروردین 1406", "2027-03-21"],
  ["۳۰ اسفند ۱۴۰۳", "2025-03-20"],
  ["6 محرم 1449", "2027-06-11"],
  ["الجمعة 6 محرم 1449هـ", "2027-06-11"],
  ["١ رمضان ١٤٤٨", "2027-02-08"],
  ["1 ربيع الأول 1448", "2026-08-14"],
] as const;

for (const [text, iso] of inOtherCalendars) {
  test(`reads "${text}" as ${iso}, in the calendar it is written in`, () =>
    assert.equal(isoOf(text), iso));
}

test("knows each day of the Solar Hijri and the Islamic calendar by its numbers", () => {
  for (const calendar of ["persian", "islamic-umalqura"] as const)
    for (let local = Date.UTC(1990, 0, 1); local < Date.UTC(2060, 0, 1); local += 13 * 86_400_000)
      assert.equal(localIn(calendar, numbersIn(calendar, local)), local);
});

test("says of a day that another calendar does not have that it is none", () => {
  for (const [text, calendar] of [
    ["۳۰ اسفند ۱۴۰۴", "Solar Hijri"],
    ["1405-07-31", "Solar Hijri"],
    ["31 صفر 1448", "Islamic"],
  ] as const) {
    const { reason } = problemOf(parsePartialDate(text, zone));
    assert.ok(reason.includes(`there is no such day in the ${calendar} calendar`), reason);
  }
});

test("reads a day of another calendar without its year in the year that is asked for", () => {
  const announced = read(parsePartialDate("2026-11-01", zone));
  assert.equal(read(parseDateAfter("۲۱ دی", zone, announced)).iso, "2027-01-11");
  assert.equal(read(parseDateAfter("1 رمضان", zone, announced)).iso, "2027-02-08");
});

for (const [text, iso] of inOtherLanguages) {
  test(`reads "${text}" as ${iso}, in the language it is written in`, () =>
    assert.equal(isoOf(text), iso));
}

for (const text of [
  "Set 2027",
  "Pro 2027",
  "3 cats 2027",
  "hello 11 June 2027",
  "5pm June 2027",
  "10 out of 20",
  "2027年代",
]) {
  test(`reads no date in "${text}"`, () => assert.equal(isDateText(text), false));
}

for (const [text, iso] of [
  ["24 July", "2017-07-24"],
  ["3 January", "2018-01-03"],
  ["30 June", "2017-06-30"],
  ["29 February", "2020-02-29"],
  ["8 octobre", "2017-10-08"],
  ["8月3日", "2017-08-03"],
  ["14.8.", "2017-08-14"],
  ["2016-01-01", "2016-01-01"],
] as const) {
  test(`takes "${text}" after an announcement of July 2017 for ${iso}`, () => {
    const announced = read(parsePartialDate("2017-07-07", zone));
    assert.equal(read(parseDateAfter(text, zone, announced)).iso, iso);
    assert.ok(isDateText(text));
  });
}

const refused = [
  ["2017-13-45", "time/impossible-date", "there is no month 13"],
  ["2017-02-30", "time/impossible-date", "February 2017 has no day 30"],
  ["31 June 2017", "time/impossible-date", "June 2017 has no day 31"],
  ["2017-07-20 25:00", "time/impossible-date", "hours of a day"],
  ["2017-07-20 13 pm", "time/impossible-date", "hours of a day"],
  ["2017-07-20 10:75", "time/impossible-date", "no minute 75"],
  ["0217-07-20", "time/impossible-date", "year 0217"],
  ["03/04/2017", "time/ambiguous-date", "two dates"],
  ["soon", "time/unreadable-date", '"soon"'],
  ["", "time/unreadable-date", '""'],
  ["20 July", "time/unreadable-date", '"20 July"'],
  ["2017-07-20abc", "time/unreadable-date", "abc"],
  ["2017-07-20 or later", "time/unreadable-date", "later"],
  ["2017-07-20 10:00-11:00", "time/unreadable-date", "10:00-11:00"],
  ["20170", "time/unreadable-date", "20170"],
] as const;

for (const [text, code, words] of refused) {
  test(`refuses "${text}" with ${code}`, () => {
    const problem = problemOf(parsePartialDate(text, zone));
    assert.equal(problem.code, code);
    assert.ok(problem.reason.includes(words), problem.reason);
  });
}

test("offers both readings of an ambiguous date", () => {
  const { repair } = problemOf(parsePartialDate("03/04/2017", zone));
  assert.equal(repair, "write 2017-04-03 or 2017-03-04");
});

test("keeps precision and the first moment of it in the zone", () => {
  const date = read(parsePartialDate("July 2017", zone));
  assert.deepEqual(date, {
    iso: "2017-07",
    precision: "month",
    zone,
    start: Date.parse("2017-07-01T00:00+10:00"),
  });
});

test("starts a day at one o'clock where the clocks skip midnight", () => {
  const date = read(parsePartialDate("2017-10-15", "America/Sao_Paulo"));
  assert.equal(date.start, Date.parse("2017-10-15T01:00-02:00"));
});

test("starts a day at the first of two midnights", () => {
  const date = read(parsePartialDate("2017-11-05", "America/Havana"));
  assert.equal(date.start, Date.parse("2017-11-05T00:00-04:00"));
});

test("refuses a time inside the spring gap, says what the clocks do and offers both neighbours", () => {
  const problem = problemOf(parsePartialDate("2017-10-01 02:30", zone));
  assert.equal(problem.code, "time/in-gap");
  assert.match(problem.reason, /from 2017-10-01 02:00 straight to 03:00/);
  assert.equal(problem.repair, "write 2017-10-01 01:30 or 2017-10-01 03:30");
});

test("takes the first of two times in the autumn overlap and says how to choose the other", () => {
  const reading = parsePartialDate("2017-04-02 02:30", zone);
  assert.equal(read(reading).iso, "2017-04-02T02:30+11:00");
  const warning = warningOf(reading);
  assert.equal(warning.code, "time/in-overlap");
  assert.equal(warning.severity, "warning");
  assert.match(warning.repair, /T02:30\+11:00 for the first, T02:30\+10:00 for the second/);
});

test("reads an offset as the choice between two times in the overlap", () => {
  const reading = parsePartialDate("2017-04-02T02:30+10:00", zone);
  assert.equal(read(reading).start, Date.parse("2017-04-02T02:30+10:00"));
  assert.equal(reading.ok && reading.warning, undefined);
});

const taken = [
  ["24th February 2022 - Sold out", "2022-02-24", " - Sold out"],
  ["2017-07-20", "2017-07-20", ""],
  ["2017-07-20 18:00: new room", "2017-07-20T18:00+10:00", ": new room"],
  ["2017-07-20 – 40 boards", "2017-07-20", " – 40 boards"],
  ["2017-07-20 10 boards", "2017-07-20", " 10 boards"],
  ["July 2023: moved", "2023-07", ": moved"],
  ["2020: a new start", "2020", ": a new start"],
  ["2020", "2020", ""],
] as const;

for (const [text, iso, rest] of taken) {
  test(`takes ${iso} off "${text}"`, () => {
    const result = takeDate(text, zone);
    assert.ok(result);
    assert.deepEqual([read(result.date).iso, result.rest], [iso, rest]);
  });
}

for (const text of [
  "Sold out!",
  "2000 tickets sold",
  "2020-21 season",
  "100 days",
  "May we come?",
]) {
  test(`takes no date off "${text}"`, () => assert.equal(takeDate(text, zone), undefined));
}

test("reports an impossible date at the start of a heading", () => {
  const result = takeDate("2017-13-45 - Sold out", zone);
  assert.ok(result);
  assert.equal(problemOf(result.date).code, "time/impossible-date");
});

test("finds the date inside a phrase", () => {
  const found = findDate("Rescheduled to 14 August 2017 at 18:30, same room", zone);
  assert.ok(found);
  assert.equal(read(found).iso, "2017-08-14T18:30+10:00");
});

for (const [text, near, iso] of [
  ["Rescheduled to 14 August at 18:30", "2017-08-07", "2017-08-14T18:30+10:00"],
  ["to Friday, January 6th", "2017-12-30", "2018-01-06"],
  ["brought forward to 30 December", "2018-01-06", "2017-12-30"],
  ["verschoben auf Freitag, den 14. August", "2020-08-07", "2020-08-14"],
  ["8月14日に延期します", "2017-08-07", "2017-08-14"],
  ["reporté au 14 août à 18h", "2017-08-07", "2017-08-14T18:00+10:00"],
  ["moved to 29 February", "2020-02-22", "2020-02-29"],
] as const) {
  test(`finds ${iso} in "${text}" said of ${near}`, () => {
    const found = findDate(text, zone, read(parseMoment(near, zone)));
    assert.ok(found);
    assert.equal(read(found).iso, iso);
  });
}

test("takes no small word for the short name of a weekday", () => {
  for (const text of [
    "to 20 July 2017",
    "as per 20 July 2017",
    "on 20 July 2017",
    "do 20 juli 2017",
  ]) {
    const found = findDate(text, zone);
    assert.equal(found?.ok && found.warning, undefined, text);
  }
});

test("warns of a weekday that the date does not fall on", () => {
  const warning = warningOf(parsePartialDate("Friday 20 July 2017", zone));
  assert.equal(warning.code, "time/wrong-weekday");
  assert.match(warning.reason, /is a Thursday$/);
});

test("finds no date in a phrase without a day", () => {
  assert.equal(findDate("Postponed until 2018, or later in May 2018", zone), undefined);
});

test("never throws, and reads back every date that it understood", () => {
  const digits = fc.stringMatching(/^[-0-9/.: TZapm+]{0,24}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), digits), (text) => {
      const reading = parsePartialDate(text, zone);
      if (reading.ok)
        assert.deepEqual(read(parsePartialDate(reading.value.iso, zone)), reading.value);
    }),
  );
});

test("reads every day of a century as itself", () => {
  const days = fc.date({
    min: new Date("1970-01-01"),
    max: new Date("2099-12-31"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10);
      assert.equal(isoOf(iso), iso);
    }),
  );
});

test("reads ten thousand dates in well under a second", () => {
  // Of its own: the machine may be busy with other things.
  const started = process.cpuUsage();
  for (let index = 0; index < 10_000; index++) isoOf(`${2010 + (index % 10)}-07-20`);
  const { user, system } = process.cpuUsage(started);
  assert.ok(user + system < 1_000_000);
});
