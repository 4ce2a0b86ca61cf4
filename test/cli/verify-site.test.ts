import assert from "node:assert/strict";
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { listenLocally, originOf } from "../../scripts/cli/serve/listen.ts";
import { previewHandler } from "../../scripts/cli/serve/preview.ts";
import { createProject } from "../fixtures/project.ts";

const meetup = "---\nstart: 2017-08-07 18:00\n---\n\nHere.\n";

const url = "https://handbill.example/";
const today = ["--now", "2017-07-21"];

/** A site with a meetup, published at an address, and whoever has its content. */
async function publish(t: TestContext, at: string) {
  const project = createProject(t);
  project.write("content/site.yaml", "timezone: Australia/Melbourne\ncards: false\n");
  project.write("content/sprints/meetup.md", meetup);
  const publishAgain = async () => {
    const args = ["--output", "published", "--url", at, ...today];
    const { code, stderr } = await project.run("build", ...args);
    assert.equal(code, 0, stderr);
  };
  await publishAgain();
  const verify = (...args: readonly string[]) => project.run("verify-site", ...args);
  return { project, site: join(project.folder, "published"), publishAgain, verify };
}

test("finds every byte of a folder again, and each that is another", async (t) => {
  const { project, site, publishAgain, verify } = await publish(t, url);
  const args = ["published", "--url", url, ...today];
  // What was told before is told on.
  project.write("content/sprints/meetup.md", meetup.replace("18:00", "19:00"));
  await publishAgain();
  const same = await verify(...args);
  assert.equal(same.code, 0, same.stdout + same.stderr);
  assert.match(
    same.stdout,
    /^\d\d files the same, byte for byte; 0 different, 0 not published, 0 not built$/m,
  );

  appendFileSync(join(site, "sprints/meetup.ics"), " ");
  rmSync(join(site, "feed.xml"));
  mkdirSync(join(site, "x"));
  writeFileSync(join(site, "x/y\u001b[2J.html"), "<script>");
  const changed = await verify(...args);
  assert.equal(changed.code, 1);
  const lines = changed.stdout.trim().split("\n").slice(0, -1);
  assert.deepEqual(lines, [
    "differs: sprints/meetup.ics",
    "not published: feed.xml",
    "not built from this content: x/y\\u001b[2J.html",
  ]);
});

test("asks the address of a site for the files that it lists", async (t) => {
  let site = "";
  const server = await listenLocally(0, (request, response) =>
    previewHandler(site, "/repo/")(request, response),
  );
  t.after(() => server.close());
  const address = `${originOf(server)}/repo/`;
  const published = await publish(t, address);
  site = published.site;
  const verify = () => published.verify(address, ...today);
  const same = await verify();
  assert.equal(same.code, 0, same.stdout + same.stderr);

  // A host that answers with its own page for what there is not, and one page that was edited on the server.
  appendFileSync(join(site, "sprints/index.html"), "<p>Sold out!</p>");
  renameSync(join(site, "_headers"), join(site, "kept"));
  const changed = await verify();
  assert.equal(changed.code, 1);
  assert.match(changed.stdout, /^kept by the host: _headers\ndiffers: sprints\/index\.html\n\d/);
});

test("says what is no site of Handbill", async (t) => {
  const project = createProject(t);
  for (const place of ["content", "http://127.0.0.1:9/"]) {
    const { code, stderr } = await project.run("verify-site", place);
    assert.equal(code, 2);
    assert.equal(stderr, `There is no site of Handbill at ${place}: it has no .handbill.json.\n`);
  }
  for (const places of [[], ["a", "b"]]) {
    const { code, stderr } = await project.run("verify-site", ...places);
    assert.equal(code, 2);
    assert.match(stderr, /^Name one site: npm run verify-site -- /);
  }
});
