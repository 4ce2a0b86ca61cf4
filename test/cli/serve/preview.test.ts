import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { listenLocally, originOf } from "../../../scripts/cli/serve/listen.ts";
import { previewHandler } from "../../../scripts/cli/serve/preview.ts";
import { ask } from "../../fixtures/http.ts";
import { createProject, temporaryFolder } from "../../fixtures/project.ts";

async function preview(
  t: TestContext,
  files: Readonly<Record<string, string>>,
  pathPrefix = "/",
): Promise<string> {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, "talk"));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  const server = await listenLocally(0, previewHandler(folder, pathPrefix));
  t.after(() => server.close());
  return originOf(server);
}

const page = { "index.html": "home", "talk/index.html": "talk", "404.html": "lost" };

test("serves pages, and its own 404 page for what there is not", async (t) => {
  const origin = await preview(t, page);
  const home = await ask(origin, "/");
  assert.deepEqual([home.status, home.body], [200, "home"]);
  assert.match(String(home.headers["content-type"]), /^text\/html/);
  const lost = await ask(origin, "/nothing/");
  assert.deepEqual([lost.status, lost.body], [404, "lost"]);
});

test("adds the slash that a page's relative links need", async (t) => {
  const { status, headers } = await ask(await preview(t, page), "/talk");
  assert.deepEqual([status, headers.location], [301, "/talk/"]);
});

test("applies _headers to every file that matches, joining values as hosts do", async (t) => {
  const rules =
    "/*\n  X-Frame: no\n  Vary: a\n\n# comment\n/*.ics\n  Content-Type: text/calendar\n  Vary: b\n";
  const origin = await preview(t, { ...page, _headers: rules, "talk/meetup.ics": "BEGIN" });
  const { headers } = await ask(origin, "/talk/meetup.ics");
  assert.deepEqual(
    [headers["content-type"], headers["x-frame"], headers.vary],
    ["text/calendar", "no", "a, b"],
  );
  assert.equal((await ask(origin, "/nothing")).headers["x-frame"], "no");
});

test("follows _redirects before it looks for a file", async (t) => {
  const origin = await preview(t, {
    ...page,
    _redirects: "# moved\n/old/ /talk/ 301\n/a/* /talk/ 302\n",
  });
  const old = await ask(origin, "/old/?from=feed");
  assert.deepEqual([old.status, old.headers.location], [301, "/talk/"]);
  assert.equal((await ask(origin, "/a/b/c")).status, 302);
});

test("serves a site only under the path it was built for", async (t) => {
  const origin = await preview(t, page, "/repo/");
  assert.equal((await ask(origin, "/repo/talk/")).body, "talk");
  assert.equal((await ask(origin, "/talk/")).status, 404);
});

test("refuses foreign names, foreign methods and paths that climb", async (t) => {
  const origin = await preview(t, page);
  assert.equal((await ask(origin, "/", { host: "evil.example" })).status, 403);
  assert.equal((await ask(origin, "/", { host: "127.0.0.1.evil.example" })).status, 403);
  assert.equal((await ask(origin, "/", { host: "localhost:1" })).status, 200);
  assert.equal((await ask(origin, "/", {}, "POST")).status, 405);
  assert.equal((await ask(origin, "/../preview.ts")).status, 400);
});

test("listens on this machine only", async (t) => {
  const port = new URL(await preview(t, page)).port;
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === "IPv4");
  if (outside === undefined) return t.skip("this machine has no other address");
  await assert.rejects(ask(`http://${outside.address}:${port}`, "/"), { code: "ECONNREFUSED" });
});

test("says to build when there is no site", async (t) => {
  const { code, stderr } = await createProject(t).run("preview");
  assert.equal(code, 1);
  assert.equal(stderr, "There is no built site in _site: run npm run build first.\n");
});
