import assert from "node:assert/strict";
import {
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { isUntouched, takeSnapshot, type Walk } from "../../scripts/output/snapshot.ts";
import { temporaryFolder } from "../fixtures/project.ts";

const everything: Walk = { enters: () => true, followsLinks: true };
const long = 60_000;

/** A folder with two files, and a snapshot of it that was taken long after they were written. */
function settledFolder(t: TestContext) {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, "sub"));
  writeFileSync(join(folder, "sub/a.md"), "first");
  writeFileSync(join(folder, "b.md"), "second");
  return { folder, snapshot: takeSnapshot([folder], everything, Date.now() + long) };
}

test("holds while nothing is touched", (t) => {
  assert.equal(isUntouched(settledFolder(t).snapshot), true);
});

const changes: Readonly<Record<string, (folder: string) => void>> = {
  "a file is written again": (folder) => writeFileSync(join(folder, "b.md"), "second"),
  "a file is made": (folder) => writeFileSync(join(folder, "sub/c.md"), ""),
  "a file is removed": (folder) => rmSync(join(folder, "sub/a.md")),
  "a file is renamed": (folder) => renameSync(join(folder, "b.md"), join(folder, "c.md")),
  "a folder is made": (folder) => mkdirSync(join(folder, "sub/deep")),
  "all of it is removed": (folder) => rmSync(folder, { recursive: true }),
  "a file of the same size and time takes the place of another": (folder) => {
    const { atime, mtime } = statSync(join(folder, "b.md"));
    writeFileSync(join(folder, "other"), "Second");
    utimesSync(join(folder, "other"), atime, mtime);
    renameSync(join(folder, "other"), join(folder, "b.md"));
  },
};

for (const [what, change] of Object.entries(changes))
  test(`no longer holds when ${what}`, (t) => {
    const { folder, snapshot } = settledFolder(t);
    change(folder);
    assert.equal(isUntouched(snapshot), false);
  });

/** The record of a file as it would be had its next write fallen into the same tick of the clock. */
function withinOneTick(file: string, digestOf: ReturnType<typeof takeSnapshot>) {
  const [digest] = /#.*/.exec(digestOf[file] ?? "") ?? [];
  assert.ok(digest, "a young file is read");
  const facts = takeSnapshot([file], everything, Date.now() + long)[file];
  return { [file]: `${facts}${digest}` };
}

test("reads a file that was written just before, whose time may not tell", (t) => {
  const { folder } = settledFolder(t);
  const file = join(folder, "b.md");
  writeFileSync(file, "second");
  const young = takeSnapshot([folder], everything, Date.now());
  assert.equal(isUntouched(withinOneTick(file, young)), true);
  writeFileSync(file, "Second");
  assert.equal(isUntouched(withinOneTick(file, young)), false);
});

test("knows what stands where nothing was", (t) => {
  const file = join(temporaryFolder(t), "site.yaml");
  const snapshot = takeSnapshot([file], everything, Date.now());
  assert.equal(isUntouched(snapshot), true);
  writeFileSync(file, "");
  assert.equal(isUntouched(snapshot), false);
});

test("follows links only where that is wanted", (t) => {
  const { folder } = settledFolder(t);
  const outside = join(temporaryFolder(t), "part.tsx");
  writeFileSync(outside, "one");
  symlinkSync(outside, join(folder, "part.tsx"));
  const later = Date.now() + long;
  const followed = takeSnapshot([folder], everything, later);
  const noted = takeSnapshot([folder], { ...everything, followsLinks: false }, later);
  writeFileSync(outside, "two!");
  assert.deepEqual([isUntouched(followed), isUntouched(noted)], [false, true]);
});
