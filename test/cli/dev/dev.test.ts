import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { body, ownFolder, startSession } from "../../fixtures/dev-session.ts";
import { ask } from "../../fixtures/http.ts";
import { doubtful, stop, wrong } from "../../fixtures/project.ts";
import { waitUntil } from "../../fixtures/wait.ts";

test("follows posts that are edited, created, renamed and deleted", async (t) => {
  const session = await startSession(t);
  const { project, nextState } = session;
  assert.match(await body(session, "/sprints/"), /First title/);

  project.announce("sprints", "Edited title");
  const edited = await nextState();
  assert.deepEqual(edited.problems, []);
  assert.match(await body(session, "/sprints/"), /Edited title/);

  project.announce("talk", "A talk");
  assert.notEqual((await nextState()).version, edited.version);
  assert.match(await body(session, "/talk/"), /A talk/);

  const path = (name: string) => join(project.folder, "content", name);
  renameSync(path("talk"), path("lecture"));
  await nextState();
  assert.match(await body(session, "/lecture/"), /A talk/);
  assert.equal((await ask(session.origin, "/talk/")).status, 404);

  project.remove("content/lecture");
  await nextState();
  assert.equal((await ask(session.origin, "/lecture/")).status, 404);
});

test("follows edits to a part that layouts share, and to the stylesheet", async (t) => {
  const session = await startSession(t);
  const heading = "export const Heading = ({ text }: { text: string }) => <h2>{text}!</h2>;\n";
  session.project.write("layouts/parts/heading.tsx", heading);
  await session.nextState();
  assert.match(await body(session, "/sprints/"), /<h2>First title!<\/h2>/);

  const before = await body(session, "/sprints/");
  session.project.write("assets/css/site.css", "h1 { color: blue }");
  await session.nextState();
  assert.notEqual(await body(session, "/sprints/"), before);
});

test("shows an error in the page and in the terminal, and keeps the last good site", async (t) => {
  const session = await startSession(t);
  const { project, nextState, terminal } = session;
  const good = await body(session, "/sprints/");
  project.announce("sprints", "Second title", wrong);
  const { problems } = await nextState();
  assert.equal(problems.length, 1);
  assert.match(problems[0] ?? "", /^content\/sprints\/index\.md:4:1 error site\/bad-slug/);
  assert.equal(await body(session, "/sprints/"), good);
  assert.match(terminal(), /content\/sprints\/index\.md:4:1 error site\/bad-slug/);

  project.announce("sprints", "Third title", doubtful);
  assert.deepEqual((await nextState()).problems, []);
  assert.match(await body(session, "/sprints/"), /Third title/);
  assert.match(terminal(), /content\/sprints\/index\.md:6:1 warning site\/missing-image/);
});

test("waits for the first good build when the content is wrong at the start", async (t) => {
  const session = await startSession(t, (project) => project.announce("sprints", "Title", wrong));
  const { status, body: page } = await ask(session.origin, "/");
  assert.equal(status, 503);
  assert.match(page, /__handbill\/client\.js/);
  session.project.announce("sprints", "Title");
  await session.nextState();
  assert.equal((await ask(session.origin, "/")).status, 200);
});

test("puts its script into pages it serves, and into no file", async (t) => {
  const session = await startSession(t);
  assert.match(await body(session, "/"), /<script src="\/__handbill\/client\.js" data-version=/);
  assert.match(await body(session, "/__handbill/client.js"), /EventSource/);
  assert.doesNotMatch(readFileSync(join(ownFolder(session), "site/index.html"), "utf8"), /script/);
  assert.ok(!existsSync(join(session.project.folder, "_site")));
});

test("answers this machine only, and no path that climbs", async (t) => {
  const { origin } = await startSession(t);
  assert.equal((await ask(origin, "/", { host: "evil.example" })).status, 403);
  assert.equal(
    (await ask(origin, "/__handbill/events?page=/", { host: "evil.example" })).status,
    403,
  );
  assert.equal((await ask(origin, "/../../package.json")).status, 400);
  assert.equal((await ask(origin, "/%2e%2e/%2e%2e/package.json")).status, 400);
});

test("leaves nothing behind when it is stopped during a build", async (t) => {
  const session = await startSession(t);
  const { project, child } = session;
  project.slowDown(300);
  project.announce("sprints", "Second title");
  const isStaging = () => readdirSync(ownFolder(session)).some((name) => name.includes("staging"));
  await waitUntil("a build writes", isStaging);
  await stop(child);
  // The record of what was built stays for the next session.
  assert.deepEqual(readdirSync(join(project.folder, ".cache")), ["builds"]);
});
