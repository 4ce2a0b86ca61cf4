import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { programmeDays } from "../../scripts/model/programme-grid.ts";
import type { Event, Session } from "../../scripts/model/site.ts";
import { type ContentFiles, loadContent, loadEvent } from "../fixtures/content.ts";

const announcing = (keys = "start: 2017-08-05\nend: 2017-08-06\n") =>
  `---\ntitle: Sprints\ndate: 2017-07-01\nvenue: { name: Hall, address: 1 Main St }\n${keys}---\n\nCome.\n`;
const site = "title: Sprints\ntimezone: Europe/Berlin\n";
const file = (keys: string, text = "") => `---\n${keys}---\n${text && `\n${text}\n`}`;

const load = (files: ContentFiles, now = "2017-07-21T00:00:00Z") =>
  loadEvent({ "site.yaml": site, "e/index.md": announcing(), ...files }, { now: Date.parse(now) });

const clock = (moment: { kind: string; local?: string } | undefined) =>
  moment?.local?.slice(5, 16).replace("T", " ");
const line = ({ id, room, slot, speakers }: Session) =>
  [
    id,
    room ?? "*",
    clock(slot?.start),
    clock(slot?.end),
    speakers.map(({ name }) => name).join("+"),
  ].join(" ");
const lines = ({ programme }: Event) => (programme?.sessions ?? []).map(line);

const twoRooms = `
## Saturday, 5 August 2017

| Time | Main hall | Room 2 |
|------|-----------|--------|
| 9:00 | Registration | |
| 9:30-10:15 | Opening<br>Ada Lovelace | Opening<br>Ada Lovelace |
| 10:30 | [Forth](sessions/forth.md) | Soldering *Ben & Cleo* |
| 11:15 | Rust — Ada Lovelace | " |
| 12:00 | Lunch | Lunch |
| 22:00 | Party | |
| 0:30 | Tea at night | TBA |

## Day 2

| Zeit | Vortrag | Wer | Raum |
|--|--|--|--|
| 9 Uhr | Bits | Ada Lovelace | Room 2 |
| | Bytes | Ben | Main hall |
`;

