import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { surveyContent } from "../../scripts/create/existing.ts";
import { importSchedule } from "../../scripts/import/schedule/import-schedule.ts";
import { scheduleReport } from "../../scripts/import/schedule/report.ts";
import { createScratch, type Scratch } from "../fixtures/scratch.ts";
import { builtEvent } from "./import-into.ts";

const schedule = (name: string) => readFileSync(`test/import/schedules/${name}`, "utf8");

const index = "---\ntitle: Harbour Days\ndate: 2027-01-10\n---\nTwo days by the water.\n";
const meetup =
  "---\nname: Harbour Days\nstart: 2027-10-30 09:00\nend: 2027-10-31 18:00\ntimezone: Europe/Berlin\n---\n";

const harbour = (t: TestContext, files: Readonly<Record<string, string>> = {}): Scratch =>
  createScratch(t, {
    "content/site.yaml": "url: https://harbour.example/\n",
    "content/harbour/index.md": index,
    "content/harbour/meetup.md": meetup,
    ...files,
  });

/** Imports a schedule into the event: what was printed, and what was said by code. */
function imported({ folder }: Scratch, file: string, text: string) {
  const content = surveyContent(join(folder, "content"));
  const [event] = content?.events ?? [];
  assert.ok(content && event);
  const now = Date.parse("2027-02-01T00:00:00Z");
  const { outcomes, diagnostics } = importSchedule(text, { file, content, event, now });
  return {
    printed: outcomes && scheduleReport(outcomes, "content"),
    said: diagnostics.map(
      ({ code, place: { file: at, line } }) => `${code} ${at.replace(`${folder}/`, "")}:${line}`,
    ),
  };
}

const exists = ({ folder }: Scratch, file: string) => existsSync(join(folder, file));
const session = (name: string) => `content/harbour/sessions/${name}.md`;
const speaker = (name: string) => `content/harbour/speakers/${name}.md`;

test("makes sessions and speakers of a schedule.json of pretalx", (t) => {
  const scratch = harbour(t);
  const { printed, said } = imported(scratch, "schedule.json", schedule("frab.json"));
  assert.deepEqual(said, ["import/pictures-left-out schedule.json:55"]);
  assert.deepEqual(printed?.slice(-2), [
    "sessions: 2 made, 0 updated, 0 as they were, 0 with something changed by hand",
    "speakers: 2 made, 0 updated, 0 as they were, 0 with something changed by hand",
  ]);
  assert.equal(
    scratch.read(session("sonar-for-ducks")),
    `---
title: Sonar for ducks
start: 2027-10-30 10:00
minutes: 45
room: Boathouse
track: Water
speakers:
  - ilse-brandt
  - tarek-aziz
lang: de
slides: https://talks.example.org/media/harbour/slides.pdf
---

What a duck *hears*.

And what it does not.

- [A \\[recording\\] of a duck](<https://example.org/duck.ogg>)
`,
  );
  assert.equal(
    scratch.read(speaker("ilse-brandt")),
    "---\nname: Ilse Brandt\n---\n\nBuilds hydrophones.\n\nLives on a boat.\n",
  );
  const { programme, speakers } = builtEvent(scratch, "harbour");
  const [duck, night] = programme?.sessions ?? [];
  assert.deepEqual(
    [duck, night].map((one) => one?.slot && new Date(one.slot.start.instant).toISOString()),
    ["2027-10-30T08:00:00.000Z", "2027-10-31T01:30:00.000Z"],
    "the hour that the clocks show twice keeps its offset",
  );
  assert.deepEqual(
    duck?.speakers.map(({ name }) => name),
    ["Ilse Brandt", "Tarek Aziz"],
  );
  assert.deepEqual(
    speakers.map(({ name }) => name),
    ["Ilse Brandt", "Tarek Aziz"],
  );
});

test("rewrites HTML of strangers as Markdown, without what runs", (t) => {
  const scratch = harbour(t);
  imported(scratch, "schedule.json", schedule("frab.json"));
  const night = scratch.read(session("the-night-watch"));
  assert.match(night, /\n---\n\nTea & stars\.\n\n- +one\n- +\*\*two\*\* &lt;img onerror=x>\n$/);
  assert.match(night, /^kind: workshop$/m);
  assert.match(night, /^summary: Bring a lamp$/m);
});

