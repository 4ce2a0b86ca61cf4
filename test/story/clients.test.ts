import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import type ICAL from "ical.js";
import type { BuildOptions } from "../../scripts/output/options.ts";
import { needs, needsModules } from "../fixtures/debian.ts";
import type { Built } from "./built.ts";
import { announcement, life, meetup, uid, update } from "./life.ts";
import { readCalendar } from "./read-calendar.ts";
import { readAtom } from "./read-feed.ts";

/*
 * A year of one group, in the programs of those who follow it: khal and newsboat, the libraries that others are made of, and
 * the rules by which two more decide what to take. After each step everybody knows what is true, each entry is there once, and nothing is news twice.
 */

const weekly = (more = "") => meetup("2026-05-06 19:00", `repeats: weekly\n${more}`);

/** What a phone must show. */
interface Shown {
  /** In UTC. */
  readonly start: string;
  readonly place: string;
  readonly cancelled: boolean;
  /** Evenings of May. */
  readonly evenings: readonly string[];
}

type Life = ReturnType<typeof life>;
interface Step {
  readonly name: string;
  readonly act: (life: Life) => void;
  readonly shows?: Partial<Shown>;
  /** How many entries are new in the feed. */
  readonly news: number;
  readonly options?: Partial<BuildOptions>;
}

const evenings = ["06", "13", "20", "27"].map((day) => `2026-05-${day} 17:00`);
const first: Shown = { start: "2026-05-09 08:00", place: "Hall", cancelled: false, evenings };
const moved = { url: "https://other.example/", pathPrefix: "/group/" };
const day = (start: string) => meetup(start).replace("Hall", "Library");

const steps: readonly Step[] = [
  { name: "announced", act: () => {}, news: 2 },
  {
    name: "a new time",
    act: ({ write }) => write({ "sprint/meetup.md": meetup("2026-05-09 11:00") }),
    shows: { start: "2026-05-09 09:00" },
    news: 0,
  },
  {
    name: "a new place",
    act: ({ write }) => write({ "sprint/meetup.md": day("2026-05-09 11:00") }),
    shows: { place: "Library" },
    news: 0,
  },
  {
    name: "sold out",
    act: ({ write }) => write({ "sprint/updates/2026-04-04-full.md": update("Sold out!") }),
    news: 1,
  },
  {
    name: "rescheduled",
    act: ({ write }) =>
      write({ "sprint/updates/2026-04-05-a.md": update("Rescheduled to 16 May 2026") }),
    shows: { start: "2026-05-16 09:00" },
    news: 1,
  },
  {
    name: "rescheduled again on the same day",
    act: ({ write }) =>
      write({ "sprint/updates/2026-04-05-b.md": update("Rescheduled to 23 May 2026") }),
    shows: { start: "2026-05-23 09:00" },
    news: 1,
  },
  {
    name: "a renamed file",
    act: ({ rename }) => rename("sprint/meetup.md", "sprint/meetups/day.md"),
    news: 0,
  },
  { name: "a renamed folder", act: ({ rename }) => rename("sprint", "spring-sprint"), news: 0 },
  { name: "a moved domain", act: () => {}, news: 0, options: moved },
  {
    name: "one evening dropped",
    act: ({ write }) => write({ "evenings/meetup.md": weekly("except: [2026-05-20]\n") }),
    shows: { evenings: evenings.filter((start) => !start.startsWith("2026-05-20")) },
    news: 0,
    options: moved,
  },
  {
    name: "an update deleted",
    act: ({ remove }) => remove("spring-sprint/updates/2026-04-05-b.md"),
    shows: { start: "2026-05-16 09:00" },
    news: 0,
    options: moved,
  },
  {
    name: "an update with another date",
    act: ({ rename }) =>
      rename(
        "spring-sprint/updates/2026-04-04-full.md",
        "spring-sprint/updates/2026-04-03-full.md",
      ),
    news: 0,
    options: moved,
  },
  {
    name: "cancelled",
    act: ({ write }) => write({ "spring-sprint/updates/2026-04-20-no.md": update("Cancelled") }),
    shows: { cancelled: true },
    news: 1,
    options: moved,
  },
  {
    name: "back on",
    act: ({ write }) =>
      write({
        "spring-sprint/updates/2026-04-21-yes.md":
          "---\ntitle: It takes place after all\nstatus: scheduled\n---\n\nCome.\n",
      }),
    shows: { cancelled: false },
    news: 1,
    options: moved,
  },
];

