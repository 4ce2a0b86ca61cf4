import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { vocabulariesOf } from "../scripts/vocabulary/languages.ts";
import { readUpdateState } from "../scripts/vocabulary/read-state.ts";

const readme = readFileSync("README.md", "utf8");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
};

describe("the README", () => {
  it("names only commands that there are", () => {
    const named = Array.from(readme.matchAll(/npm run ([\w-]+)/g), ([, name = ""]) => name);
    assert.ok(named.length > 5);
    assert.deepEqual(
      named.filter((name) => scripts[name] === undefined),
      [],
    );
  });

  it("links only to files that there are", () => {
    const files = Array.from(
      readme.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g),
      ([, file = ""]) => file,
    );
    assert.ok(files.length > 2);
    assert.deepEqual(
      files.filter((file) => !existsSync(file)),
      [],
    );
  });

  const [, table = ""] =
    /\| you write \| everybody is told \|\n\|[^\n]*\n((?:\|[^\n]*\n)+)/.exec(readme) ?? [];
  const rows = table
    .trim()
    .split("\n")
    .map((row) => row.split("|").map((cell) => cell.trim()));
  for (const [, phrases = "", told = ""] of rows) {
    for (const phrase of phrases.split(" · ")) {
      it(`tells the truth about "${phrase}"`, () => {
        const reader = { vocabularies: vocabulariesOf("en"), names: () => [] };
        const state = told.split(",")[0]?.replace(" ", "-");
        assert.deepEqual(readUpdateState(phrase, reader)?.states, [state]);
      });
    }
  }
});
