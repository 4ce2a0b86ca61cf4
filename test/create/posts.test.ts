import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { surveyContent } from "../../scripts/create/existing.ts";
import type { Answers } from "../../scripts/create/interview.ts";
import { createPost, type PostKind } from "../../scripts/create/post.ts";
import { updateName } from "../../scripts/create/update.ts";
import { loadSite } from "../../scripts/site/load.ts";
import { createScratch, type Scratch } from "../fixtures/scratch.ts";

const announcement = "---\ntitle: Sprints\ndate: 2017-07-07\n---\nCome.\n";
const site = "timezone: Australia/Melbourne\nurl: https://example.org/\n";
const now = Date.parse("2017-07-20T15:00:00Z"); // In Melbourne it is the 21st.

const withEvent = (t: TestContext) =>
  createScratch(t, { "content/site.yaml": site, "content/sprints/index.md": announcement });

function create({ folder }: Scratch, kind: PostKind, answers: Answers) {
  const content = surveyContent(join(folder, "content"));
  assert.ok(content);
  const event = kind === "event" ? undefined : content.events[0];
  return createPost(kind, { content, event, answers, now });
}

const load = ({ folder }: Scratch) => {
  const content = join(folder, "content");
  const { site, diagnostics } = loadSite({
    content,
    url: undefined,
    pathPrefix: undefined,
    drafts: false,
    now,
  });
  assert.deepEqual(diagnostics, []);
  assert.ok(site);
  return site;
};

test("names an update after its title and dates it in the event's zone", (t) => {
  const scratch = withEvent(t);
  create(scratch, "update", { title: "Sold out!" });
  assert.equal(
    scratch.read("content/sprints/updates/2017-07-21-sold-out.md"),
    "---\ntitle: Sold out!\ndate: 2017-07-21\n---\n",
  );
});

test("counts the updates of a day", (t) => {
  const scratch = withEvent(t);
  create(scratch, "update", { title: "Sold out!" });
  create(scratch, "update", { title: "More places" });
  create(scratch, "update", { title: "More places" });
  assert.deepEqual(readdirSync(join(scratch.folder, "content/sprints/updates")).sort(), [
    "2017-07-21-2-more-places.md",
    "2017-07-21-3-more-places.md",
    "2017-07-21-sold-out.md",
  ]);
  const ids = load(scratch).events[0]?.updates.map(({ id }) => id);
  assert.deepEqual(ids, ["update-2017-07-21", "update-2017-07-21-2", "update-2017-07-21-3"]);
});

test("counts an update whose day stands in its front matter", (t) => {
  const scratch = withEvent(t);
  scratch.write("content/sprints/updates/boards.md", "---\ndate: 21 July 2017\n---\nBoards!\n");
  create(scratch, "update", { title: "More" });
  assert.ok(existsSync(join(scratch.folder, "content/sprints/updates/2017-07-21-2-more.md")));
});

test("tells the number at the start of a title from the number of an update", () => {
  assert.equal(updateName("2017-07-21", 1, "2-more-places"), "2017-07-21-1-2-more-places");
  assert.equal(updateName("2017-07-21", 1, "2017-recap"), "2017-07-21-2017-recap");
  assert.equal(updateName("2017-07-21", 2, ""), "2017-07-21-2");
});

test("says what the words of an update change", (t) => {
  const created = create(withEvent(t), "update", { title: "UPDATE: Sold out!" });
  assert.equal(created.kind === "written" && created.change?.registration, "sold-out");
});

test("writes the first meetup to meetup.md and the next ones to meetups/", (t) => {
  const scratch = withEvent(t);
  create(scratch, "meetup", { title: "Sprint days", start: "2017-08-07", end: "2017-08-08" });
  create(scratch, "meetup", { title: "Evening", start: "2017-08-09 18:30", venue: "Hall" });
  assert.deepEqual(
    load(scratch).events[0]?.meetups.map(({ id, name }) => [id, name]),
    [
      ["meetup", "Sprint days"],
      ["evening", "Evening"],
    ],
  );
});

test("gives what is new a name that outlives its file", (t) => {
  const scratch = withEvent(t);
  create(scratch, "event", { title: "Talks" });
  create(scratch, "meetup", { title: "Sprint days", start: "2017-08-07" });
  const events = load(scratch).events;
  const id = events.find(({ slug }) => slug === "talks")?.id ?? "";
  const uid = events.find(({ slug }) => slug === "sprints")?.meetups[0]?.uid ?? "";
  assert.match(id, /^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
  assert.match(uid, /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
  create(scratch, "event", { title: "Other talks" });
  const ids = load(scratch).events.map((event) => event.id);
  assert.equal(new Set(ids).size, 3);
});

test("keeps a meetup's file away from the anchors that every page has", (t) => {
  const scratch = withEvent(t);
  create(scratch, "meetup", { title: "One", start: "2017-08-07" });
  create(scratch, "meetup", { title: "Updates", start: "2017-08-08" });
  assert.ok(existsSync(join(scratch.folder, "content/sprints/meetups/updates-2.md")));
});

test("never overwrites a file, whatever its capital letters", (t) => {
  const scratch = withEvent(t);
  create(scratch, "meetup", { title: "One", start: "2017-08-07" });
  scratch.write("content/sprints/meetups/Days.md", "mine");
  const created = create(scratch, "meetup", { title: "Days", start: "2017-08-07" });
  assert.equal(created.kind, "refused");
  assert.equal(scratch.read("content/sprints/meetups/Days.md"), "mine");
});

test("writes nothing that a build would refuse", (t) => {
  const scratch = withEvent(t);
  const created = create(scratch, "meetup", { title: "Gap", start: "2017-10-01 02:30" });
  assert.deepEqual(created.kind === "invalid" && created.diagnostics.map(({ code }) => code), [
    "time/in-gap",
  ]);
  assert.deepEqual(readdirSync(join(scratch.folder, "content/sprints")), ["index.md"]);
  assert.deepEqual(readdirSync(scratch.folder), ["content"]);
});

test("adds a post although another one is wrong", (t) => {
  const scratch = withEvent(t);
  scratch.write("content/sprints/updates/2017-07-10-x.md", "---\ndate: never\n---\nX\n");
  assert.equal(create(scratch, "update", { title: "Sold out!" }).kind, "written");
});

test("writes any title so that the site has exactly it", (t) => {
  const scratch = withEvent(t);
  const awkward = fc.constantFrom("@home", "No", "2017", "UPDATE: x", "a # b", "- x", "'", "*x*");
  fc.assert(
    fc.property(fc.oneof(awkward, fc.string({ unit: "grapheme", minLength: 1 })), (title) => {
      fc.pre(title.trim() !== "");
      const written = create(scratch, "event", { title, folder: "other", summary: title });
      assert.equal(written.kind, "written");
      const event = load(scratch).events.find(({ slug }) => slug === "other");
      const line = title.replace(/\s+/gu, " ").trim();
      assert.deepEqual([event?.title, event?.summary], [line, title.trim()]);
      scratch.remove("content/other");
    }),
    { numRuns: 100 },
  );
});
