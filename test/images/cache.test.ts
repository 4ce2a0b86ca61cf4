import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { encodeImages } from "../../scripts/images/encode.ts";
import { pruneImageCache } from "../../scripts/images/prune.ts";
import { codesOf, type Folder, makeFolder, quickSettings } from "./folder.ts";
import { photo } from "./pictures.ts";

/** Every file of the output with its bytes. */
function outputOf({ outputDir }: Folder): [string, string][] {
  const dir = join(outputDir, "assets/images");
  return readdirSync(dir)
    .sort()
    .map((name) => [name, readFileSync(join(dir, name), "base64")]);
}

const entriesOf = ({ cacheDir }: Folder) =>
  readdirSync(cacheDir)
    .filter((name) => !name.endsWith(".json"))
    .sort();

test("fills a fresh output folder from the cache with the same bytes", async (t) => {
  const folder = await makeFolder(t, { "a.jpg": await photo() });
  const planning = await folder.plan();
  const first = await folder.encode(planning);
  const files = outputOf(folder);
  const second = await folder.encode(planning);
  assert.deepEqual([first.encoded, first.reused], [6, 0]);
  assert.deepEqual([second.encoded, second.reused], [0, 6]);
  assert.deepEqual(outputOf(folder), files);
});

test("makes one missing file again with the same bytes as before", async (t) => {
  const folder = await makeFolder(t, { "a.jpg": await photo() });
  const planning = await folder.plan();
  await folder.encode(planning);
  const files = outputOf(folder);
  const entries = entriesOf(folder);
  for (const entry of entries) {
    rmSync(join(folder.cacheDir, entry));
    const { encoded, reused } = await folder.encode(planning);
    assert.deepEqual([encoded, reused], [1, 5]);
  }
  assert.deepEqual(outputOf(folder), files);
  assert.deepEqual(entriesOf(folder), entries);
});

for (const [damage, spoil] of [
  ["cut short", (file: string) => truncateSync(file, 20)],
  ["emptied", (file: string) => truncateSync(file, 0)],
  [
    "changed without changing its size",
    (file: string) => writeFileSync(file, readFileSync(file).fill(7, 30, 40)),
  ],
] as const) {
  test(`makes a file again whose entry was ${damage}`, async (t) => {
    const folder = await makeFolder(t, { "a.jpg": await photo() });
    const planning = await folder.plan();
    await folder.encode(planning);
    const files = outputOf(folder);
    const entries = entriesOf(folder);
    spoil(join(folder.cacheDir, entries[0] ?? ""));
    const { encoded } = await folder.encode(planning);
    assert.equal(encoded, 1);
    assert.deepEqual(outputOf(folder), files);
    assert.deepEqual(entriesOf(folder), entries);
    assert.equal((await folder.encode(planning)).encoded, 0, "the entry is sound again");
  });
}

test("leaves files that are there already, and reads nothing for them", async (t) => {
  const folder = await makeFolder(t, { "a.jpg": await photo() });
  const planning = await folder.plan();
  await folder.encode(planning);
  const files = outputOf(folder);
  rmSync(folder.cacheDir, { recursive: true });
  rmSync(folder.contentDir, { recursive: true });
  const report = ({ reason }: Diagnostic) => assert.fail(reason);
  const options = { ...folder, report, progress: () => undefined };
  const { encoded, reused } = await encodeImages(planning, options);
  assert.deepEqual([encoded, reused], [0, 6]);
  assert.deepEqual(outputOf(folder), files);
});

test("is not harmed by what is done to the published files", async (t) => {
  const folder = await makeFolder(t, { "a.jpg": await photo() });
  const planning = await folder.plan();
  await folder.encode(planning);
  const files = outputOf(folder);
  for (const [name] of files)
    writeFileSync(join(folder.outputDir, "assets/images", name), "optimized");
  // Files that are there already are taken as they are: whoever calls has looked at them.
  rmSync(folder.outputDir, { recursive: true });
  assert.equal((await folder.encode(planning)).encoded, 0);
  assert.deepEqual(outputOf(folder), files);
});

test("is pruned of what this build does not use, and of nothing else", async (t) => {
  const folder = await makeFolder(t, { "a.jpg": await photo() });
  await folder.encode(await folder.plan());
  const planning = await folder.plan({ ...quickSettings, quality: 60 });
  await folder.encode(planning);
  const killed = `${"0".repeat(64)}.4242.tmp`;
  for (const name of [killed, "holiday.jpg"]) writeFileSync(join(folder.cacheDir, name), "x");
  assert.equal(await pruneImageCache(folder.cacheDir, planning), 7);
  assert.equal(entriesOf(folder).length, 7);
  assert.ok(entriesOf(folder).includes("holiday.jpg"));
  assert.equal((await folder.encode(planning)).reused, 6);
});

test("does not stop a build when it cannot be written", async (t) => {
  const folder = await makeFolder(t, { "a.jpg": await photo() });
  writeFileSync(folder.cacheDir, "a file stands in the way");
  const { images, encoded } = await folder.encode(await folder.plan());
  assert.deepEqual([images.size, encoded], [1, 6]);
  assert.deepEqual([...new Set(codesOf(folder))], ["images/cache-unwritable"]);
  assert.equal(outputOf(folder).length, 6);
});
