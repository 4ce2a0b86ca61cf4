import assert from "node:assert/strict";
import { test } from "node:test";
import { parseZone } from "../../scripts/time/zone.ts";
import { problemOf, read } from "./reading.ts";

for (const [text, zone] of [
  ["Australia/Melbourne", "Australia/Melbourne"],
  ["australia/melbourne", "Australia/Melbourne"],
  ["Asia/Kolkata", "Asia/Kolkata"],
  ["Australia/Victoria", "Australia/Victoria"],
  ["UTC", "UTC"],
  ["GMT", "UTC"],
] as const) {
  test(`reads the zone "${text}"`, () => assert.equal(read(parseZone(text)), zone));
}

for (const [text, nearest] of [
  ["Australia/Melborne", "Australia/Melbourne"],
  ["Melbourne", "Australia/Melbourne"],
  ["Melborne", "Australia/Melbourne"],
  ["new york", "America/New_York"],
  ["Canberra", "Australia/Sydney"],
  ["AEST", "Australia/Sydney"],
  ["EST", "America/New_York"],
  ["CET", "Europe/Berlin"],
] as const) {
  test(`refuses "${text}" and offers ${nearest}`, () => {
    const problem = problemOf(parseZone(text));
    assert.equal(problem.code, "time/unknown-zone");
    assert.match(problem.repair, new RegExp(`"${nearest}"`));
  });
}

for (const text of ["+10:00", "UTC+10", "", "constructor", "../../etc/passwd"]) {
  test(`refuses "${text}" as a zone`, () => {
    assert.equal(problemOf(parseZone(text)).code, "time/unknown-zone");
  });
}
