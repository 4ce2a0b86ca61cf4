import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { scheduleShape } from "../schedule/grammar.ts";
import type { Built } from "./built.ts";
import { announcement, life, site } from "./life.ts";
import { readCalendar } from "./read-calendar.ts";
import { readAtom } from "./read-feed.ts";

/* A conference whose programme changes, as it reaches feeds, calendars, apps, search engines and the search page. */

const session = (title: string, start: string, room: string, more = "") =>
  `---\ntitle: ${title}\nstart: 2026-05-09 ${start}\nminutes: 45\nroom: ${room}\nspeakers: [Ada]\n${more}---\n\nAbout ${title}.\n`;
const venue = (name: string, more = "") =>
  announcement().replace("---\n\n", `start: 2026-05-09\nvenue: { name: ${name} }\n${more}---\n\n`);

interface Step {
  readonly name: string;
  readonly act: (event: ReturnType<typeof life>) => void;
  /** What the announcement's feed entry says of it, as a pattern; undefined when it is no news. */
  readonly news?: RegExp;
}

const steps: readonly Step[] = [
  { name: "announced", act: () => {} },
  { name: "built again", act: () => {} },
  {
    name: "a session more",
    act: ({ write }) => write({ "sprint/sessions/late.md": session("Late", "16:00", "Attic") }),
  },
  {
    name: "cancelled",
    act: ({ write }) =>
      write({
        "sprint/sessions/forth.md": session("Forth", "10:00", "Hall", "status: cancelled\n"),
      }),
    news: /Changed on 5 April 2026: Forth: Cancelled, Saturday 9 May 2026, 10\sam to 10:45\sam, Hall, Town hall\./,
  },
  { name: "built again", act: () => {} },
  {
    name: "another hour",
    act: ({ write }) => write({ "sprint/sessions/late.md": session("Late", "17:00", "Attic") }),
    news: /Changed on 7 April 2026: Late: Saturday 9 May 2026, 5\spm to 5:45\spm, Attic, Town hall\. Changed on 5 April 2026: Forth/,
  },
  {
    name: "another room",
    act: ({ write }) => write({ "sprint/sessions/late.md": session("Late", "17:00", "Cellar") }),
    news: /Changed on 8 April 2026: Late: [^:]*:45\spm, Cellar, Town hall\./,
  },
  {
    name: "back on",
    act: ({ write }) => write({ "sprint/sessions/forth.md": session("Forth", "10:00", "Hall") }),
    news: /Changed on 9 April 2026: Forth: Saturday 9 May 2026, 10\sam/,
  },
  {
    name: "another folder",
    act: ({ rename, write }) => {
      rename("sprint", "spring/sprint");
      write({ "spring/sprint/index.md": venue("Town hall", "redirect_from: /sprint/\n") });
    },
  },
  {
    name: "another building",
    act: ({ write }) =>
      write({ "spring/sprint/index.md": venue("Old station", "redirect_from: /sprint/\n") }),
    news: /Changed on 11 April 2026: new place Old station, no longer Town hall\./,
  },
];

describe("a programme that changes", () => {
  let chapters: readonly (Step & { readonly built: Built; readonly folder: string })[] = [];
  before(async () => {
    const event = life({
      "site.yaml": `${site}search: true\n`,
      "sprint/index.md": venue("Town hall"),
      "sprint/sessions/forth.md": session("Forth", "10:00", "Hall"),
    });
    const all: (typeof chapters)[number][] = [];
    for (const step of steps) {
      step.act(event);
      const built = await event.publish();
      const folder = built.paths.includes("spring/sprint/feed.xml") ? "spring/sprint/" : "sprint/";
      all.push({ ...step, built, folder });
    }
    chapters = all;
  });
  const entryOf = (built: Built) => {
    const [entry] = readAtom(built.text("feed.xml")).entries;
    assert.ok(entry);
    return entry;
  };

  it("is news of the announcement when a session is cancelled, moved, or in another room", () => {
    for (const [index, { name, built, news }] of chapters.entries()) {
      const [entry, earlier] = [entryOf(built), chapters[index - 1]?.built];
      if (news !== undefined) assert.match(entry.source, news, name);
      if (earlier === undefined) continue;
      const before = entryOf(earlier);
      assert.equal(entry.id, before.id, name);
      assert.equal(entry.updated > before.updated, news !== undefined, name);
    }
  });

  it("keeps the name of each session in calendars and in apps", () => {
    const namesOf = ({ built, folder }: (typeof chapters)[number]) => {
      const { conference } = scheduleShape.parse(
        JSON.parse(built.text(`${folder}schedule.json`)),
      ).schedule;
      const sessions = conference.days.flatMap(({ rooms }) => Object.values(rooms).flat());
      const guids = sessions.map(({ title, guid, id }) => [
        title.replace("Cancelled: ", ""),
        guid,
        id,
      ]);
      const uids = readCalendar(built.text(`${folder}calendar.ics`)).map((entry) =>
        String(entry.getFirstPropertyValue("uid")),
      );
      return { guids, uids };
    };
    const [last, grown] = [chapters.at(-1), chapters[2]];
    assert.ok(last && grown);
    assert.deepEqual(namesOf(last), namesOf(grown));
    // An app asks where it always asked.
    assert.equal(
      last.built.text("sprint/schedule.xml"),
      last.built.text("spring/sprint/schedule.xml"),
    );
    assert.equal(
      new Set(chapters.map(({ built, folder }) => built.text(`${folder}schedule.xml`))).size,
      8,
    );
  });

  it("is found session by session, with its state, and known to search engines", () => {
    const chapter = chapters.find(({ name }) => name === "cancelled");
    assert.ok(chapter);
    const { built } = chapter;
    const documents: { title: string; state: string; when: string; href: string }[] = JSON.parse(
      built.text("search/events.json"),
    );
    assert.deepEqual(
      documents.map(({ title, state, href }) => [title, state, href]),
      [
        ["Sprint", "", "/sprint/"],
        ["Forth", "Cancelled", "/sprint/programme/forth/"],
        ["Late", "", "/sprint/programme/late/"],
      ],
    );
    const nodes = (path: string): Record<string, unknown>[] => {
      const html = built.text(path);
      const [, json = ""] =
        /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
      return JSON.parse(json)["@graph"];
    };
    const root = "https://group.example/sprint/programme/";
    const [whole] = nodes("sprint/programme/index.html");
    assert.ok(whole && Array.isArray(whole.subEvent));
    assert.deepEqual(
      whole.subEvent.map((one) => [one["@id"], one.eventStatus, one.performer[0].name]),
      [
        [`${root}forth/`, "https://schema.org/EventCancelled", "Ada"],
        [`${root}late/`, "https://schema.org/EventScheduled", "Ada"],
      ],
    );
    const [own] = nodes("sprint/programme/forth/index.html");
    assert.equal(own?.eventStatus, "https://schema.org/EventCancelled");
    assert.equal(Object(own?.superEvent).name, "Sprint");
    assert.equal(Object(own?.location).name, "Hall, Town hall");
  });
});
