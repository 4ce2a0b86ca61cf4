import assert from "node:assert/strict";
import { test } from "node:test";
import { firstOfEach } from "../../scripts/cli/flood.ts";
import { diagnose } from "../../scripts/diagnostics/diagnostic.ts";

const nul = (file: string, line: number) => diagnose("source/nul", { file, line, column: 1 });
const key = (file: string, line: number, name = "comments") =>
  diagnose("model/unknown-key", { file, line, column: 1 }, { key: name, nearest: undefined });

test("shows the first twenty of a kind in a file, and counts the rest behind the last", () => {
  const many = Array.from({ length: 100_000 }, (_, index) => nul("content/a.md", index + 1));
  const shown = firstOfEach(many);
  assert.equal(shown.length, 20);
  assert.deepEqual(
    shown.map(({ more }) => more?.count),
    [...Array(19).fill(undefined), 99_980],
  );
  assert.equal(shown[19]?.diagnostic.place.line, 20);
});

test("hides nothing else behind many of one kind", () => {
  const many = Array.from({ length: 30 }, (_, index) => nul("content/a.md", index + 1));
  const other = nul("content/b.md", 1);
  const last = firstOfEach([...many, other]).at(-1);
  assert.deepEqual(last, { diagnostic: other, more: undefined });
});

test("says once what the same words say of many files, with the first place and a count", () => {
  const posts = ["a", "b", "c", "d"].map((name) => key(`content/${name}.md`, 4));
  const other = key("content/b.md", 5, "weather");
  const shown = firstOfEach([...posts, other]);
  assert.deepEqual(
    shown.map(({ diagnostic, more }) => [diagnostic.place.file, more]),
    [
      ["content/a.md", { count: 3, files: 3 }],
      ["content/b.md", undefined],
    ],
  );
});

test("shows both places where only two files have it", () => {
  assert.equal(firstOfEach([key("content/a.md", 4), key("content/b.md", 4)]).length, 2);
});

test("shows an error at every place, however often it was made", () => {
  const posts = ["a", "b", "c", "d"].map((name) => nul(`content/${name}.md`, 1));
  assert.equal(firstOfEach(posts).length, 4);
});

test("says of each post that a state was not read from it, and of pictures without a text only once", () => {
  const at = (file: string) => ({ file, line: 6, column: 1 });
  const files = ["a", "b", "c", "d"].map((name) => `content/${name}.md`);
  const unread = {
    state: "cancelled",
    words: "Off",
    langs: [],
    isWhole: false,
    part: undefined,
  } as const;
  const states = files.map((file) => diagnose("site/unread-state", at(file), unread));
  const pictures = files.map((file) => diagnose("markdown/no-alt", at(file), { src: file }));
  const shown = firstOfEach([...states, ...pictures]).map(({ diagnostic, more }) => [
    diagnostic.code,
    more?.count,
  ]);
  const alone = ["site/unread-state", undefined];
  assert.deepEqual(shown, [alone, alone, alone, alone, ["markdown/no-alt", 3]]);
});
