import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addDays,
  isOver,
  moveEnd,
  moveMoment,
  startOfToday,
} from "../../scripts/time/arithmetic.ts";
import {
  dateTimeAttribute,
  durationIso,
  toIsoUtc,
  toIsoWithOffset,
} from "../../scripts/time/machine.ts";
import type { DayMoment } from "../../scripts/time/moment.ts";
import { parseEnd, parseMoment } from "../../scripts/time/parse-moment.ts";
import { parsePartialDate } from "../../scripts/time/partial-date.ts";
import { problemOf, read } from "./reading.ts";

const zone = "Australia/Melbourne";
const at = (text: string) => read(parseMoment(text, zone));
const onDay = (text: string) => at(text) as DayMoment;
const date = (text: string) => read(parsePartialDate(text, zone));

test("reads a time with its offset in the zone", () => {
  assert.deepEqual(at("2017-08-07 09:30"), {
    kind: "time",
    local: "2017-08-07T09:30:00",
    zone,
    offset: "+10:00",
    instant: Date.parse("2017-08-06T23:30:00Z"),
  });
});

test("begins a day that has no midnight with its first instant", () => {
  // On this day the clocks of São Paulo went from 23:59 to 01:00.
  const day = read(parseMoment("2018-11-04", "America/Sao_Paulo"));
  assert.equal(day.instant, Date.parse("2018-11-04T03:00:00Z"));
});

test("moves what is on at night to the first of two equal hours", () => {
  const moved = moveMoment(at("2017-03-26 02:30"), date("2 April 2017"));
  assert.equal(moved?.instant, Date.parse("2017-04-01T15:30:00Z"));
});

test("lasts as long after it has moved over a change of the clocks", () => {
  const [start, end] = [at("2017-03-25 22:00"), at("2017-03-26 04:00")];
  const moved = at("2017-04-01 22:00");
  assert.equal(moveEnd(end, start, moved)?.instant, moved.instant + 6 * 3_600_000);
});

test("reads a whole day", () => {
  assert.deepEqual(at("7 August 2017"), {
    kind: "day",
    date: "2017-08-07",
    zone,
    instant: Date.parse("2017-08-06T14:00:00Z"),
  });
});

test("refuses a month where a day is needed", () => {
  assert.equal(problemOf(parseMoment("August 2017", zone)).code, "time/no-day");
});

for (const [start, end, expected] of [
  ["2017-08-07 09:30", "17:00", "2017-08-07T17:00:00+10:00"],
  ["2017-08-07 20:00", "1 am", "2017-08-08T01:00:00+10:00"],
  ["2017-08-07 09:30", "2017-08-08 5 pm", "2017-08-08T17:00:00+10:00"],
  ["2017-08-07", "2017-08-08", "2017-08-08"],
] as const) {
  test(`reads the end "${end}" of a start at ${start}`, () => {
    assert.equal(toIsoWithOffset(read(parseEnd(end, at(start)))), expected);
  });
}

for (const [start, end, code] of [
  ["2017-08-07 09:30", "2017-08-06 10:00", "time/end-before-start"],
  ["2017-08-07", "2017-08-06", "time/end-before-start"],
  ["2017-08-07 09:30", "2017-08-08", "time/mixed-precision"],
  ["2017-08-07", "2017-08-08 10:00", "time/mixed-precision"],
  ["2017-08-07", "17:00", "time/mixed-precision"],
  ["2017-08-07 09:30", "26:00", "time/impossible-date"],
] as const) {
  test(`refuses the end "${end}" of a start at ${start}`, () => {
    assert.equal(problemOf(parseEnd(end, at(start))).code, code);
  });
}

test("keeps the time of day when a meetup moves to another day, across the change of clocks", () => {
  const moved = moveMoment(at("2017-09-27 18:00"), date("4 October 2017"));
  assert.ok(moved);
  assert.equal(toIsoWithOffset(moved), "2017-10-04T18:00:00+11:00");
});

test("takes the time of a rescheduling that names one", () => {
  const moved = moveMoment(at("2017-08-07 09:30"), date("14 August 2017 18:30"));
  assert.ok(moved);
  assert.equal(toIsoWithOffset(moved), "2017-08-14T18:30:00+10:00");
});

test("does not move a meetup to a month", () => {
  assert.equal(moveMoment(at("2017-08-07 09:30"), date("September 2017")), undefined);
});

test("keeps the duration when the start moves", () => {
  const end = moveEnd(at("2017-08-08"), at("2017-08-07"), at("2017-08-31"));
  assert.ok(end);
  assert.equal(toIsoWithOffset(end), "2017-09-01");
});

test("counts days on the calendar, whatever the clocks do", () => {
  assert.equal(addDays(onDay("2017-10-01"), 1).date, "2017-10-02");
  assert.equal(addDays(onDay("2017-03-01"), -1).date, "2017-02-28");
});

test("knows today by the zone and not by UTC", () => {
  assert.equal(startOfToday(Date.parse("2017-07-20T15:00:00Z"), zone).date, "2017-07-21");
});

test("is over after its last day, or after its day when it has no end", () => {
  const start = at("2017-08-07 18:00");
  const during = Date.parse("2017-08-07T23:59:59+10:00");
  assert.equal(isOver({ start, end: undefined }, during), false);
  assert.equal(isOver({ start, end: undefined }, during + 1000), true);
  assert.equal(isOver({ start, end: at("2017-08-07 20:00") }, during), true);
  assert.equal(isOver({ start: at("2017-08-06"), end: at("2017-08-07") }, during), false);
});

test("writes dates for programs", () => {
  const start = at("2017-08-07 09:30");
  assert.equal(toIsoUtc(start.instant), "2017-08-06T23:30:00Z");
  assert.equal(dateTimeAttribute(start), "2017-08-07T09:30+10:00");
  assert.equal(dateTimeAttribute(date("July 2017")), "2017-07");
});

for (const [start, end, duration] of [
  ["2017-08-07 09:30", "2017-08-07 12:00", "PT2H30M"],
  ["2017-08-07 09:30", "2017-08-08 17:00", "P1DT7H30M"],
  ["2017-08-07 09:30", "2017-08-07 09:30", "PT0M"],
  ["2017-09-30", "2017-10-01", "P2D"],
] as const) {
  test(`lasts ${duration} from ${start} to ${end}`, () => {
    assert.equal(durationIso(at(start), at(end)), duration);
  });
}