test("shows the HTML of strangers as text where a site publishes its own as it is", (t) => {
  const scratch = harbour(t, {
    "content/site.yaml": "url: https://harbour.example/\nhtml: trusted\n",
  });
  const text = schedule("frab.json").replace("*hears*", "<b onclick=x>hears</b> \\\\<script>");
  imported(scratch, "schedule.json", text);
  const body = scratch.read(session("sonar-for-ducks")).split("---\n")[2] ?? "";
  assert.match(body, /&lt;b onclick=x>hears&lt;\/b> \\&lt;script>/);
});

test("reads what frab writes as XML", (t) => {
  const scratch = harbour(t);
  const { said } = imported(scratch, "schedule.xml", schedule("frab.xml"));
  assert.deepEqual(said, []);
  assert.equal(
    scratch.read(session("sonar-for-ducks-drakes")),
    `---
title: Sonar for ducks & drakes
start: 2027-10-30 10:00
minutes: 45
room: Boathouse
track: Water
speakers:
  - ilse-brandt
  - tarek-aziz
lang: de
slides: https://example.org/duck-slides.pdf
---

What a duck <em>hears</em>.

- [A duck](<https://example.org/duck.ogg>)
`,
  );
  assert.match(
    scratch.read(session("lunch")),
    /^start: 2027-10-30 12:15\nminutes: 60\nroom: Boathouse\nkind: other$/m,
  );
});

test("takes what is accepted or cancelled from the API of pretalx, and nothing else", (t) => {
  const scratch = harbour(t);
  const { printed } = imported(scratch, "submissions.json", schedule("submissions.json"));
  assert.deepEqual(
    printed?.filter((line) => line.startsWith("Made")),
    [
      `Made ${speaker("ilse-brandt")}`,
      `Made ${speaker("tarek-aziz")}`,
      `Made ${session("sonar-for-ducks")}`,
      `Made ${session("the-cancelled-one")}`,
    ],
  );
  assert.match(
    scratch.read(session("sonar-for-ducks")),
    /^start: 2027-10-30 10:00\nminutes: 45\nroom: Boathouse\ntrack: Water\nkind: workshop$/m,
  );
  const [, off] = builtEvent(scratch, "harbour").programme?.sessions ?? [];
  assert.equal(off?.title, "The cancelled one");
  assert.match(scratch.read(session("the-cancelled-one")), /^status: cancelled$/m);
});

test("reads what pretalx answers with its rooms, tracks and kinds written out, and a talk that is given twice", (t) => {
  const scratch = harbour(t);
  imported(scratch, "expanded.json", schedule("expanded.json"));
  assert.match(
    scratch.read(session("sonar-for-ducks")),
    /^start: 2027-10-30 10:00\nminutes: 45\nroom: Boathouse\ntrack: Water\nkind: workshop$/m,
  );
  assert.match(
    scratch.read(session("sonar-for-ducks-2")),
    /^start: 2027-10-31 09:00\nminutes: 45\nroom: Pier$/m,
  );
});

test("reads both forms of Sessionize, with categories as tracks, levels and kinds", (t) => {
  const scratch = harbour(t);
  imported(scratch, "all.json", schedule("sessionize.json"));
  assert.equal(
    scratch.read(session("sonar-for-ducks")),
    `---
title: Sonar for ducks
start: 2027-10-30 10:00
minutes: 45
room: Boathouse
track: Water
speakers:
  - ilse-brandt
level: Beginners
online: https://live.example.org/1
---

What a duck hears.\\
Line two.
`,
  );
  assert.match(scratch.read(session("lunch")), /^kind: break$/m);
  assert.equal(exists(scratch, session("not-this-one")), false);
  assert.equal(
    scratch.read(speaker("ilse-brandt")),
    "---\nname: Ilse Brandt\naffiliation: Hydrophones, Hamburg\nlinks:\n  - https://ilse.example.org\n---\n\nBuilds hydrophones.\n",
  );
  const grid = imported(scratch, "grid.json", schedule("grid.json"));
  assert.deepEqual(
    grid.printed?.filter((line) => !line.startsWith("s")),
    [
      `Updated ${speaker("ilse-brandt")}: affiliation, links, the text`,
      `Updated ${session("sonar-for-ducks")}: start, track, level, online, the text, kind`,
    ],
  );
  assert.match(scratch.read(session("sonar-for-ducks")), /^start: 2027-10-30 12:00$/m, "UTC");
  assert.deepEqual(grid.said, ["import/session-gone content/harbour/sessions/lunch.md:1"]);
});

