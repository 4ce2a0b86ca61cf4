import assert from "node:assert/strict";
import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { probeImages } from "../../scripts/images/probe.ts";
import { openSeenPictures } from "../../scripts/images/seen.ts";
import { codesOf, type Folder, makeFolder, only } from "./folder.ts";
import { animation, bomb, photo } from "./pictures.ts";

const recordOf = ({ contentDir }: Folder) => join(contentDir, "../pictures.json");

/** Reads the pictures as a build does that found their files with this stamp. */
function probe(folder: Folder, stamp: string | undefined) {
  const seen = openSeenPictures(recordOf(folder), () => stamp);
  const report = (found: Folder["diagnostics"][number]) => void folder.diagnostics.push(found);
  return probeImages(folder, folder.uses, report, seen);
}

test("does not read a picture again whose file is as it was", async (t) => {
  const folder = await makeFolder(t, { "a.jpg": await photo(), "b.gif": await animation() });
  const first = await probe(folder, "as it was");
  rmSync(folder.contentDir, { recursive: true });
  assert.deepEqual(await probe(folder, "as it was"), first);
  assert.deepEqual(first, await probe(folder, "as it was"));
});

test("reads a picture again whose file is another, or is not told of", async (t) => {
  const folder = await makeFolder(t, { "a.jpg": await photo() });
  await probe(folder, "as it was");
  for (const [stamp, width] of [
    ["newer", 50],
    [undefined, 60],
    ["newer still", 70],
  ] as const) {
    writeFileSync(join(folder.contentDir, "a.jpg"), await photo(width, 30));
    assert.equal(only(await probe(folder, stamp)).width, width);
  }
});

test("reads all pictures when the record is cut short or of another version", async (t) => {
  const folder = await makeFolder(t, { "a.jpg": await photo() });
  const record = recordOf(folder);
  for (const spoil of [
    () => truncateSync(record, 20),
    () => truncateSync(record, 0),
    () => writeFileSync(record, readFileSync(record, "utf8").replace("facts 1", "facts 0")),
  ]) {
    writeFileSync(join(folder.contentDir, "a.jpg"), await photo());
    await probe(folder, "as it was");
    spoil();
    writeFileSync(join(folder.contentDir, "a.jpg"), await photo(90, 30));
    assert.equal(only(await probe(folder, "as it was")).width, 90);
    rmSync(record);
  }
});

test("says each time what is wrong with a picture", async (t) => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>';
  const whole = await photo();
  const files = { "a.png": bomb(), "b.svg": drawing, "c.jpg": whole.subarray(0, 30) };
  const folder = await makeFolder(t, files);
  await probe(folder, "as it was");
  const first = codesOf(folder);
  assert.deepEqual([...first].sort(), [
    "images/damaged",
    "images/svg-cleaned",
    "images/too-many-pixels",
  ]);
  await probe(folder, "as it was");
  assert.deepEqual(codesOf(folder).slice(first.length).sort(), [...first].sort());
});

test("forgets a picture that is not shown any more", async (t) => {
  const folder = await makeFolder(t, { "a.jpg": await photo(), "b.jpg": await photo(90, 30) });
  await probe(folder, "as it was");
  await probe({ ...folder, uses: folder.uses.slice(0, 1) }, "as it was");
  const { entries } = JSON.parse(readFileSync(recordOf(folder), "utf8"));
  assert.deepEqual(Object.keys(entries), ["a.jpg"]);
});
