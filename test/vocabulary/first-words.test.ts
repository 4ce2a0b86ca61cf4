import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { phraseWords } from "../../scripts/vocabulary/compile.ts";
import { vocabularies } from "../../scripts/vocabulary/languages.ts";
import { updateFirstWords } from "../../scripts/vocabulary/update-words.ts";

/* What the first look at a text looks for. After a change of a vocabulary: UPDATE_GOLDENS=1. */
const file = new URL("../../scripts/vocabulary/first-words.json", import.meta.url);

const sorted = (words: readonly string[]) =>
  [...new Set(words.map(longestPart))]
    .filter((word) => word !== "")
    .sort()
    .join(" ");

/** A word of several parts is known by the longest of them: "sold-out". */
const longestPart = (word: string) =>
  word.split(/[^\p{L}\p{N}]+/u).sort((a, b) => b.length - a.length)[0] ?? word;

test("looks for a word of every phrase and of every update", () => {
  const words = vocabularies.map((vocabulary) => [
    vocabulary.tags[0],
    { states: sorted(phraseWords(vocabulary)), updates: sorted(updateFirstWords(vocabulary)) },
  ]);
  const expected = JSON.stringify(Object.fromEntries(words), undefined, 2);
  if (process.env.UPDATE_GOLDENS === "1") writeFileSync(file, `${expected}\n`);
  assert.equal(readFileSync(file, "utf8"), `${expected}\n`);
});