test("reads a table whose first row names its columns, in the language of who made it", (t) => {
  const scratch = harbour(t);
  const { said } = imported(scratch, "sessions.csv", schedule("sessions.csv"));
  assert.deepEqual(said, ["import/column-left-out sessions.csv:1"]);
  assert.equal(
    scratch.read(session("sonar-für-enten")),
    `---
title: Sonar für Enten
start: 2027-10-30 10:00
minutes: 45
room: Bootshaus
speakers:
  - ilse-brandt
  - tarek-aziz
---

Was eine Ente "hört".\\
Zweite Zeile.
`,
  );
  const wrong = imported(
    scratch,
    "sessions.csv",
    schedule("sessions.csv").replace(";12:00", ";25:00"),
  );
  assert.deepEqual(
    [wrong.printed, wrong.said.at(-1)],
    [undefined, "time/impossible-date sessions.csv:4"],
  );
});

test("brings up to date what it made, and keeps what was changed by hand", (t) => {
  const scratch = harbour(t);
  const text = schedule("frab.json");
  imported(scratch, "schedule.json", text);
  const file = session("sonar-for-ducks");
  scratch.write(
    file,
    scratch
      .read(file)
      .replace("title: Sonar for ducks", "# shorter\ntitle: Duck sonar")
      .replace("lang: de\n", "lang: de\nvideo: https://example.org/video\n"),
  );
  rmSync(join(scratch.folder, session("the-night-watch")));
  scratch.write(speaker("nobody"), "---\nname: Nobody\n---\n");

  const later = text
    .replace('"title": "Sonar for ducks"', '"title": "Sonar for geese"')
    .replace("2027-10-30T10:00:00+02:00", "2027-10-30T11:15:00+02:00")
    .replace('"room": "Boathouse"', '"room": "Loft"')
    .replace("Builds hydrophones.", "Tunes hydrophones.");
  const { printed, said } = imported(scratch, "schedule.json", later);
  assert.deepEqual(printed, [
    `Updated ${speaker("ilse-brandt")}: the text`,
    `Updated ${file}: start, room`,
    `Kept title in ${file}, changed by hand: the schedule says "Sonar for geese"`,
    "sessions: 0 made, 1 updated, 0 as they were, 1 with something changed by hand",
    "speakers: 0 made, 1 updated, 1 as they were, 0 with something changed by hand",
  ]);
  assert.equal(said[0], "import/removed-by-hand schedule.json:86");
  assert.equal(exists(scratch, session("the-night-watch")), false);
  const now = scratch.read(file);
  assert.match(
    now,
    /^---\n# shorter\ntitle: Duck sonar\nstart: 2027-10-30 11:15\nminutes: 45\nroom: Loft\n/,
  );
  assert.match(now, /^video: https:\/\/example\.org\/video$/m);

  const again = imported(scratch, "schedule.json", later);
  assert.deepEqual(again.printed, [
    `Kept title in ${file}, changed by hand: the schedule says "Sonar for geese"`,
    "sessions: 0 made, 0 updated, 1 as they were, 1 with something changed by hand",
    "speakers: 0 made, 0 updated, 2 as they were, 0 with something changed by hand",
  ]);
  assert.equal(scratch.read(file), now);
});

test("follows the schedule again when a change by hand is taken back", (t) => {
  const scratch = harbour(t);
  const text = schedule("frab.json");
  imported(scratch, "schedule.json", text);
  const file = session("sonar-for-ducks");
  const first = scratch.read(file);
  scratch.write(file, first.replace("room: Boathouse", "room: Pier"));
  const moved = text.replace('"room": "Boathouse"', '"room": "Loft"');
  imported(scratch, "schedule.json", moved);
  assert.match(scratch.read(file), /^room: Pier$/m);
  scratch.write(file, first);
  imported(scratch, "schedule.json", moved);
  assert.match(scratch.read(file), /^room: Loft$/m);
});

test("adds to a file that was written by hand, and changes nothing in it", (t) => {
  const own = "---\nname: Ilse Brandt\npicture: ilse.png\n---\nShe says hello.\n";
  const scratch = harbour(t, { [speaker("ilse-brandt")]: own });
  const { printed } = imported(scratch, "all.json", schedule("sessionize.json"));
  assert.ok(printed?.includes(`Updated ${speaker("ilse-brandt")}: affiliation, links`));
  assert.ok(
    printed?.includes(
      `Kept the text in ${speaker("ilse-brandt")}, changed by hand: the schedule says "Builds hydrophones."`,
    ),
  );
  assert.equal(
    scratch.read(speaker("ilse-brandt")),
    "---\nname: Ilse Brandt\npicture: ilse.png\naffiliation: Hydrophones, Hamburg\nlinks:\n  - https://ilse.example.org\n---\nShe says hello.\n",
  );
});

