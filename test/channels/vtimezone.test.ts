import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "ical.js";
import { vtimezone } from "../../scripts/channels/calendar/vtimezone.ts";
import type { Zone } from "../../scripts/time/moment.ts";
import { fromLocal, instantsOf, localAt } from "../../scripts/time/wall-clock.ts";

const hour = 3_600_000;
const from = Date.UTC(2016, 4, 3);

/**
 * Asserts that ical.js, with the written zone, reads what the clocks there show at an instant as that instant. The
 * hour that they show twice is left out: no DATE-TIME can name the second (RFC 5545, section 3.3.5).
 */
function assertSameInstant(read: ICAL.Timezone, zone: Zone, instant: number): void {
  const local = localAt(instant, zone);
  if (instantsOf(local, zone).length > 1) return;
  const time = ICAL.Time.fromData({ ...fromLocal(local), isDate: false }, read);
  assert.equal(new Date(time.toUnixTime() * 1000).toISOString(), new Date(instant).toISOString());
}

function parseZone(text: string): ICAL.Timezone {
  return new ICAL.Timezone(new ICAL.Component(ICAL.parse(text)));
}

const zones = [
  "Australia/Melbourne",
  "Australia/Lord_Howe",
  "Australia/Brisbane",
  "America/New_York",
  "America/Sao_Paulo",
  "America/Santiago",
  "Europe/London",
  "Europe/Dublin",
  "Europe/Istanbul",
  "Asia/Kathmandu",
  "Asia/Jerusalem",
  "Asia/Tehran",
  "Africa/Casablanca",
  "Africa/Cairo",
  "Pacific/Apia",
  "Pacific/Chatham",
] as const;

for (const zone of zones) {
  test(`tells ical.js the offset of ${zone} at any hour of the years it is needed for`, () => {
    const read = parseZone(vtimezone(zone, { from, to: Date.UTC(2026, 0, 1) }));
    for (let instant = from; instant < Date.UTC(2026, 0, 1); instant += 13 * hour) {
      assertSameInstant(read, zone, instant);
    }
  });
}

for (const zone of ["Australia/Melbourne", "Europe/Dublin", "America/Santiago", "Asia/Jerusalem"]) {
  test(`writes the rules of ${zone} so that they go on beyond the years it looked at`, () => {
    const text = vtimezone(zone, { from: Date.UTC(2024, 0, 1), to: undefined });
    assert.equal(text.match(/RRULE(?!.*UNTIL)/g)?.length, 2, text);
    const read = parseZone(text);
    for (let instant = Date.UTC(2060, 0, 1); instant < Date.UTC(2063, 0, 1); instant += 97 * hour) {
      assertSameInstant(read, zone, instant);
    }
  });
}
