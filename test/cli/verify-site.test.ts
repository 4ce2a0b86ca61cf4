import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { listenLocally, originOf } from "../../scripts/cli/serve/listen.ts";
import { previewHandler } from "../../scripts/cli/serve/preview.ts";
import { checkOut } from "../fixtures/checkout.ts";
import { writeContent } from "../fixtures/content.ts";
import { outcomeOf, temporaryFolder } from "../fixtures/project.ts";

const post = "---\ntitle: Talk\ndate: 2017-07-07\n---\n\nCome.\n";
const meetup = "---\nstart: 2017-08-07 18:00\n---\n\nHere.\n";

/** A published site, and the command for whoever has its content. */
async function publish(t: TestContext) {
  const { folder, build } = checkOut(temporaryFolder(t));
  rmSync(join(folder, "content"), { recursive: true });
  writeContent(join(folder, "content"), {
    "site.yaml": "timezone: Australia/Melbourne\ncards: false\n",
    "talk/index.md": post,
    "talk/meetup.md": meetup,
  });
  const site = join(folder, "published");
  const publishAs = (url: string, today: string) =>
    build(["--output", "published", "--url", url, "--now", today]);
  const verify = (...args: readonly string[]) =>
    outcomeOf(
      spawn(process.execPath, ["scripts/run.mjs", "verify-site", ...args], { cwd: folder }),
    );
  return { folder, site, publishAs, verify };
}

test("finds every byte of a folder again, and each that is another", async (t) => {
  const { folder, site, publishAs, verify } = await publish(t);
  const url = "https://handbill.example/";
  assert.equal((await publishAs(url, "2017-07-21")).code, 0);
  const args = ["published", "--url", url, "--now", "2017-07-21"];
  // What was told before is told on.
  writeContent(join(folder, "content"), { "talk/meetup.md": meetup.replace("18:00", "19:00") });
  assert.equal((await publishAs(url, "2017-07-21")).code, 0);
  const same = await verify(...args);
  assert.equal(same.code, 0, same.stdout + same.stderr);
  assert.match(
    same.stdout,
    /^\d\d files the same, byte for byte; 0 different, 0 not published, 0 not built$/m,
  );

  appendFileSync(join(site, "talk/meetup.ics"), " ");
  rmSync(join(site, "feed.xml"));
  mkdirSync(join(site, "x"));
  writeFileSync(join(site, "x/y\u001b[2J.html"), "<script>");
  const changed = await verify(...args);
  assert.equal(changed.code, 1);
  const lines = changed.stdout.trim().split("\n").slice(0, -1);
  assert.deepEqual(lines, [
    "differs: talk/meetup.ics",
    "not published: feed.xml",
    "not built from this content: x/y\\u001b[2J.html",
  ]);
});

test("asks the address of a site for the files that it lists", async (t) => {
  const { site, publishAs, verify } = await publish(t);
  mkdirSync(site);
  const server = await listenLocally(0, (request, response) =>
    previewHandler(site, "/repo/")(request, response),
  );
  t.after(() => server.close());
  const url = `${originOf(server)}/repo/`;
  assert.equal((await publishAs(url, "2017-07-21")).code, 0);
  const same = await verify(url, "--now", "2017-07-21");
  assert.equal(same.code, 0, same.stdout + same.stderr);

  // A host that answers with its own page for what there is not, and one page that was edited on the server.
  appendFileSync(join(site, "talk/index.html"), "<p>Sold out!</p>");
  renameSync(join(site, "_headers"), join(site, "kept"));
  const changed = await verify(url, "--now", "2017-07-21");
  assert.equal(changed.code, 1);
  assert.match(changed.stdout, /^kept by the host: _headers\ndiffers: talk\/index\.html\n\d/);
});

test("says what is no site of Handbill", async (t) => {
  const { folder, verify } = await publish(t);
  mkdirSync(join(folder, "other"));
  for (const place of ["other", "nowhere", "http://127.0.0.1:9/"]) {
    const { code, stderr } = await verify(place);
    assert.equal(code, 2);
    assert.equal(stderr, `There is no site of Handbill at ${place}: it has no .handbill.json.\n`);
  }
  assert.equal((await verify()).code, 2);
  assert.match((await verify("a", "b")).stderr, /^Name one site: npm run verify-site -- /);
});