interface Chapter {
  readonly step: Step;
  readonly shown: Shown;
  readonly built: Built;
}

async function live(): Promise<Chapter[]> {
  const group = life({
    "sprint/index.md": announcement(),
    "sprint/meetup.md": meetup(),
    "evenings/index.md": announcement("2026-03-02").replace("Sprint", "Evenings"),
    "evenings/meetup.md": weekly(),
  });
  const chapters: Chapter[] = [];
  let shown = first;
  for (const step of steps) {
    step.act(group);
    shown = { ...shown, ...step.shows };
    chapters.push({ step, shown, built: await group.publish(step.options) });
  }
  return chapters;
}

const entriesOf = (built: Built) => readCalendar(built.text("calendar.ics"));
const valueIn = (entry: ICAL.Component, name: string) =>
  String(entry.getFirstPropertyValue(name) ?? "");
const numberIn = (entry: ICAL.Component, name: string) => Number(valueIn(entry, name));

/** All that it says to people. */
const saidIn = (entry: ICAL.Component) =>
  entry
    .toString()
    .split("\r\n")
    .filter((line) => !/^(?:SEQUENCE|DTSTAMP|LAST-MODIFIED):/.test(line))
    .join("\n");

/** Takes of each calendar what a program takes that goes by `isNewer`, and says where it is then stale. */
function follow(
  chapters: readonly Chapter[],
  isNewer: (entry: ICAL.Component, known: ICAL.Component) => boolean,
): string[] {
  const known = new Map<string, ICAL.Component>();
  return chapters.flatMap(({ step, built }) =>
    entriesOf(built).flatMap((entry) => {
      const before = known.get(valueIn(entry, "uid"));
      if (before === undefined || isNewer(entry, before)) known.set(valueIn(entry, "uid"), entry);
      const now = known.get(valueIn(entry, "uid"));
      return now !== undefined && saidIn(now) === saidIn(entry) ? [] : [step.name];
    }),
  );
}

