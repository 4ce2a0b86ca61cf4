import assert from "node:assert/strict";
import { test } from "node:test";
import { firstOfEach } from "../../scripts/cli/flood.ts";
import { diagnose } from "../../scripts/diagnostics/diagnostic.ts";

const empty = (file: string, line: number) => diagnose("source/nul", { file, line, column: 1 });

test("shows the first twenty of a kind in a file, and counts the rest behind the last", () => {
  const many = Array.from({ length: 100_000 }, (_, index) => empty("content/a.md", index + 1));
  const shown = firstOfEach(many);
  assert.equal(shown.length, 20);
  assert.deepEqual(
    shown.map(({ rest }) => rest),
    [...Array(19).fill(0), 99_980],
  );
  assert.equal(shown[19]?.diagnostic.place.line, 20);
});

test("hides nothing else behind many of one kind", () => {
  const many = Array.from({ length: 30 }, (_, index) => empty("content/a.md", index + 1));
  const other = empty("content/b.md", 1);
  assert.deepEqual(firstOfEach([...many, other]).at(-1), { diagnostic: other, rest: 0 });
});
