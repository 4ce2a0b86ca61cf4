import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { devHandler } from "../../../scripts/cli/dev/handler.ts";
import { openLiveChannel } from "../../../scripts/cli/dev/live.ts";
import { listenLocally, originOf } from "../../../scripts/cli/serve/listen.ts";
import { writeManifest } from "../../../scripts/output/manifest.ts";
import { ask } from "../../fixtures/http.ts";
import { temporaryFolder } from "../../fixtures/project.ts";

async function serve(t: TestContext, files: Readonly<Record<string, string>>, pathPrefix = "/") {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, "assets"));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  writeManifest(folder, { pathPrefix, files: Object.keys(files) });
  const live = openLiveChannel({
    version: "1.1",
    styles: "",
    noted: 0,
    problems: [],
  });
  const server = await listenLocally(
    0,
    devHandler(folder, live, { memory: () => undefined, contentDir: "content" }),
  );
  t.after(() => server.close());
  return originOf(server);
}

test("leads to the path that the site is built for", async (t) => {
  const origin = await serve(t, { "index.html": "home" }, "/repo/");
  const { status, headers } = await ask(origin, "/");
  assert.deepEqual([status, headers.location], [302, "/repo/"]);
  assert.match((await ask(origin, "/repo/")).body, /^home<script/);
});

test("puts its script at the end of the body, after what a page says about bodies", async (t) => {
  const origin = await serve(t, { "index.html": "<body><pre>&lt;/body></body> says</pre></body>" });
  assert.match((await ask(origin, "/")).body, /says<\/pre><script [^>]*><\/script><\/body>$/);
});

test("reloads a page that is missing, in case it is being written", async (t) => {
  const { status, body } = await ask(await serve(t, { "404.html": "<body>lost</body>" }), "/soon/");
  assert.equal(status, 404);
  assert.match(body, /lost<script/);
});

test("sends other files as they are, from a cache only those that are named after their bytes", async (t) => {
  const origin = await serve(t, {
    "feed.json": "{}",
    "assets/wave.webp": "pixels",
    "assets/site.css": "h1 {}",
  });
  const feed = await ask(origin, "/feed.json");
  assert.deepEqual([feed.body, feed.headers["cache-control"]], ["{}", "no-store"]);
  const picture = await ask(origin, "/assets/wave.webp");
  assert.deepEqual([picture.body, picture.headers["cache-control"]], ["pixels", "max-age=3600"]);
  const styles = await ask(origin, "/assets/site.css");
  assert.deepEqual([styles.body, styles.headers["cache-control"]], ["h1 {}", "no-store"]);
});