describe("whoever follows a group", () => {
  let chapters: readonly Chapter[] = [];
  before(async () => {
    chapters = await live();
  });

  it("sees the same two entries throughout", () => {
    for (const { step, built } of chapters) {
      const uids = entriesOf(built).map((entry) => valueIn(entry, "uid"));
      assert.deepEqual(uids.sort(), ["meetup.evenings@group.example", uid], step.name);
    }
  });

  it("sees SEQUENCE, DTSTAMP and LAST-MODIFIED rise with every change, and never fall", () => {
    for (const [index, { step, built }] of chapters.entries()) {
      const earlier = chapters[index - 1];
      for (const entry of earlier === undefined ? [] : entriesOf(built)) {
        const before = entriesOf(earlier?.built ?? built).find(
          (other) => valueIn(other, "uid") === valueIn(entry, "uid"),
        );
        assert.ok(before);
        const isSame = saidIn(before) === saidIn(entry);
        for (const name of ["dtstamp", "last-modified"])
          assert.equal(valueIn(entry, name) > valueIn(before, name), !isSame, step.name);
        assert.equal(numberIn(entry, "sequence") > numberIn(before, "sequence"), !isSame);
        if (isSame) assert.equal(entry.toString(), before.toString(), step.name);
      }
    }
  });

  it("is never stale in ICSx5, which takes only what has a newer LAST-MODIFIED", () => {
    const isNewer = (entry: ICAL.Component, known: ICAL.Component) =>
      valueIn(entry, "last-modified") > valueIn(known, "last-modified");
    assert.deepEqual(follow(chapters, isNewer), []);
  });

  it("is never stale by RFC 5546, 2.1.5: a greater SEQUENCE, or the same and a later DTSTAMP", () => {
    const isNewer = (entry: ICAL.Component, known: ICAL.Component) => {
      const [now, then] = [numberIn(entry, "sequence"), numberIn(known, "sequence")];
      return now > then || (now === then && valueIn(entry, "dtstamp") > valueIn(known, "dtstamp"));
    };
    assert.deepEqual(follow(chapters, isNewer), []);
  });

  it("sees in khal each once, where and when it is", needs("khal"), () => {
    const folder = join(life({}).folder, "khal");
    const config = join(folder, "config");
    mkdirSync(join(folder, "calendar"), { recursive: true });
    const day = "%Y-%m-%d";
    writeFileSync(
      config,
      `[calendars]\n[[group]]\npath = ${folder}/calendar\n[locale]\ntimeformat = %H:%M\ndateformat = ${day}\nlongdateformat = ${day}\ndatetimeformat = ${day} %H:%M\nlongdatetimeformat = ${day} %H:%M\nlocal_timezone = UTC\ndefault_timezone = UTC\n[sqlite]\npath = ${folder}/khal.db\n`,
    );
    const khal = (...args: readonly string[]) =>
      execFileSync("khal", ["-c", config, ...args], { encoding: "utf8" });
    for (const { step, shown, built } of chapters) {
      const file = join(folder, "fetched.ics");
      writeFileSync(file, built.text("calendar.ics"));
      khal("import", "--batch", "-a", "group", file);
      const format = "{uid}|{start-long}|{location}|{cancelled}";
      const lines = khal("list", "--day-format", "", "--format", format, "2026-05-01", "2026-05-31")
        .trim()
        .split("\n")
        .map((line) => line.split("|"));
      const [ofSprint, ofEvenings] = [true, false].map((is) =>
        lines.filter(([one]) => (one === uid) === is),
      );
      const state = shown.cancelled ? "CANCELLED " : "";
      assert.deepEqual(
        ofSprint?.map(([, start, place, cancelled]) => [start, place, cancelled?.trim()]),
        [[shown.start, shown.place, state.trim()]],
        step.name,
      );
      assert.deepEqual(
        ofEvenings?.map(([, start]) => start),
        shown.evenings,
        step.name,
      );
    }
  });

  const python = needsModules(
    "icalendar, vobject, gi.repository.ICalGLib",
    "python3-icalendar python3-vobject gir1.2-ical-3.0",
  );
  it("sees the same in libical, vobject and icalendar of Python", python, () => {
    const { folder } = life({});
    const files = chapters.map(({ built }, index) => {
      const file = join(folder, `${index}.ics`);
      writeFileSync(file, built.text("calendar.ics"));
      return file;
    });
    const read = execFileSync("/usr/bin/python3", ["test/story/read_calendars.py", ...files], {
      encoding: "utf8",
    });
    const evening = "meetup.evenings@group.example";
    for (const [index, readers] of JSON.parse(read).entries()) {
      const { step, shown } = chapters[index] ?? {};
      assert.ok(step && shown);
      const ofSprint = [uid, shown.place, [shown.start]];
      const expected = [[evening, "Hall", shown.evenings], ofSprint];
      assert.deepEqual(readers.libical, expected, step.name);
      assert.deepEqual(readers.vobject, expected, step.name);
      // It expands no rule.
      const first = [evening, "Hall", shown.evenings.slice(0, 1)];
      assert.deepEqual(readers.icalendar, [first, ofSprint], step.name);
    }
  });

  it("has in newsboat no item unread twice", needs("newsboat"), () => {
    const folder = join(life({}).folder, "newsboat");
    mkdirSync(folder, { recursive: true });
    const [feed, urls, config, read] = ["feed.xml", "urls", "config", "read"].map((name) =>
      join(folder, name),
    );
    assert.ok(feed && urls && config && read);
    writeFileSync(urls, `file://${feed}\n`);
    writeFileSync(config, "");
    const newsboat = (...args: readonly string[]) =>
      execFileSync(
        "newsboat",
        ["-u", urls, "-C", config, "-c", join(folder, "cache.db"), ...args],
        { encoding: "utf8", env: { ...process.env, HOME: folder } },
      );
    for (const { step, built } of chapters) {
      writeFileSync(feed, built.text("feed.xml"));
      newsboat("-x", "reload");
      assert.match(newsboat("-x", "print-unread"), new RegExp(`^${step.news} unread`), step.name);
      // Everything has been read.
      writeFileSync(
        read,
        readAtom(built.text("feed.xml"))
          .entries.map(({ id }) => `${id}\n`)
          .join(""),
      );
      newsboat("-I", read);
    }
  });
});
