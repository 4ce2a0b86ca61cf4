import assert from "node:assert/strict";
import { test } from "node:test";
import {
  formatMoment,
  formatPartialDate,
  formatRange,
  formatZone,
} from "../../scripts/time/format.ts";
import { parseMoment } from "../../scripts/time/parse-moment.ts";
import { parsePartialDate } from "../../scripts/time/partial-date.ts";
import { wordsFor } from "../../scripts/words/words.ts";
import { read } from "./reading.ts";

const zone = "Australia/Melbourne";
const english = wordsFor("en");
const at = (text: string) => read(parseMoment(text, zone));

for (const [text, shown] of [
  ["2017", "2017"],
  ["2017-07", "July 2017"],
  ["2017-07-20", "20 July 2017"],
  ["2017-07-20 18:00", "20 July 2017, 6\u00a0pm"],
  ["2017-07-20 12:00", "20 July 2017, noon"],
  ["2017-07-20 00:05", "20 July 2017, 12:05\u00a0am"],
] as const) {
  test(`shows ${text} as "${shown}"`, () => {
    assert.equal(formatPartialDate(read(parsePartialDate(text, zone)), wordsFor("en-AU")), shown);
  });
}

for (const [start, end, shown] of [
  ["2017-08-07 09:30", "2017-08-07 17:00", "Monday 7 August 2017, 9:30\u00a0am to 5\u00a0pm"],
  ["2017-08-07 20:00", "2017-08-08 00:00", "Monday 7 August 2017, 8\u00a0pm to midnight"],
  [
    "2017-08-07 09:30",
    "2017-08-08 17:00",
    "Monday 7 August 2017, 9:30\u00a0am to Tuesday 8 August 2017, 5\u00a0pm",
  ],
  ["2017-08-07", "2017-08-07", "Monday 7 August 2017"],
  ["2017-08-07", "2017-08-08", "7 to 8 August 2017"],
  ["2017-07-31", "2017-08-02", "31 July to 2 August 2017"],
  ["2017-12-30", "2018-01-02", "30 December 2017 to 2 January 2018"],
] as const) {
  test(`shows ${start} to ${end} as "${shown}"`, () => {
    assert.equal(formatRange(at(start), at(end), english), shown);
  });
}

test("shows a start without an end", () => {
  assert.equal(
    formatRange(at("2017-08-07 09:30"), undefined, english),
    "Monday 7 August 2017, 9:30\u00a0am",
  );
});

test("names the place whose clocks are meant, and their offset then", () => {
  assert.equal(formatZone(zone, at("2017-08-07").instant, english), "Melbourne time, UTC+10:00");
  assert.equal(formatZone(zone, at("2017-12-07").instant, english), "Melbourne time, UTC+11:00");
  assert.equal(formatZone("America/New_York", 0, english), "New York time, UTC\u221205:00");
  assert.equal(formatZone("UTC", 0, english), "UTC");
});

const german = wordsFor("de-AT");
for (const [start, end, shown] of [
  ["2017-08-07 09:30", undefined, "Montag, 7. August 2017, 9:30\u00a0Uhr"],
  ["2017-08-07 09:30", "2017-08-07 17:00", "Montag, 7. August 2017, 9:30 bis 17\u00a0Uhr"],
  ["2017-08-07 20:00", "2017-08-08 00:00", "Montag, 7. August 2017, 20 bis 24\u00a0Uhr"],
  [
    "2017-08-07 09:30",
    "2017-08-08 12:00",
    "Montag, 7. August 2017, 9:30\u00a0Uhr bis Dienstag, 8. August 2017, 12\u00a0Uhr",
  ],
  ["2017-08-07", "2017-08-08", "7. bis 8. August 2017"],
  ["2017-07-31", "2017-08-02", "31. Juli bis 2. August 2017"],
  ["2017-12-30", "2018-01-02", "30. Dezember 2017 bis 2. Januar 2018"],
] as const) {
  test(`shows ${start} to ${end} in German as "${shown}"`, () => {
    assert.equal(formatRange(at(start), end && at(end), german), shown);
  });
}

test("has the digits and the calendar of Iran in Persian", () => {
  const date = read(parsePartialDate("2017-08-07", zone));
  assert.equal(formatPartialDate(date, wordsFor("fa")), "۱۶ مرداد ۱۳۹۶");
});

test("writes a language without words of its own in the event's zone, whatever the machine's", () => {
  const greek = wordsFor("el");
  assert.match(formatMoment(at("2017-08-07 09:30"), greek), /Δευτέρα.*7 Αυγούστου 2017.*9:30/);
  const range = formatRange(at("2017-08-07 09:30"), at("2017-08-07 17:00"), greek);
  assert.match(range, /7 Αυγούστου 2017.*9:30.*5:00/);
  assert.equal(range.match(/Αυγούστου/g)?.length, 1);
});

test("writes English for a language tag that does not exist", () => {
  assert.match(formatMoment(at("2017-08-07"), wordsFor("tlh")), /August/);
});

const american = wordsFor("en-US");

for (const [start, end, shown] of [
  ["2017-08-07 09:30", undefined, "Monday, August 7, 2017, 9:30\u00a0AM"],
  [
    "2017-08-07 09:30",
    "2017-08-08 17:00",
    "Monday, August 7, 2017, 9:30\u00a0AM to Tuesday, August 8, 2017, 5\u00a0PM",
  ],
  ["2017-08-07", "2017-08-08", "August 7 to 8, 2017"],
  ["2017-08-07", "2017-09-05", "August 7 to September 5, 2017"],
  ["2017-12-30", "2018-01-02", "December 30, 2017 to January 2, 2018"],
] as const) {
  test(`shows ${shown} in the United States`, () => {
    assert.equal(formatRange(at(start), end && at(end), american), shown);
  });
}
