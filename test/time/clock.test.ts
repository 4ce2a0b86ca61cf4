import assert from "node:assert/strict";
import { test } from "node:test";
import { clockOn, readClockRange } from "../../scripts/time/clock.ts";
import { dayMoment } from "../../scripts/time/wall-clock.ts";

const minutes = (text: string) => {
  const read = readClockRange(text);
  return read?.ok ? [read.value.start.minutes, read.value.end?.minutes] : read?.problem.code;
};

test("reads a time or two as people write them into a table", () => {
  const half = 9 * 60 + 30;
  const cases: readonly [string, number, number?][] = [
    ["9:30", half],
    ["09.30", half],
    ["9:30 am", half],
    ["9h30", half],
    ["9 Uhr", 540],
    ["9:30-10:15", half, 615],
    ["9:30 – 10:15", half, 615],
    ["9.30 bis 10.15 Uhr", half, 615],
    ["9–10 am", 540, 600],
    ["1-2 pm", 780, 840],
    ["11-1 pm", 660, 780],
    ["23:00-0:30", 1380, 30],
    ["22:00–24:00", 1320, 1440],
    ["noon", 720],
  ];
  for (const [text, ...expected] of cases)
    assert.deepEqual(minutes(text), [expected[0], expected[1]], text);
});

test("reads no time in what is none, and refuses an hour that no clock shows", () => {
  for (const text of [
    "",
    "soon",
    "9",
    "Room 2",
    "after lunch",
    "9:30, 10:15, 11",
    "1-2-3",
    "9:30 Ada",
  ])
    assert.equal(minutes(text), undefined, text);
  assert.equal(minutes("25:00"), "time/impossible-date");
  assert.equal(minutes("9:75"), "time/impossible-date");
});

test("puts a time on a day, and none into the hour that the clocks leave out", () => {
  const day = dayMoment(Date.parse("2027-03-28T00:00:00Z"), "Europe/Berlin");
  const at = (text: string, days = 0) => {
    const read = readClockRange(text);
    assert.ok(read?.ok);
    const moment = clockOn(read.value.start, day, days);
    return moment.ok ? moment.value.local + moment.value.offset : moment.problem.code;
  };
  assert.equal(at("1:30"), "2027-03-28T01:30:00+01:00");
  assert.equal(at("2:30"), "time/in-gap");
  assert.equal(at("3:30"), "2027-03-28T03:30:00+02:00");
  assert.equal(at("0:30", 1), "2027-03-29T00:30:00+02:00");
});
