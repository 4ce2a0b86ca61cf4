import assert from "node:assert/strict";
import { it } from "node:test";
import { loadContent } from "../fixtures/content.ts";

/* Posts that wait for their time. Today is 21 July 2017, 10:00 in Melbourne. */

const zone = "timezone: Australia/Melbourne\n";
const index = (keys = "") => `---\ntitle: Sprints\ndate: 2017-07-07\n${keys}---\n\nCome.\n`;
const meetup = (keys = "") => `---\nstart: 2017-08-07 18:00\n${keys}---\n`;
const update = (keys = "") => `---\ntitle: Cancelled\n${keys}---\n\nIt is too hot.\n`;
const at = (now: string, drafts = false) => ({ now: Date.parse(now), drafts });
const before = at("2017-07-21T22:59:59Z");
const after = at("2017-07-21T23:00:00Z");
const hold = "publish: 2017-07-22 09:00\n";

it("keeps an update from every channel until its time, and no longer", () => {
  const files = {
    "site.yaml": zone,
    "a/index.md": index(),
    "a/meetup.md": meetup(),
    "a/updates/2017-07-20.md": update(hold),
  };
  const [early] = loadContent(files, before).events;
  assert.deepEqual(early?.updates, []);
  assert.equal(early?.state.status, "scheduled");
  const [late] = loadContent(files, after).events;
  assert.equal(late?.updates.length, 1);
  assert.equal(late?.state.status, "cancelled");
});

it("keeps an announcement back with everything in its folder", () => {
  const files = {
    "site.yaml": zone,
    "a/index.md": index(hold),
    "a/code-of-conduct.md": "---\ntitle: Code of conduct\n---\n\nBe kind.\n",
    "b/index.md": index(),
  };
  const slugs = (setting: typeof before) => {
    const { site } = loadContent(files, setting);
    return [...(site?.events ?? []), ...(site?.pages ?? [])].map(({ slug }) => slug).sort();
  };
  assert.deepEqual(slugs(before), ["b"]);
  assert.deepEqual(slugs(after), ["a", "a/code-of-conduct", "b"]);
});

it("keeps one meetup of several back", () => {
  const files = {
    "site.yaml": zone,
    "a/index.md": index(),
    "a/meetups/one.md": meetup(),
    "a/meetups/two.md": meetup(hold),
  };
  const ids = (setting: typeof before) =>
    loadContent(files, setting).events[0]?.meetups.map(({ id }) => id);
  assert.deepEqual(ids(before), ["one"]);
  assert.deepEqual(ids(after), ["one", "two"]);
});

it("says until when, in the zone of the event, and when the site must be made again", () => {
  const files = {
    "a/index.md": index("timezone: Australia/Melbourne\n"),
    "a/updates/2017-07-20.md": update(hold),
    "b/index.md": index("publish: 2017-07-21 23:30\ntimezone: UTC\n"),
  };
  const { said } = loadContent(files, before);
  const held = said.filter((line) => line.includes("site/held"));
  assert.match(held[0] ?? "", /until 2017-07-22 09:00 \(Australia\/Melbourne\)/);
  assert.match(held[1] ?? "", /until 2017-07-21 23:30 \(UTC\)/);
});

it("dates an update that says nothing else by its publication", () => {
  const files = { "site.yaml": zone, "a/index.md": index(), "a/updates/hot.md": update(hold) };
  const [event] = loadContent(files, after).events;
  assert.equal(event?.updates[0]?.id, "update-2017-07-22-0900");
});

it("shows what is held back to its organizer, marked", () => {
  const files = {
    "site.yaml": zone,
    "a/index.md": index(hold),
    "a/updates/2017-07-20.md": update(hold),
    "a/updates/2017-07-19.md": update(),
  };
  const [event] = loadContent(files, at("2017-07-21T00:00:00Z", true)).events;
  assert.equal(event?.draft, true);
  assert.equal(event?.held?.iso, "2017-07-22T09:00+10:00");
  assert.deepEqual(
    event?.updates.map(({ held }) => held !== undefined),
    [false, true],
  );
});

it("marks whatever is not published, of an event and beside it", () => {
  const draft = "draft: true\n";
  const files = {
    "site.yaml": `${zone}future: hold\n`,
    "about.md": `---\ntitle: About\n${draft}---\nWe.\n`,
    "rules.md": `---\ntitle: Rules\n${hold}---\nBe kind.\n`,
    "a/index.md": index(),
    "a/meetup.md": `---\nstart: 2017-08-07 09:00\nrepeats: weekly\n${hold}---\n`,
    "a/dates/2017-08-14.md": `---\ntitle: Night\n${draft}---\n`,
    "a/sessions/forth.md": `---\ntitle: Forth\nspeakers: Ada\n${draft}---\nStacks.\n`,
    "a/speakers/ada.md": `---\nname: Ada\n${draft}---\nShe counts.\n`,
    "a/schedule.md": `---\n${draft}---\n## 2017-08-07\n\n| Time | Hall |\n| --- | --- |\n| 10:00 | Tea |\n`,
  };
  const { site, events } = loadContent(files, at("2017-07-21T00:00:00Z", true));
  const [event] = events;
  const [meetup] = event?.meetups ?? [];
  const marked = [
    site?.pages.map(({ slug, draft, held }) => [slug, draft, held?.iso]),
    [meetup?.draft, meetup?.held?.iso],
    meetup?.upcoming.find(({ day }) => day === "2017-08-14")?.draft,
    event?.programme?.draft,
    event?.programme?.sessions.map(({ id, draft }) => [id, draft]),
    event?.speakers.map(({ id, draft }) => [id, draft]),
  ];
  const until = "2017-07-22T09:00+10:00";
  assert.deepEqual(marked, [
    [
      ["about", true, undefined],
      ["rules", true, until],
    ],
    [true, until],
    true,
    true,
    [
      ["tea", false],
      ["forth", true],
    ],
    [["ada", true]],
  ]);
});

it("publishes an update of days to come with a warning, and holds it where the site says so", () => {
  const files = { "a/index.md": index(), "a/updates/2017-07-22.md": update() };
  const open = loadContent({ ...files, "site.yaml": zone }, at("2017-07-21T00:00:00Z"));
  assert.equal(open.events[0]?.updates.length, 1);
  assert.ok(open.codes.includes("site/future-date"));
  const holding = { ...files, "site.yaml": `${zone}future: hold\n` };
  assert.equal(loadContent(holding, at("2017-07-21T13:59:59Z")).events[0]?.updates.length, 0);
  assert.equal(loadContent(holding, at("2017-07-21T14:00:00Z")).events[0]?.updates.length, 1);
});

it("publishes nothing while the time cannot be read, and takes a flag for what other generators mean by it", () => {
  const read = (keys: string) =>
    loadContent({ "site.yaml": zone, "a/index.md": index(keys) }, before);
  assert.ok(read("publish: 2017-02-30 09:00\n").codes.includes("time/impossible-date"));
  assert.equal(read("publish: false\n").events.length, 0);
  assert.equal(read("publish: true\n").events.length, 1);
  assert.equal(read("publish: 22 July 2017 9:00 am\n").events.length, 0);
  // What cannot be told apart from "not yet" stays back.
  assert.equal(read("publish: tomorrow\n").events.length, 0);
});
