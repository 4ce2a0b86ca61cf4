import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { listFiles } from "../../scripts/output/manifest.ts";
import type { BuildOptions } from "../../scripts/output/options.ts";
import { buildSite } from "../../scripts/output/site.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { writeContent } from "../fixtures/content.ts";
import { temporaryFolder } from "../fixtures/project.ts";

const announcement = (title: string) => `---\ntitle: ${title}\ndate: 2017-07-07\n---\nCome.\n`;

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
    "b/index.md": announcement("B"),
    "c/index.md": announcement("C"),
  });
  await build(options, true);
  const untouched = join(options.outputDir, "a/index.html");
  const before = statSync(untouched).ino;

  writeContent(options.contentDir, { "b/index.md": announcement("Another B") });
  await build(options, true);
  assert.equal(statSync(untouched).ino, before);

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

test("publishes a file where the published site has a folder", async (t) => {
  const folder = temporaryFolder(t);
  const options = buildOptions(folder, { layoutsDir: "test/fixtures/layouts" });
  const { contentDir, outputDir } = options;
  const files = { "site.yaml": "url: https://ours.example/\ncards: false\n" };
  const linking = `${announcement("A")}\n[Rules](rules)\n`;
  writeContent(contentDir, { ...files, "a/index.md": linking, "a/rules.md": "# Rules\n\nPlay.\n" });
  await build(options, true);
  // What was a page is a file without an ending now.
  rmSync(join(contentDir, "a/rules.md"));
  writeContent(contentDir, { "a/rules": "Play fair." });
  // And somebody has put a folder in the place of a page.
  rmSync(join(outputDir, "a/index.html"));
  mkdirSync(join(outputDir, "a/index.html"));
  assert.deepEqual((await build(options, true)).summary?.events, 1);
  assert.equal(readFileSync(join(outputDir, "a/rules"), "utf8"), "Play fair.");
  assert.match(readFileSync(join(outputDir, "a/index.html"), "utf8"), /<h1>A/);
});

test("leaves pictures and cards where they are while a text changes", async (t) => {
  const folder = temporaryFolder(t);
  const options = buildOptions(folder, { layoutsDir: "test/fixtures/layouts" });
  const background = { r: 6, g: 80, b: 99 };
  const photo = await sharp({ create: { width: 96, height: 64, channels: 3, background } })
    .jpeg()
    .toBuffer();
  writeContent(options.contentDir, {
    "site.yaml": "title: Ours\nurl: https://ours.example/\n",
    "a/index.md": `${announcement("A")}\n![A crane](crane.jpg)\n`,
    "a/crane.jpg": photo,
    "b/index.md": announcement("B"),
  });
  await build(options, true);
  const heavy = () =>
    [...listFiles(options.outputDir).keys()]
      .filter((path) => /^assets\/(?:images|cards)\//.test(path))
      .map((path): [string, number] => [path, statSync(join(options.outputDir, path)).ino]);
  const before = heavy();
  assert.ok(before.some(([path]) => path.includes("/crane-")));
  assert.ok(before.some(([path]) => path.includes("/cards/a-")));

  writeContent(options.contentDir, { "b/index.md": `${announcement("B")}\nAll of you.\n` });
  const { summary } = await build(options, true);
  assert.ok(summary);
  assert.deepEqual(heavy(), before);
});
