import assert from "node:assert/strict";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { keepFiles } from "../../scripts/output/kept.ts";
import { listFiles } from "../../scripts/output/manifest.ts";
import { writeFiles } from "../../scripts/output/write.ts";
import { temporaryFolder } from "../fixtures/project.ts";

const published = ["index.html", "deep/er/index.html", "deep/feed.xml"];

function twoSites(t: TestContext) {
  const parent = temporaryFolder(t);
  const [output, staging] = [join(parent, "site"), join(parent, "staging")];
  for (const folder of [output, staging]) mkdirSync(folder);
  writeFiles(
    output,
    published.map((path) => ({ path, body: path })),
  );
  const fileOf = (folder: string, path: string) => statSync(join(folder, path)).ino;
  const planned = [...published, "soon/index.html"];
  const keep = (paths: readonly string[]) =>
    keepFiles(
      output,
      staging,
      new Set(paths),
      planned,
      (path, { ino }) => ino === fileOf(output, path),
    );
  const isShared = (path: string) => fileOf(staging, path) === fileOf(output, path);
  return { parent, output, staging, keep, isShared };
}

test("puts the very files of the published site into the staged one", (t) => {
  const { staging, keep, isShared } = twoSites(t);
  assert.equal(keep(["deep/er/index.html"]), true);
  assert.deepEqual([...listFiles(staging).keys()], ["deep/er/index.html"]);
  assert.equal(isShared("deep/er/index.html"), true);
});

test("leaves of an earlier site what is the same file, and nothing else", (t) => {
  const { parent, output, staging, keep, isShared } = twoSites(t);
  keep(published);
  const another = ["index.html", "old/index.html", "deep/er/more/x.txt"];
  mkdirSync(join(parent, "other"));
  writeFiles(join(parent, "other"), [{ path: "thesis.txt", body: "years of work" }]);
  symlinkSync(join(parent, "other"), join(staging, "link"));
  mkdirSync(join(staging, "empty/folder"), { recursive: true });
  for (const path of another) {
    mkdirSync(join(staging, path, ".."), { recursive: true });
    if (path !== "index.html") writeFileSync(join(staging, path), "old");
  }
  assert.equal(keep(["deep/feed.xml"]), true);
  assert.deepEqual([...listFiles(staging).keys()], ["deep/feed.xml"]);
  assert.equal(isShared("deep/feed.xml"), true);
  assert.equal(readFileSync(join(parent, "other/thesis.txt"), "utf8"), "years of work");
  for (const path of published) assert.equal(readFileSync(join(output, path), "utf8"), path);
});

test("leaves the folders of what is planned, and no other", (t) => {
  const { staging, keep } = twoSites(t);
  for (const folder of ["soon/old", "gone"]) mkdirSync(join(staging, folder), { recursive: true });
  writeFileSync(join(staging, "soon/index.html"), "old");
  assert.equal(keep(["index.html"]), true);
  assert.deepEqual(readdirSync(staging).sort(), ["index.html", "soon"]);
  assert.deepEqual(readdirSync(join(staging, "soon")), []);
});

test("replaces a file that is another than the published one", (t) => {
  const { staging, keep, isShared } = twoSites(t);
  writeFileSync(join(staging, "index.html"), "index.html");
  assert.equal(keep(["index.html"]), true);
  assert.equal(isShared("index.html"), true);
});

test("keeps none, and says so, when one cannot be taken over", (t) => {
  const { staging, keep } = twoSites(t);
  assert.equal(keep(["index.html", "lost.html"]), false);
  assert.deepEqual([...listFiles(staging).keys()], []);
});
