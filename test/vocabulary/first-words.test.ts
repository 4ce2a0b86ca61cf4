import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { phraseWords } from "../../scripts/vocabulary/compile.ts";
import { vocabularies } from "../../scripts/vocabulary/languages.ts";
import { longestPart } from "../../scripts/vocabulary/template.ts";
import { updateFirstWords } from "../../scripts/vocabulary/update-words.ts";

/* What the first look at a text looks for. After a change of a vocabulary: UPDATE_GOLDENS=1. */
const file = new URL("../../scripts/vocabulary/first-words.json", import.meta.url);

const sorted = (words: readonly string[]) =>
  [...new Set(words.map(longestPart))]
    .filter((word) => word !== "")
    .sort()
    .join(" ");

test("looks for a word of every phrase and of every update", () => {
  const words = vocabularies.map((vocabulary) => {
    const { plain, dated } = phraseWords(vocabulary);
    const updates = sorted(updateFirstWords(vocabulary));
    return [vocabulary.tags[0], { states: sorted(plain), dated: sorted(dated), updates }];
  });
  const expected = JSON.stringify(Object.fromEntries(words), undefined, 2);
  if (process.env.UPDATE_GOLDENS === "1") writeFileSync(file, `${expected}\n`);
  assert.equal(readFileSync(file, "utf8"), `${expected}\n`);
});
