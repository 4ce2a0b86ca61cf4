import assert from "node:assert/strict";
import { linkSync, mkdirSync, renameSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { isAsLeft, stampFolder } from "../../scripts/output/published.ts";
import { temporaryFolder } from "../fixtures/project.ts";

function stampedFolder(t: TestContext) {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, "deep"));
  writeFileSync(join(folder, "deep/index.html"), "first");
  const { stamps, sizes } = stampFolder(folder);
  const page = join(folder, "deep/index.html");
  return { page, sizes, isAsLeft: () => isAsLeft(folder, "deep/index.html", stamps) };
}

test("knows a published file again, also when the next site links to it", (t) => {
  const { page, sizes, isAsLeft } = stampedFolder(t);
  assert.deepEqual([...sizes], [["deep/index.html", 5]]);
  assert.ok(isAsLeft());
  linkSync(page, `${page}.link`);
  assert.ok(isAsLeft());
});

test("looks at what bears the name of something that every object has", (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, "constructor"));
  writeFileSync(join(folder, "constructor/toString"), "Come.");
  assert.deepEqual([...stampFolder(folder).sizes], [["constructor/toString", 5]]);
});

test("does not know a file that was written again at another time, as long as before", (t) => {
  const { page, isAsLeft } = stampedFolder(t);
  writeFileSync(page, "First");
  utimesSync(page, 1, 1);
  assert.ok(!isAsLeft());
});

test("does not know another file of the same size and time in its place", (t) => {
  const { page, isAsLeft } = stampedFolder(t);
  const { atime, mtime } = statSync(page);
  writeFileSync(`${page}.other`, "First");
  utimesSync(`${page}.other`, atime, mtime);
  renameSync(`${page}.other`, page);
  assert.ok(!isAsLeft());
});
