import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import ICAL from "ical.js";
import { formatDiagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { buildSite } from "../../scripts/output/site.ts";
import { buildOptions } from "../fixtures/build-options.ts";

/* A monthly evening with a cancelled date, one that moved to another day, one in another room, and a new rule from April on. */

const folder = mkdtempSync(join(tmpdir(), "handbill-series-"));
const read = (path: string) => readFileSync(join(folder, "site", path), "utf8");

/** What a page says in its structured data. */
function graphIn(path: string): Record<string, unknown>[] {
  const [, json = "{}"] =
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(read(path)) ?? [];
  return JSON.parse(json)["@graph"];
}

/** Each evening that takes place, with its instants as they were worked out by hand: Berlin is UTC+1 from 25 October 2026 to 28 March 2027. */
const evenings = [
  ["2026-09-30T17:00Z", "2026-09-30T19:30Z"],
  ["2026-10-28T18:00Z", "2026-10-28T20:30Z"],
  ["2026-11-25T18:00Z", "2026-11-25T20:30Z"],
  ["2027-01-27T18:00Z", "2027-01-27T20:30Z"],
  ["2027-02-25T18:30Z", "2027-02-25T21:00Z"],
  ["2027-03-31T17:00Z", "2027-03-31T19:30Z"],
  ["2027-04-06T16:30Z", "2027-04-06T19:00Z"],
  ["2027-05-04T16:30Z", "2027-05-04T19:00Z"],
  ["2027-06-01T16:30Z", "2027-06-01T19:00Z"],
] as const;

describe("a site of one series", () => {
  before(async () => {
    const options = buildOptions(folder, {
      contentDir: "test/demos/series/content",
      now: Date.parse("2027-02-10T12:00Z"),
    });
    const { summary, diagnostics } = await buildSite(options, { onProgress: () => {} });
    assert.ok(summary);
    assert.deepEqual(diagnostics.map(formatDiagnostic), []);
  });
  after(() => rmSync(folder, { recursive: true }));

  it("has each evening where it is in ical.js", () => {
    const calendar = new ICAL.Component(ICAL.parse(read("systems-evening/meetup.ics")));
    for (const zone of calendar.getAllSubcomponents("vtimezone"))
      ICAL.TimezoneService.register(zone);
    const entries = calendar.getAllSubcomponents("vevent");
    const masters = entries.filter((one) => !one.hasProperty("recurrence-id"));
    const changed = entries.filter((one) => one.hasProperty("recurrence-id"));
    const found = masters.flatMap((master) => {
      const event = new ICAL.Event(master);
      for (const one of changed)
        if (one.getFirstPropertyValue("uid") === event.uid) event.relateException(one);
      const times: string[][] = [];
      const dates = event.iterator();
      for (let next = dates.next(); next && times.length < 20; next = dates.next()) {
        const { startDate, endDate, item } = event.getOccurrenceDetails(next);
        if (item.component.getFirstPropertyValue("status") === "CANCELLED") continue;
        times.push(
          [startDate, endDate].map((time) =>
            time.toJSDate().toISOString().replace(":00.000Z", "Z"),
          ),
        );
      }
      return times;
    });
    const known = found.filter(([start = ""]) => start < "2027-07");
    assert.deepEqual(known.sort(), evenings.map((one) => [...one]).sort());
    const stamps = entries.map((one) => String(one.getFirstPropertyValue("sequence")));
    assert.equal(new Set(stamps).size, 1);
  });

  it("has each evening where it is in khal", {
    skip: spawnSync("khal", ["--version"]).error ? "khal is not installed" : false,
  }, () => {
    const own = join(folder, "khal");
    const config = join(own, "config");
    mkdirSync(join(own, "calendar"), { recursive: true });
    const day = "%Y-%m-%d";
    writeFileSync(
      config,
      `[calendars]\n[[group]]\npath = ${own}/calendar\n[locale]\ntimeformat = %H:%M\ndateformat = ${day}\nlongdateformat = ${day}\ndatetimeformat = ${day} %H:%M\nlongdatetimeformat = ${day} %H:%M\nlocal_timezone = UTC\ndefault_timezone = UTC\n[sqlite]\npath = ${own}/khal.db\n`,
    );
    const khal = (...args: readonly string[]) =>
      execFileSync("khal", ["-c", config, ...args], { encoding: "utf8" });
    khal("import", "--batch", "-a", "group", join(folder, "site/systems-evening/meetup.ics"));
    const listed = () =>
      khal(
        "list",
        "--day-format",
        "",
        "--format",
        "{start-long}|{cancelled}",
        "2026-09-01",
        "2027-06-30",
      )
        .trim()
        .split("\n")
        .filter((line) => !line.includes("CANCELLED"))
        .map((line) => line.slice(0, 16).replace(" ", "T"));
    assert.deepEqual(
      listed(),
      evenings.map(([start]) => start.slice(0, 16)),
    );
    // Who takes in one date beside the series loses nothing of it.
    khal("import", "--batch", "-a", "group", join(folder, "site/systems-evening/2027-03-31.ics"));
    assert.equal(new Set(listed()).size, evenings.length);
  });

  it("has a page for each evening, and lists them with what became of them", () => {
    const page = read("systems-evening/index.html");
    for (const day of ["2026-11-25", "2027-01-27", "2027-03-31", "2027-04-06", "2027-05-04"])
      assert.match(page, new RegExp(`href="/systems-evening/${day}/"`));
    const march = read("systems-evening/2027-03-31/index.html");
    assert.match(march, /<h1[^>]*>.*Small machines/s);
    assert.match(march, /Workshop in the Speicherstadt/);
    assert.match(march, /"superEvent":/);
    const february = read("systems-evening/2027-02-24/index.html");
    assert.match(february, /Rescheduled/);
    assert.match(february, /"previousStartDate":"2027-02-24T19:00:00\+01:00"/);
    assert.match(read("systems-evening/2026-12-30/index.html"), /EventCancelled/);
    const sitemap = read("sitemap.xml");
    assert.match(sitemap, /systems-evening\/2026-11-25\//);
    // Nothing is told of it, and it is over.
    assert.doesNotMatch(sitemap, /systems-evening\/2026-10-28\//);
  });

  it("tells search engines the dates with a state of their own", () => {
    const nodes = graphIn("systems-evening/index.html");
    const series = nodes.find((node) => node.eventSchedule !== undefined);
    assert.equal(series?.eventStatus, "https://schema.org/EventScheduled");
    assert.ok(series);
    assert.equal((series.eventSchedule as unknown[]).length, 2);
    assert.deepEqual(
      (series.subEvent as Record<string, unknown>[]).map(({ startDate, eventStatus }) => [
        startDate,
        eventStatus,
      ]),
      [
        ["2027-02-25T19:30:00+01:00", "https://schema.org/EventRescheduled"],
        ["2027-03-31T19:00:00+02:00", "https://schema.org/EventScheduled"],
      ],
    );
  });

  it("shows the talks of an evening, with who gave them and what is left of them, on every channel", () => {
    const november = read("systems-evening/2026-11-25/index.html");
    assert.match(november, /<section class="talks"><h2>Talks<\/h2>/);
    assert.match(november, /href="\/systems-evening\/speakers\/#jonna-ebeling"/);
    assert.match(november, /<a href="https:\/\/slides.example\/linker.pdf">Slides<\/a>/);
    assert.match(november, /<a href="https:\/\/video.example\/crash-dump">Recording<\/a>/);
    const speakers = read("systems-evening/speakers/index.html");
    assert.match(speakers, /href="\/systems-evening\/2026-11-25\/"><bdi>A linker in a weekend</);
    // What the next evening has stands in the feed, and in the entry of that evening.
    assert.match(read("systems-evening/feed.xml"), /Small machines, A computer from relays \(Mina/);
    assert.match(
      read("systems-evening/2027-03-31.ics").replaceAll("\r\n ", ""),
      /Talks: A computer from relays \(Mina Achterberg\)\\; Real time on/,
    );
  });

  it("tells search engines the talks of an evening as works with their authors", () => {
    const [node] = graphIn("systems-evening/2026-11-25/index.html");
    const ofSpeaker = (name: string, id: string) => ({
      "@type": "Person",
      name,
      url: `https://lighthouse.example/systems-evening/speakers/#${id}`,
    });
    const jonna = ofSpeaker("Jonna Ebeling", "jonna-ebeling");
    const pim = ofSpeaker("Pim de Waal", "pim-de-waal");
    assert.deepEqual(node?.workFeatured, [
      {
        "@type": "PresentationDigitalDocument",
        name: "A linker in a weekend",
        author: [jonna],
        url: "https://slides.example/linker.pdf",
      },
      { "@type": "CreativeWork", name: "Reading a crash dump by hand", author: [pim] },
    ]);
    assert.deepEqual(node?.performer, [jonna, pim]);
    assert.deepEqual(node?.recordedIn, {
      "@type": "CreativeWork",
      name: "Reading a crash dump by hand",
      url: "https://video.example/crash-dump",
    });
  });
});
