import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import ICAL from "ical.js";
import * as z from "zod";
import { formatDiagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { listFiles } from "../../scripts/output/manifest.ts";
import { buildSite } from "../../scripts/output/site.ts";
import { xmlTree } from "../channels/xml-tree.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { needs } from "../fixtures/debian.ts";
import { mistakesIn } from "../fixtures/html-rules.ts";
import { scheduleShape, scheduleXmlFaults } from "../schedule/grammar.ts";
import { readCalendar } from "../story/read-calendar.ts";

/* A conference of two days and two tracks, whole as an organizer would keep it. */

const root = "test/demos/conference";
const event = "tidelines-2027";
const zone = "Europe/Amsterdam";

describe("a conference of two tracks and forty sessions", () => {
  let work = "";
  let folder = "";
  let said: readonly string[] = [];
  const read = (path: string) => readFileSync(join(folder, event, path), "utf8");
  const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;
  before(async () => {
    work = mkdtempSync(join(tmpdir(), "handbill-demo-"));
    folder = join(work, "site");
    const options = buildOptions(root, {
      outputDir: folder,
      cacheDir: `${folder}-cache`,
      now: Date.parse("2027-03-12T10:10:00Z"),
    });
    const { diagnostics, summary } = await buildSite(options, { onProgress: () => {} });
    said = diagnostics.filter(({ severity }) => severity !== "note").map(formatDiagnostic);
    assert.ok(summary !== undefined, said.join("\n"));
  });

  after(() => rmSync(work, { recursive: true, force: true }));

  it("is published without a warning", () => {
    assert.deepEqual(said, []);
    const sessions = read("programme/index.html").match(/<article id=/g) ?? [];
    assert.equal(sessions.length, 40);
  });

  it("has valid pages that arrive soon", async () => {
    const programme = read("programme/index.html");
    for (const path of [
      "programme/index.html",
      "programme/a-parser-for-the-sea/index.html",
      "speakers/index.html",
      "speakers/amina-vos/index.html",
    ])
      assert.deepEqual(await mistakesIn(read(path)), [], path);
    const sheets = [...programme.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(
      ([, path = ""]) => readFileSync(join(folder, path), "utf8"),
    );
    assert.equal(sheets.length, 2);
    assert.ok(gzipped(programme) + sheets.map(gzipped).reduce((a, b) => a + b) < 40_000);
    const [, first = ""] = /<link rel="stylesheet" href="\/([^"]+)"/.exec(read("index.html")) ?? [];
    assert.ok(
      gzipped(read("index.html")) + gzipped(readFileSync(join(folder, first), "utf8")) < 14_000,
    );
  });

  it("says what is on and what is next, and that a session is cancelled, everywhere at once", () => {
    const programme = read("programme/index.html");
    const row = (id: string) =>
      programme.split("<article id=").find((part) => part.startsWith(`"${id}"`)) ?? "";
    assert.match(programme, /<p class="to-now"><a href="#listening-to-bridges">On now</);
    assert.match(row("listening-to-bridges"), /class="live">On now</);
    assert.match(row("lora-on-a-bicycle"), /class="live">On now</);
    assert.match(row("clocks-that-disagree"), /class="live">Next</);
    assert.doesNotMatch(row("lunch"), /class="live"/);
    assert.match(row("a-buoy-in-the-bathtub"), /Cancelled/);
    assert.doesNotMatch(row("a-buoy-in-the-bathtub"), /data-from/);
    assert.match(read("programme/a-buoy-in-the-bathtub/index.html"), /Cancelled/);
    for (const path of ["programme/a-buoy-in-the-bathtub.ics", "calendar.ics"]) {
      const entry =
        read(path)
          .split("BEGIN:VEVENT")
          .find((part) => part.includes("buoy in the bathtub")) ?? "";
      assert.match(entry, /STATUS:CANCELLED/, path);
      assert.match(entry.replace(/\r\n /g, ""), /LOCATION:Dock room\\, Pakhuis West/, path);
    }
  });

  /** Title, start in UTC and end in UTC of the sessions in the event's calendar; five minutes for the last, which has no end. */
  const inCalendar = () =>
    readCalendar(read("calendar.ics"))
      .filter((entry) => String(entry.getFirstPropertyValue("url")).includes("/programme/"))
      .map((entry) => {
        const { startDate, endDate, summary } = new ICAL.Event(entry);
        const [start, end] = [startDate, endDate].map((time) => time.toJSDate().valueOf());
        assert.ok(start && end);
        const utc = [start, end > start ? end : start + 300_000].map((time) =>
          new Date(time).toISOString(),
        );
        return [summary.replace("Tidelines 2027: ", ""), ...utc].join("|");
      });

  it("has a schedule for apps, in both forms as they are published, of the same sessions as its calendar", () => {
    const xml = xmlTree(read("schedule.xml"));
    assert.deepEqual(scheduleXmlFaults(xml), []);
    const { schedule } = scheduleShape.parse(JSON.parse(read("schedule.json")));
    const sessions = schedule.conference.days.flatMap(({ rooms }) => Object.values(rooms).flat());
    const told = sessions.map(({ title, date, end }) =>
      [title, ...[date, end].map((time) => new Date(time).toISOString())].join("|"),
    );
    assert.deepEqual(told.sort(), inCalendar().sort());
    const ids = xml.children
      .flatMap(({ children }) => children)
      .flatMap(({ children }) => children)
      .flatMap(({ name, attributes }) => (name === "event" ? [attributes.guid] : []));
    assert.deepEqual(ids.sort(), sessions.map(({ guid }) => guid).sort());
    const programme = read("programme/index.html");
    for (const name of ["schedule.xml", "schedule.json"])
      assert.ok(programme.includes(`href="/${event}/${name}"`), name);
  });

  it("is read by Confy as its calendar is read", needs("confy"), () => {
    const text = execFileSync(
      "/usr/bin/python3",
      ["test/schedule/read_with_confy.py", join(folder, event, "schedule.xml")],
      // Confy takes the times of a schedule for those of its user.
      {
        encoding: "utf8",
        env: { ...process.env, TZ: zone, HOME: work },
        stdio: ["pipe", "pipe", "ignore"],
      },
    );
    const row = z.object({
      title: z.string(),
      start: z.string(),
      end: z.string(),
      room: z.string(),
      people: z.string().nullable(),
    });
    const rows = z.array(row).parse(JSON.parse(text));
    const utc = (time: string) => new Date(`${time.replace(" ", "T")}Z`).toISOString();
    assert.deepEqual(
      rows.map(({ title, start, end }) => [title, utc(start), utc(end)].join("|")).sort(),
      inCalendar().sort(),
    );
    assert.deepEqual(
      rows.filter(({ title }) => /parser for the sea/i.test(title)).map(({ people }) => people),
      ["Sanne Bakker"],
    );
  });

  it("says on a speaker's page on which day each of their talks is", () => {
    const page = read("speakers/amina-vos/index.html");
    assert.match(page, /<p class="when"><time [^>]*>\w+day \d+ \w+ 2027, /);
  });

  it("shows faces as squares, and initials where there is none", () => {
    const speakers = read("speakers/index.html");
    assert.equal((speakers.match(/class="portrait"/g) ?? []).length, 6);
    assert.match(speakers, /class="portrait initials" aria-hidden="true">IC</);
    assert.match(speakers, /<img[^>]* width="192" height="192"/);
    assert.equal(
      [...listFiles(folder).keys()].filter((path) => /amina-vos-.*-192\.avif$/.test(path)).length,
      1,
    );
  });
});
