import assert from "node:assert/strict";
import { test } from "node:test";
import { loadContent } from "../fixtures/content.ts";

const tagsIn = (written: string) =>
  (
    loadContent({ "a/index.md": `---\ntitle: A\ndate: 2017-07-07\ntags: ${written}\n---\n` }).site
      ?.tags ?? []
  ).map(({ slug, name }) => [slug, name]);

test("an item of tags that is empty is no tag", () => {
  assert.deepEqual(tagsIn("\n  - python\n  -\n"), [["python", "python"]]);
  assert.deepEqual(tagsIn('["", " ", "\\u200b\\ufe0f"]'), []);
  assert.deepEqual(tagsIn("python, ,"), [["python", "python"]]);
});

test("tags without a letter are as many topics as there are signs", () => {
  assert.deepEqual(tagsIn('["🎉", "🐍", "!", "🎉"]'), [
    ["u1f389", "🎉"],
    ["u1f40d", "🐍"],
    ["u21", "!"],
  ]);
});

test("tags that differ in signs which a language's name ends with are two topics", () => {
  assert.deepEqual(tagsIn('["C", "C++", "C#"]'), [
    ["c", "C"],
    ["c-plus-plus", "C++"],
    ["c-sharp", "C#"],
  ]);
});
