import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { recover, swap } from "../../scripts/output/swap.ts";
import { temporaryFolder } from "../fixtures/project.ts";
import { publishPair } from "../fixtures/publish-pair.ts";

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

/** The text of the published pair; undefined when there is no site. */
function published(site: string): string | undefined {
  if (!existsSync(site)) return undefined;
  const texts = ["index.html", "deep/index.html"].map((path) =>
    readFileSync(join(site, path), "utf8"),
  );
  assert.equal(texts[0], texts[1], "the site is a mixture of two");
  return texts[0];
}

test("leaves the old or the new site, whichever step a kill -9 comes before", (t) => {
  const parent = temporaryFolder(t);
  const site = join(parent, "site");
  const outcomes: (string | undefined)[] = [];
  for (let step = 0; ; step++) {
    publishPair(site, "old");
    const { signal, status, stderr } = spawnSync(
      process.execPath,
      ["--import", fixture("kill-at.mjs"), fixture("run.mjs"), "publish-pair", site, "new"],
      { env: { ...process.env, KILL_AT: String(step), KILL_BELOW: parent }, encoding: "utf8" },
    );
    if (signal === null) assert.equal(status, 0, stderr);
    if (signal === null) break;
    outcomes.push(published(site));
    publishPair(site, "next");
    assert.equal(published(site), "next");
    assert.deepEqual(readdirSync(parent), ["site"]);
  }
  assert.ok(outcomes.length > 10, "every step of a publication was tried");
  assert.deepEqual([...new Set(outcomes)], ["old", undefined, "new"]);
  // Between the two renames, and nowhere else.
  assert.equal(outcomes.filter((outcome) => outcome === undefined).length, 1);
});

test("puts the old site back when the staged one cannot take its place", (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, "site"));
  writeFileSync(join(folder, "site/index.html"), "old");
  assert.throws(() => swap(join(folder, "absent"), join(folder, "site"), join(folder, "previous")));
  assert.equal(readFileSync(join(folder, "site/index.html"), "utf8"), "old");
});

test("restores the site of a swap that ended between its two renames", (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, "previous"));
  writeFileSync(join(folder, "previous/index.html"), "old");
  recover(join(folder, "site"), join(folder, "previous"));
  assert.equal(readFileSync(join(folder, "site/index.html"), "utf8"), "old");
  assert.deepEqual(readdirSync(folder), ["site"]);
});
