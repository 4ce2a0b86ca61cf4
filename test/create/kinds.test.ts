import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { surveyContent } from "../../scripts/create/existing.ts";
import type { Answers } from "../../scripts/create/interview.ts";
import { createPost, type PostKind } from "../../scripts/create/post.ts";
import { draftSite } from "../../scripts/create/site.ts";
import { starts } from "../../scripts/create/starts.ts";
import type { Event } from "../../scripts/model/site.ts";
import { loadSite } from "../../scripts/site/load.ts";
import { createScratch, type Scratch } from "../fixtures/scratch.ts";

const now = Date.parse("2027-01-20T12:00:00Z");
const evenings =
  "---\nname: Evenings\nstart: 2027-01-27 19:00\nend: 2027-01-27 21:00\nrepeats: monthly on the last Wednesday\n---\n";

const withSeries = (t: TestContext, files: Readonly<Record<string, string>> = {}) =>
  createScratch(t, {
    "content/site.yaml": "timezone: Europe/Berlin\nurl: https://example.org/\n",
    "content/evenings/index.md": "---\ntitle: Evenings\ndate: 2027-01-01\n---\nCome.\n",
    "content/evenings/meetup.md": evenings,
    ...files,
  });

function create({ folder }: Scratch, kind: PostKind, answers: Answers) {
  const content = surveyContent(join(folder, "content"));
  const [event] = content?.events ?? [];
  assert.ok(content && event);
  const created = createPost(kind, { content, event, answers, now });
  return created.kind === "written"
    ? { ...created, said: created.diagnostics.map(({ code }) => code) }
    : created;
}

function load({ folder }: Scratch): { readonly event: Event; readonly said: readonly string[] } {
  const content = join(folder, "content");
  const loaded = loadSite({ content, url: undefined, pathPrefix: undefined, drafts: false, now });
  const [event] = loaded.events.map(({ whole }) => whole());
  assert.ok(loaded.site && event);
  return {
    event,
    said: loaded.diagnostics.filter(({ severity }) => severity !== "note").map(({ code }) => code),
  };
}

test("adds a session, and then its speaker, to the programme", (t) => {
  const scratch = withSeries(t);
  const session = create(scratch, "session", {
    title: "Forth for everyone",
    start: "2027-01-27 19:30",
    minutes: "30",
    room: "Hall",
    speakers: "Ada Lovelace",
  });
  assert.equal(session.kind, "written");
  assert.equal(
    scratch.read("content/evenings/sessions/forth-for-everyone.md"),
    "---\ntitle: Forth for everyone\nstart: 2027-01-27 19:30\nminutes: 30\nroom: Hall\nspeakers:\n  - Ada Lovelace\n---\n",
  );
  create(scratch, "speaker", {
    title: "Ada Lovelace",
    links: "https://ada.example",
    text: "Counts.",
  });
  const { event, said } = load(scratch);
  assert.deepEqual(said, []);
  assert.deepEqual(event.programme?.sessions[0]?.speakers, [
    { name: "Ada Lovelace", url: undefined, speaker: "ada-lovelace" },
  ]);
  assert.deepEqual(event.speakers[0]?.links, ["https://ada.example/"]);
});

test("adds a sponsor to its tier, and keeps what else the file says", (t) => {
  const scratch = withSeries(t);
  create(scratch, "sponsor", { title: "Acme", tier: "Gold", url: "https://acme.example" });
  const file = "content/evenings/sponsors.yaml";
  scratch.write(file, `# thanks\n${scratch.read(file)}`);
  create(scratch, "sponsor", { title: "Bolt", tier: "gold" });
  create(scratch, "sponsor", { title: "Coil", tier: "Silver", text: "Coffee" });
  assert.equal(
    scratch.read(file),
    "# thanks\ntiers:\n  - name: Gold\n    sponsors:\n      - name: Acme\n        url: https://acme.example\n      - name: Bolt\n" +
      "  - name: Silver\n    sponsors:\n      - name: Coil\n        text: Coffee\n",
  );
  const again = create(scratch, "sponsor", { title: "acme", tier: "Silver" });
  assert.equal(again.kind, "refused");
  assert.deepEqual(load(scratch).said, []);
});

test("says something of one date of a series, and refuses a day that it does not have", (t) => {
  const scratch = withSeries(t);
  assert.equal(
    create(scratch, "date", { day: "2027-03-31", title: "Small machines" }).kind,
    "written",
  );
  const day = create(scratch, "date", { day: "2027-03-30" });
  assert.deepEqual(
    day.kind === "written"
      ? day.said
      : day.kind === "invalid" && day.diagnostics.map(({ code }) => code),
    ["site/unknown-date"],
  );
});

test("puts a photo with its words into the gallery, and overwrites none", (t) => {
  const picture = "test/demos/hackathon/content/tide-and-solder/crane.jpg";
  const scratch = withSeries(t);
  const answers = { photo: picture, alt: "A crane", text: "At *dusk*." };
  assert.equal(create(scratch, "photo", answers).kind, "written");
  assert.ok(existsSync(join(scratch.folder, "content/evenings/photos/crane.jpg")));
  assert.equal(
    scratch.read("content/evenings/photos/crane.md"),
    "---\nalt: A crane\n---\n\nAt *dusk*.\n",
  );
  assert.equal(create(scratch, "photo", answers).kind, "refused");
  assert.equal(create(scratch, "photo", { ...answers, date: "2027-03-31" }).kind, "written");
  assert.ok(existsSync(join(scratch.folder, "content/evenings/dates/2027-03-31/photos/crane.jpg")));
});

for (const { value } of starts) {
  test(`begins as a site that is valid, with one event, and says what to replace: ${value}`, (t) => {
    const answers = {
      title: "Tidelines",
      timezone: "Europe/Berlin",
      as: value,
      starts: "2027-05-14",
    };
    const files = draftSite(answers, "2027-01-20", "1b4e28ba-2fa1-41d2-883f-0016d3cca427");
    const scratch = createScratch(
      t,
      Object.fromEntries(files.map(({ path, text }) => [`content/${path}`, text])),
    );
    const { event, said } = load(scratch);
    assert.deepEqual([...new Set(said)].sort(), ["site/no-url", "site/placeholder"]);
    const placeholders = files.filter(({ text }) => text.includes("Replace th"));
    assert.ok(said.filter((code) => code === "site/placeholder").length >= placeholders.length);
    const days = event.meetups.map(({ start }) =>
      start.kind === "day" ? start.date : start.local,
    );
    assert.deepEqual(
      days.map((day) => day.slice(0, 10)),
      value === "small" ? [] : ["2027-05-14"],
    );
  });
}