test("knows the same talk in another export of the same program", (t) => {
  const scratch = harbour(t);
  imported(scratch, "schedule.json", schedule("frab.json"));
  const { printed } = imported(scratch, "submissions.json", schedule("submissions.json"));
  assert.deepEqual(
    printed?.filter((line) => line.startsWith("Made")),
    [`Made ${session("the-cancelled-one")}`],
  );
});

test("refuses a schedule for an event whose zone nobody knows", (t) => {
  const scratch = harbour(t, {
    "content/harbour/meetup.md": "---\nname: H\nstart: 2027-10-30\n---\n",
  });
  const { printed, said } = imported(scratch, "schedule.json", schedule("frab.json"));
  assert.deepEqual([printed, said], [undefined, ["import/no-zone schedule.json:15"]]);
});

for (const [name, file, text, wanted] of [
  [
    "JSON that ends too soon",
    "s.json",
    '{"schedule":\n {"conference": {',
    "import/bad-json s.json:2",
  ],
  ["JSON that is nested without end", "s.json", "[".repeat(200_000), "import/bad-json s.json:1"],
  [
    "JSON of something else",
    "s.json",
    '{"name": "package", "version": 1}',
    "import/unknown-schedule s.json:1",
  ],
  [
    "a schedule without sessions",
    "s.json",
    '{"schedule": {"conference": {"days": "none"}}}',
    "import/no-sessions s.json:1",
  ],
  ["XML that is not closed", "s.xml", "<schedule>\n<day>\n</schedule>", "import/bad-xml s.xml:3"],
  [
    "XML with entities of its own",
    "s.xml",
    '<!DOCTYPE s [<!ENTITY a "b">]>\n<schedule>&a;</schedule>',
    "import/bad-xml s.xml:2",
  ],
  ["XML of something else", "s.xml", "<rss/>", "import/unknown-schedule s.xml:1"],
  ["a table without titles", "s.csv", "Wann,Wo\n10,B\n", "import/no-columns s.csv:1"],
  [
    "a quote that is not closed",
    "s.csv",
    'Title,Start\nA,1\n"B,2\nC,3\n',
    "import/bad-csv s.csv:3",
  ],
] as const) {
  test(`refuses, and says where: ${name}`, (t) => {
    const scratch = harbour(t);
    const { printed, said } = imported(scratch, file, text);
    assert.equal(printed, undefined);
    assert.equal(said.at(-1), wanted);
    assert.equal(exists(scratch, "content/harbour/import.json"), false);
  });
}

test("lets nothing out of the two folders, whatever titles, ids and the record say", (t) => {
  const scratch = harbour(t);
  const hostile = (id: string, title: string) => ({
    id,
    title,
    startsAt: "2027-10-30T10:00:00",
    description: "<<<<<<< HEAD\n=======\n>>>>>>> x\n\u0007\u0000---\n{{ x }}",
    speakers: [{ id: "__proto__", name: "../../../etc/passwd\n---\nstatus: cancelled" }],
  });
  const sessions = [
    hostile("__proto__", "../../../../tmp/x"),
    hostile("constructor", "CON"),
    hostile("3", "???"),
    hostile("3", "x".repeat(5000)),
  ];
  const text = JSON.stringify([{ groupName: "All", sessions }]);
  const first = imported(scratch, "s.json", text);
  assert.deepEqual(
    first.printed?.filter((line) => line.startsWith("Made")),
    [
      `Made ${speaker("etc-passwd-status-cancelled")}`,
      `Made ${session("tmp-x")}`,
      `Made ${session("session-con")}`,
      `Made ${session("session")}`,
      `Made ${session("x".repeat(60))}`,
    ],
  );
  assert.match(scratch.read(session("tmp-x")), /\n(?:\\<){7} HEAD\\\n/);
  const record = scratch.read("content/harbour/import.json");
  scratch.write("content/harbour/import.json", record.replace("tmp-x.md", "../../index.md"));
  const second = imported(scratch, "s.json", text);
  assert.deepEqual(
    [second.printed, second.said.at(-1)],
    [undefined, "import/bad-record content/harbour/import.json:1"],
  );
});
