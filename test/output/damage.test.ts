import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildSite } from "../../scripts/output/site.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { announcement, writeContent } from "../fixtures/content.ts";
import { temporaryFolder } from "../fixtures/project.ts";
import { damageCaches } from "../lab/torture/damage.ts";

/* Each damage once to every kind of file; `npm run torture` does it 200 times. */

test("publishes the bytes of a clean build, twice, whatever happened to a file of the cache", async (t) => {
  const { broken } = await damageCaches(temporaryFolder(t), 4, 20170720);
  assert.deepEqual(broken, []);
});

test("never publishes a word that was changed in what is remembered", async (t) => {
  const folder = temporaryFolder(t);
  const options = buildOptions(folder, {});
  const build = () => buildSite(options, { onProgress: () => {} });
  const content = (text: string) =>
    writeContent(join(folder, "content"), {
      "site.yaml": "url: https://handbill.example/\ncards: false\n",
      "sprints/index.md": announcement("Come.\n\n## UPDATE 2017-07-20: Sold out!\n\nSorry.\n"),
      "talks/index.md": announcement(`${text}\n`),
    });
  content("Come.");
  await build();
  const [record = ""] = readdirSync(join(folder, "cache/builds"));
  const file = join(folder, "cache/builds", record);
  writeFileSync(file, readFileSync(file, "utf8").replaceAll('"Sold out!"', '"Wold out!"'));
  content("Go.");
  await build();
  const home = readFileSync(join(folder, "site/index.html"), "utf8");
  assert.match(home, /Sold out!/);
  assert.doesNotMatch(home, /Wold out!/);
});