describe("a schedule as a table", () => {
  it("has a session for each cell: for everybody, prolonged, after midnight, to be announced", () => {
    const { event, said } = load({
      "e/schedule.md": `Doors open at nine.\n${twoRooms}`,
      "e/sessions/forth.md": file(
        "title: Forth for everyone\ntrack: Languages\nspeakers: [ada]\n",
        "Text.",
      ),
      "e/speakers/ada.md": file("name: Ada Lovelace\n", "Writes."),
      "e/speakers/ben.md": file("name: Ben\n"),
      "e/speakers/cleo.md": file("name: Cleo\n"),
    });
    assert.deepEqual(said, []);
    assert.deepEqual(lines(event), [
      "registration * 08-05 09:00 08-05 09:30 ",
      "opening * 08-05 09:30 08-05 10:15 Ada Lovelace",
      "forth Main hall 08-05 10:30 08-05 11:15 Ada Lovelace",
      "soldering Room 2 08-05 10:30 08-05 12:00 Ben+Cleo",
      "rust Main hall 08-05 11:15 08-05 12:00 Ada Lovelace",
      "lunch * 08-05 12:00  ",
      "party Main hall 08-05 22:00 08-06 00:30 ",
      "tea-at-night Main hall 08-06 00:30  ",
      "session Room 2 08-06 00:30  ",
      "bytes Main hall 08-06 09:00  Ben",
      "bits Room 2 08-06 09:00  Ada Lovelace",
    ]);
    assert.deepEqual(event.programme?.body, ["<p>Doors open at nine.</p>\n"]);
    assert.deepEqual(event.programme?.rooms, ["Main hall", "Room 2"]);
    const forth = event.programme?.sessions.find(({ id }) => id === "forth");
    assert.equal(forth?.title, "Forth for everyone");
    assert.equal(forth?.slot?.venue?.name, "Main hall, Hall");
  });

  it("is laid out by day, with the night at its evening and breaks across free rooms", () => {
    const { event } = load({ "e/schedule.md": twoRooms });
    const days = programmeDays(event.programme ?? assert.fail());
    assert.deepEqual(
      days.map(({ date }) => date.date),
      ["2017-08-05", "2017-08-06"],
    );
    const shown = days[0]?.rows.map(({ start, cells }) => [
      clock(start)?.slice(6),
      ...cells.map(
        ({ sessions, rows, columns }) =>
          `${sessions.map(({ id }) => id).join()} ${columns}x${rows}`,
      ),
    ]);
    assert.deepEqual(shown, [
      ["09:00", "registration 2x1"],
      ["09:30", "opening 2x1"],
      ["10:30", "forth 1x1", "soldering 1x2"],
      ["11:15", "rust-ada-lovelace 1x1"],
      ["12:00", "lunch 2x1"],
      ["22:00", "party 1x1", " 1x1"],
      ["00:30", "tea-at-night 1x1", "session 1x1"],
    ]);
  });

  for (const [heading, day] of [
    ["Saturday 5 August", "08-05"],
    ["Sunday, 6 August", "08-06"],
    ["Samstag, 5. August", "08-05"],
    ["Workshops on 6 August", "08-06"],
    ["Day 1: 6 August", "08-06"],
    ["Sunday: workshops", "08-06"],
    ["Domingo", "08-06"],
    ["Day 2", "08-06"],
  ] as const)
    it(`is on ${day} below "${heading}", whose year is the event's`, () => {
      const table = "| Time | Title |\n| - | - |\n| 9:00 | Talk |\n";
      const { event, said } = load({ "e/schedule.md": `## ${heading}\n\n${table}` });
      assert.deepEqual(said, []);
      assert.deepEqual(lines(event), [`talk * ${day} 09:00  `]);
    });

  it("is a list of times where each session has a room and a time of its own, and there are many", () => {
    const time = (minutes: number) =>
      `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
    const rows = Array.from(
      { length: 150 },
      (_, at) => `| ${time(540 + at * 2)} | Talk ${at} | Room ${at} |`,
    );
    const { event } = load({
      "e/schedule.md": `| Time | Title | Room |\n| - | - | - |\n${rows.join("\n")}\n`,
    });
    const [day] = programmeDays(event.programme ?? assert.fail());
    assert.deepEqual(day?.columns, [undefined]);
    assert.deepEqual(
      day.rows.map(({ cells }) => cells.map(({ sessions }) => sessions[0]?.room)),
      rows.map((_, at) => [`Room ${at}`]),
    );
  });

  it("stays a page when it has no table, and an old folder of posts stays what it was", () => {
    const {
      site: loaded,
      events,
      said,
    } = loadContent({
      "site.yaml": site,
      "e/index.md": announcing(),
      "e/schedule.md": "# Schedule\n\nTo be announced.\n",
      "e/sessions/2017-07-03-jam.md": file(
        "title: Jam session\ndate: 2017-07-03\n",
        "It was loud.",
      ),
      "about/index.md": "# About us\n\nWe are.\n",
      "about/speakers/loud.md": "# Loudspeakers\n\nFor hire.\n",
    });
    assert.deepEqual(
      said.filter((line) => / error /.test(line)),
      [],
    );
    assert.deepEqual(
      events.map(({ slug, programme }) => [slug, programme]),
      [
        ["e", undefined],
        ["e/sessions/2017-07-03-jam", undefined],
      ],
    );
    assert.deepEqual(loaded?.pages.map(({ slug }) => slug).sort(), [
      "about",
      "about/speakers/loud",
      "e/schedule",
    ]);
  });
});

const session = (keys = "", title = "Forth") =>
  file(
    `title: ${title}\nspeakers: Ada\nroom: Hall\nstart: 2017-08-05 10:00\nend: 11:00\n${keys}`,
    "Text.",
  );
const statuses = ({ programme }: Event) =>
  programme?.sessions.map(({ slot }) => slot?.telling.statuses[0]);

describe("a session", () => {
  it("is cancelled by its status, by its title, by an update that names it, or with the whole event", () => {
    const update = (keys: string) => ({ "e/updates/2017-07-20.md": file(keys, "Sorry.") });
    const { event: byStatus } = load({ "e/sessions/forth.md": session("status: cancelled\n") });
    const { event: byTitle } = load({ "e/sessions/forth.md": session("", '"Cancelled: Forth"') });
    const files = {
      "e/sessions/forth.md": session(),
      "e/sessions/lisp.md": session("", "Lisp").replace("Hall", "Lab"),
    };
    const { event: byUpdate } = load({ ...files, ...update("title: Cancelled\nsession: forth\n") });
    const { event: asWhole } = load({ ...files, ...update("title: Cancelled\n") });
    assert.deepEqual([byStatus, byTitle].map(statuses), [["cancelled"], ["cancelled"]]);
    assert.deepEqual(statuses(byUpdate), ["cancelled", "scheduled"]);
    assert.equal(byUpdate.state.status, "scheduled");
    assert.equal(byUpdate.meetups[0]?.state.status, "scheduled");
    assert.deepEqual(statuses(asWhole), ["cancelled", "cancelled"]);
  });

  const table =
    "## Saturday\n\n| Time | Hall | Lab |\n| - | - | - |\n| 12:00 | Rust for all *Ada* | Lisp (Ben) |\n";
  for (const [written, expected] of [
    ["title: 'Cancelled: Forth'", ["cancelled", "scheduled", "scheduled"]],
    ["title: Forth cancelled", ["cancelled", "scheduled", "scheduled"]],
    ["title: '“Forth” is cancelled, sorry'", ["cancelled", "scheduled", "scheduled"]],
    ["title: Cancelled - Rust for all", ["scheduled", "cancelled", "scheduled"]],
    ["title: 'Postponed: Lisp'", ["scheduled", "scheduled", "postponed"]],
    ["title: 'Abgesagt: Lisp'\nlang: de", ["scheduled", "scheduled", "cancelled"]],
    ["title: Forth is great", ["scheduled", "scheduled", "scheduled"]],
    ["title: Cancelled", ["cancelled", "cancelled", "cancelled"]],
  ] as const)
    it(`is what an update says of it by its title: ${written}`, () => {
      const { event, said } = load({
        "e/sessions/forth.md": session(),
        "e/schedule.md": table,
        "e/updates/2017-07-20.md": file(`${written}\n`, "Write to us."),
      });
      const byTitle = new Map(
        event.programme?.sessions.map(({ title, slot }) => [title, slot?.telling.statuses[0]]),
      );
      assert.deepEqual(
        ["Forth", "Rust for all", "Lisp (Ben)"].map((title) => byTitle.get(title)),
        expected,
      );
      assert.deepEqual(said, []);
      assert.equal(
        event.state.status,
        expected.every((one) => one === "cancelled") ? "cancelled" : "scheduled",
      );
    });

  it("is asked for where an update names two, and is what stands out in the text says of it", () => {
    const files = { "e/sessions/forth.md": session(), "e/schedule.md": table };
    const { event: both, said } = load({
      ...files,
      "e/updates/2017-07-20.md": file("title: 'Cancelled: Forth and Rust for all'\n", "Sorry."),
    });
    assert.match(said.join("\n"), /2017-07-20\.md:2:1 warning site\/unread-state/);
    assert.equal(both.state.status, "scheduled");
    const { event: loud } = load({
      ...files,
      "e/index.md": `${announcing()}
**Forth is cancelled.**
`,
    });
    assert.equal(loud.state.status, "scheduled");
    assert.equal(
      loud.programme?.sessions.find(({ id }) => id === "forth")?.slot?.telling.statuses[0],
      "cancelled",
    );
  });

  it("is cancelled where it is struck out of its table, and not where a part of it is", () => {
    const { event } = load({
      "e/schedule.md": table.replace("Lisp (Ben)", "~~Lisp (Ben)~~").replace("Rust", "~~Go~~ Rust"),
    });
    assert.deepEqual(statuses(event), ["scheduled", "cancelled"]);
  });

  it("is moved by an update, and is not sold out because its event is", () => {
    const { event } = load({
      "e/sessions/forth.md": session(),
      "e/updates/2017-07-19.md": file("title: Sold out\n", "All gone."),
      "e/updates/2017-07-20.md": file(
        "session: forth\nstart: 2017-08-05 14:00\ntitle: Later\n",
        "Sorry.",
      ),
    });
    const slot = event.programme?.sessions[0]?.slot;
    assert.deepEqual([clock(slot?.start), clock(slot?.end)], ["08-05 14:00", "08-05 15:00"]);
    assert.deepEqual(slot?.telling.statuses, ["rescheduled"]);
    assert.deepEqual(
      slot?.telling.notices.map(({ kind }) => kind),
      ["rescheduled"],
    );
    assert.deepEqual(
      event.meetups[0]?.telling.notices.map(({ kind }) => kind),
      ["sold-out"],
    );
  });

  it("is moved to another hour of its day by a time alone", () => {
    const { event, said } = load({
      "e/sessions/forth.md": session(),
      "e/updates/2017-07-20.md": file("session: forth\nstart: 14:00\ntitle: Later\n", "Sorry."),
    });
    const slot = event.programme?.sessions[0]?.slot;
    assert.deepEqual([clock(slot?.start), clock(slot?.end)], ["08-05 14:00", "08-05 15:00"]);
    assert.deepEqual(said, []);
  });

  it("is on, next, or neither", () => {
    const files = {
      "e/sessions/forth.md": session(),
      "e/sessions/lisp.md": session("", "Lisp").replace("10:00", "12:00").replace("11:00", "13:00"),
    };
    const at = (now: string) => load(files, now).event.programme?.telling;
    assert.deepEqual(at("2017-08-04T10:00:00Z"), { now: [], next: [] });
    assert.deepEqual(at("2017-08-05T07:00:00Z"), { now: [], next: ["forth"] });
    assert.deepEqual(at("2017-08-05T08:00:00Z"), { now: ["forth"], next: ["lisp"] });
    assert.deepEqual(at("2017-08-05T09:00:00Z"), { now: [], next: ["lisp"] });
    assert.deepEqual(at("2017-08-05T12:00:00Z"), { now: [], next: [] });
  });

  it("needs no day where its event has one only, and no time at all", () => {
    const { event, said } = loadEvent({
      "site.yaml": site,
      "e/index.md": announcing("start: 2017-08-05\n"),
      "e/sessions/forth.md": file("title: Forth\nspeakers: Ada\nstart: 10:00-10:30\n"),
      "e/sessions/lisp.md": file("title: Lisp\nspeakers: Ada\nstart: 11:00\nminutes: 90\n"),
      "e/sessions/later.md": file("speakers: Ada\n"),
    });
    assert.deepEqual(said, []);
    assert.deepEqual(lines(event), [
      "forth * 08-05 10:00 08-05 10:30 Ada",
      "lisp * 08-05 11:00 08-05 12:30 Ada",
      "later *   Ada",
    ]);
  });
});

describe("talks of an evening", () => {
  it("are read from front matter, with those who give them", () => {
    const { event, said } = load({
      "e/index.md": announcing(
        "start: 2017-08-05 18:00\ntalks:\n  - Welcome\n  - title: Forth\n    speaker: [Ada, Ben]\n    slides: https://s.example/1\n",
      ),
    });
    assert.deepEqual(said, []);
    assert.deepEqual(
      event.meetups[0]?.talks.map(({ title, speakers, slides }) => [
        title,
        speakers.map(({ name }) => name),
        slides,
      ]),
      [
        ["Welcome", [], undefined],
        ["Forth", ["Ada", "Ben"], "https://s.example/1"],
      ],
    );
  });
});
