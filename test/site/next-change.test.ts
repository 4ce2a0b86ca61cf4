import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { structuredData } from "../../scripts/channels/search/structured-data.ts";
import { nextChange } from "../../scripts/site/next-change.ts";
import { routesOf, wholeRoutes } from "../../scripts/site/routes.ts";
import { announcement, loadContent } from "../fixtures/content.ts";
import { exampleLooks } from "../fixtures/example-looks.ts";

const meetup = (lines: readonly string[]) => `---\n${lines.join("\n")}\n---\n`;

/** One meetup of each kind that time does something to. */
const files = {
  "once/index.md": announcement(),
  "once/meetup.md": meetup(["start: 2017-08-07 18:30", "end: 2017-08-07 20:30"]),
  "day/index.md": announcement(),
  "day/meetup.md": meetup(["start: 2017-08-09", "end: 2017-08-11"]),
  "weekly/index.md": announcement(),
  "weekly/meetup.md": meetup(["start: 2017-08-02 18:00", "repeats: weekly until 2018-03-01"]),
  "rare/index.md": announcement(),
  "rare/meetup.md": meetup([
    "start: 2016-02-29 18:00",
    "repeats: FREQ=YEARLY;INTERVAL=28;BYMONTH=2;BYMONTHDAY=29",
  ]),
  "booked/index.md": announcement(),
  "booked/meetup.md": meetup([
    "start: 2017-12-01 18:00",
    "registration:",
    "  url: https://tickets.example/",
    "  opens: 2017-09-01 09:00",
    "  closes: 2017-11-20",
  ]),
};

/** Everything of a site that depends on "today", without "today" itself. */
function at(now: number) {
  const { site, events } = loadContent(
    { ...files, "site.yaml": "timezone: Australia/Melbourne\n" },
    { now },
  );
  assert.ok(site);
  const { now: _, ...rest } = site;
  const whole = new Map(events.map((event) => [event.slug, event]));
  const assets = { looks: exampleLooks, ownSheet: undefined, sheets: new Map(), icons: new Map() };
  const publication = { site, images: new Map(), assets, cards: new Map(), earlier: new Map() };
  const data = wholeRoutes(routesOf(site), whole).map((route) =>
    structuredData(publication, route),
  );
  // Each time it is loaded from another folder.
  const shown = JSON.stringify({ rest, data }).replace(/[^"]*handbill-content-\w+/g, "");
  return { site, shown };
}

const instant = (text: string) => Date.parse(text);

test("makes the same site at any time before the next change", () => {
  const start = fc.integer({ min: instant("2017-07-01"), max: instant("2018-04-01") });
  fc.assert(
    fc.property(start, fc.double({ min: 0, max: 1, noNaN: true }), (now, share) => {
      const { site, shown } = at(now);
      const until = nextChange(site, now);
      assert.ok(until > now);
      for (const later of [until - 1, Math.floor(now + (until - 1 - now) * share)])
        assert.equal(at(later).shown, shown);
    }),
    { numRuns: 15 },
  );
});

for (const [now, next, what] of [
  ["2017-08-07T18:30:00+10:00", "2017-08-07T20:30:00+10:00", "a meetup ends"],
  ["2017-08-10T00:00:00+10:00", "2017-08-12T00:00:00+10:00", "its last day is over"],
  ["2017-08-31T00:00:00+10:00", "2017-09-01T09:00:00+10:00", "registration opens"],
  [
    "2017-11-17T00:00:00+11:00",
    "2017-11-21T00:00:00+11:00",
    "the last day of registration is over",
  ],
] as const)
  test(`changes when ${what}`, () => {
    const { site } = at(instant(now));
    assert.equal(
      new Date(nextChange(site, instant(now))).toISOString(),
      new Date(next).toISOString(),
    );
  });

test("knows when an update that is dated ahead has come", () => {
  const { site } = loadContent(
    {
      "site.yaml": "timezone: Australia/Melbourne\n",
      "sprints/index.md": announcement(),
      "sprints/updates/2017-08-20-boards.md": "---\ntitle: Boards\n---\n\nThey are here.\n",
    },
    { now: Date.parse("2017-08-10T00:00:00Z") },
  );
  assert.ok(site);
  assert.equal(new Date(nextChange(site, site.now)).toISOString(), "2017-08-19T14:00:00.000Z");
});
