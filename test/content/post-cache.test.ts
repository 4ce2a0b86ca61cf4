import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { ParsedBody } from "../../scripts/content/markdown/parsed-body.ts";
import { openPostCache, type ReadPost } from "../../scripts/content/post-cache.ts";
import { temporaryFolder } from "../fixtures/project.ts";

const body: ParsedBody = {
  heading: undefined,
  body: ["<p>Come.</p>"],
  updates: [],
  summary: "Come.",
  noticeStart: undefined,
  firstImage: undefined,
  anchors: [],
  outward: [],
};
const start = { file: "content/talks.md", line: 1, column: 1 };
const titled = (title: string): ReadPost => ({
  fields: { title },
  places: { start, keys: [["title", 2, 1]] },
  body,
  diagnostics: [],
});
const unread = (): never => assert.fail("it was read again");

const openIn = (store: string, { version = "1", stamp = "as it was" } = {}) =>
  openPostCache(store, version, () => stamp);

/** A store with one post that an earlier process left. */
function storeWithTalks(t: TestContext): string {
  const first = join(temporaryFolder(t), "first");
  const cache = openIn(first);
  cache.reread("talks", "talks.md", "Come.", () => titled("Talks"));
  cache.save();
  const store = join(temporaryFolder(t), "store");
  writeFileSync(store, readFileSync(first));
  return store;
}

test("knows a file that is as it was", (t) => {
  const cache = openIn(storeWithTalks(t));
  assert.deepEqual(cache.unchanged("talks", "talks.md"), titled("Talks"));
});

test("knows the same text in a file that was written again", (t) => {
  const cache = openIn(storeWithTalks(t), { stamp: "touched" });
  assert.equal(cache.unchanged("talks", "talks.md"), undefined);
  assert.deepEqual(cache.reread("talks", "talks.md", "Come.", unread), titled("Talks"));
});

test("reads another text anew, and keeps that", (t) => {
  const store = storeWithTalks(t);
  const edited = openIn(store, { stamp: "edited" });
  edited.reread("talks", "talks.md", "Go.", () => titled("Walks"));
  edited.save();
  const next = openIn(store, { stamp: "edited" });
  assert.deepEqual(next.unchanged("talks", "talks.md"), titled("Walks"));
});

test("forgets what was not used", (t) => {
  const store = storeWithTalks(t);
  openIn(store).save();
  assert.equal(openIn(store).unchanged("talks", "talks.md"), undefined);
});

test("knows nothing of what another program read, or of a damaged store", (t) => {
  const store = storeWithTalks(t);
  assert.equal(openIn(store, { version: "2" }).unchanged("talks", "talks.md"), undefined);
  const damaged = `${store}-damaged`;
  writeFileSync(damaged, readFileSync(store).subarray(0, 40));
  assert.equal(openIn(damaged).unchanged("talks", "talks.md"), undefined);
});

test("leaves the store as it is when one post of hundreds was edited, and reads that one again", (t) => {
  const store = join(temporaryFolder(t), "store");
  const files = Array.from({ length: 300 }, (_, index) => `post-${index}.md`);
  const first = openIn(store);
  for (const file of files) first.reread(file, file, "Come.", () => titled(file));
  first.save();
  const written = readFileSync(store);
  writeFileSync(`${store}-next`, written);
  const next = openPostCache(`${store}-next`, "1", (file) =>
    file === "post-0.md" ? "edited" : "as it was",
  );
  for (const file of files.slice(1)) assert.ok(next.unchanged(file, file));
  assert.deepEqual(
    next.reread("post-0.md", "post-0.md", "Go.", () => titled("Walks")),
    titled("Walks"),
  );
  next.save();
  assert.deepEqual(readFileSync(`${store}-next`), written);
});
