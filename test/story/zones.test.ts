import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import ICAL from "ical.js";
import { writeContent } from "../fixtures/content.ts";
import { listedMeetups } from "../time/occurrences/read.ts";
import { build, workFolder } from "./built.ts";
import { findEntry } from "./read-calendar.ts";

/*
 * Meetups as organizers write them, expanded by ical.js from the published calendar with the zone rules that stand in
 * it. The expected instants were worked out by hand from the zones' laws. The whole suite runs in several zones of the
 * machine (TZ), none of which may show here.
 */
const cases: readonly (readonly [name: string, keys: string, instants: readonly string[]])[] = [
  [
    "a monthly evening in Melbourne over the start of daylight time",
    "start: 2017-08-30T18:00\ntimezone: Australia/Melbourne\nrepeats: monthly on the last Wednesday\n",
    ["2017-08-30T08:00", "2017-09-27T08:00", "2017-10-25T07:00", "2017-11-29T07:00"],
  ],
  [
    "a monthly evening in London over both changes of a year",
    "start: 2017-03-21T19:00\ntimezone: Europe/London\nrepeats: FREQ=MONTHLY;BYDAY=3TU;COUNT=9\n",
    [
      "2017-03-21T19:00",
      "2017-04-18T18:00",
      "2017-05-16T18:00",
      "2017-06-20T18:00",
      "2017-07-18T18:00",
      "2017-08-15T18:00",
      "2017-09-19T18:00",
      "2017-10-17T18:00",
      "2017-11-21T19:00",
    ],
  ],
  [
    "a weekly evening in New York until a day, that day included",
    "start: 2017-10-25T19:30\ntimezone: America/New_York\nrepeats: FREQ=WEEKLY;UNTIL=20171115\n",
    ["2017-10-25T23:30", "2017-11-01T23:30", "2017-11-09T00:30", "2017-11-16T00:30"],
  ],
  [
    "a fortnightly evening in Kolkata, whose clocks are never moved",
    "start: 2017-10-20T18:30\ntimezone: Asia/Kolkata\nrepeats: FREQ=WEEKLY;INTERVAL=2;COUNT=3\n",
    ["2017-10-20T13:00", "2017-11-03T13:00", "2017-11-17T13:00"],
  ],
  [
    "a weekly evening on Lord Howe Island, whose clocks move by half an hour",
    "start: 2017-09-24T18:00\ntimezone: Australia/Lord_Howe\nrepeats: FREQ=WEEKLY;COUNT=3\n",
    ["2017-09-24T07:30", "2017-10-01T07:00", "2017-10-08T07:00"],
  ],
  [
    "a monthly evening with an evening left out",
    "start: 2017-08-30T18:00\ntimezone: Australia/Melbourne\nrepeats: FREQ=MONTHLY;BYDAY=-1WE;COUNT=4\nexcept: [2017-09-27]\n",
    ["2017-08-30T08:00", "2017-10-25T07:00", "2017-11-29T07:00"],
  ],
  [
    "an evening that happens once",
    "start: 2017-12-01T18:00\nend: 2017-12-01T20:00\ntimezone: Australia/Melbourne\n",
    ["2017-12-01T07:00"],
  ],
];

const wholeDays: readonly (readonly [
  name: string,
  keys: string,
  days: readonly string[],
  length: number,
])[] = [
  ["a whole day", "start: 2017-10-01\n", ["2017-10-01"], 1],
  [
    "two whole days over the change of clocks",
    "start: 2017-09-30\nend: 2017-10-01\n",
    ["2017-09-30"],
    2,
  ],
  [
    "a weekly day with a day left out",
    "start: 2017-09-24\nrepeats: FREQ=WEEKLY;COUNT=4\nexcept: [2017-10-01]\n",
    ["2017-09-24", "2017-10-08", "2017-10-15"],
    1,
  ],
];

const folder = workFolder();
const slugOf = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, "-");
/** What ical.js itself reads otherwise: its gap and its overlap are the wrong way round, and it moves leap days. */
const readOtherwise = [
  "weekly in the hour that Melbourne leaves out",
  "weekly in the hour that Berlin shows twice",
  "yearly on a leap day",
];

/** The same meetups that other programs have expanded: see test/time/occurrences. */
const listed = listedMeetups.map(
  ({ name, start, timezone, repeats, except, instants }) =>
    [
      name,
      `start: ${start}\ntimezone: ${timezone}\nrepeats: ${repeats}\nexcept: [${except.join(", ")}]\n`,
      instants,
    ] as const,
);
for (const [name, keys] of [...cases, ...wholeDays, ...listed]) {
  writeContent(join(folder, "content"), {
    [`${slugOf(name)}/index.md`]: `---\ntitle: "${name}"\ndate: 2017-01-01\n---\n\nCome.\n`,
    [`${slugOf(name)}/meetup.md`]: `---\n${keys}venue:\n  name: Hall\n  address: 1 Hall Street\n---\n`,
  });
}
writeContent(join(folder, "content"), { "site.yaml": "timezone: Australia/Melbourne\n" });
const { said, ...published } = await build(folder, {
  url: "https://handbill.example/",
  now: Date.parse("2017-01-02T00:00:00Z"),
});
// One of the meetups stands there for the hour that it falls into.
assert.deepEqual(
  said.filter((one) => !/melbourne-leaves-out.*time\/repeats-into-gap/.test(one)),
  [],
);
const built = published.built ?? assert.fail("nothing was published");

function occurrences(name: string, most = 10): { event: ICAL.Event; times: ICAL.Time[] } {
  const uid = `meetup.${slugOf(name)}@handbill.example`;
  const event = new ICAL.Event(findEntry(built.text("calendar.ics"), uid));
  const iterator = event.iterator();
  // The built rules may be endless; one more than any case expects shows one too many.
  const times = Array.from({ length: most }, () => iterator.next()).filter(
    (time) => time instanceof ICAL.Time,
  );
  return { event, times };
}

describe("the built calendar", () => {
  for (const [name, keys, expected] of cases) {
    it(`has the right instants of ${name}`, () => {
      const instants = occurrences(name).times.map((time) => time.toJSDate().toISOString());
      const endless = !/COUNT|UNTIL/.test(keys) && keys.includes("repeats");
      assert.deepEqual(
        endless ? instants.slice(0, expected.length) : instants,
        expected.map((instant) => `${instant}:00.000Z`),
      );
    });
  }

  for (const [name, keys, expected] of listed) {
    const skip = readOtherwise.includes(name) && "ical.js reads it otherwise";
    it(`has the instants that dateutil computed of ${name}`, { skip }, () => {
      const more = /COUNT|UNTIL/.test(keys) ? 1 : 0;
      const { times } = occurrences(name, expected.length + more);
      assert.deepEqual(
        times.map((time) => `${time.toJSDate().toISOString().slice(0, 16)}Z`),
        expected,
      );
    });
  }

  for (const [name, , expected, length] of wholeDays) {
    it(`has the right days of ${name}`, () => {
      const { event, times } = occurrences(name);
      assert.deepEqual(
        times.map((time) => time.toString()),
        expected,
      );
      assert.ok(times.every(({ isDate }) => isDate));
      assert.equal(event.duration.toSeconds(), length * 24 * 60 * 60);
    });
  }
});
