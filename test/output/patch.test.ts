import assert from "node:assert/strict";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listFiles } from "../../scripts/output/manifest.ts";
import type { BuildOptions } from "../../scripts/output/options.ts";
import { buildSite } from "../../scripts/output/site.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { writeContent } from "../fixtures/content.ts";
import { temporaryFolder } from "../fixtures/project.ts";
import { photo } from "../images/pictures.ts";

const announcement = (title: string, text = "Come.") =>
  `---\ntitle: ${title}\ndate: 2017-07-07\n---\n${text}\n`;

const build = (options: BuildOptions, patches: boolean) =>
  buildSite(options, { onProgress: () => undefined, patches });

const bytesIn = (folder: string) =>
  new Map([...listFiles(folder).keys()].map((path) => [path, readFileSync(join(folder, path))]));

test("makes of the published site, file by file, what a build anew makes", async (t) => {
  const folder = temporaryFolder(t);
  const options = buildOptions(folder, { layoutsDir: "test/fixtures/layouts" });
  writeContent(options.contentDir, {
    "site.yaml": "title: Ours\nurl: https://ours.example/\ncards: false\n",
    "a/index.md": announcement("A"),
    "b/index.md": announcement("B", "![Boards](boards.jpg)"),
    "b/boards.jpg": await photo(),
    "c/index.md": announcement("C"),
  });
  await build(options, true);
  const picture = /^assets\/images\/boards-.*\.jpg$/;
  const untouched = [...bytesIn(options.outputDir).keys()].filter(
    (path) => path === "a/index.html" || picture.test(path),
  );
  assert.ok(untouched.some((path) => picture.test(path)));
  const inodes = () => untouched.map((path) => statSync(join(options.outputDir, path)).ino);
  const before = inodes();

  writeContent(options.contentDir, {
    "b/index.md": announcement("Another B", "![Boards](boards.jpg)"),
  });
  await build(options, true);
  assert.deepEqual(inodes(), before);

  writeContent(options.contentDir, { "d/index.md": announcement("D") });
  rmSync(join(options.contentDir, "c"), { recursive: true });
  // What a build that was ended in the middle may have left.
  writeFileSync(join(options.outputDir, "b/feed.xml"), "half of");
  const { summary } = await build(options, true);
  assert.equal(summary?.events, 3);

  const anew = { ...options, outputDir: join(folder, "anew"), cacheDir: join(folder, "other") };
  const ledger = join(options.outputDir, "handbill-ledger.jsonl");
  await build({ ...anew, ledger }, false);
  assert.deepEqual(bytesIn(options.outputDir), bytesIn(anew.outputDir));
});
