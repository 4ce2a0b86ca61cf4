import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { BodyOptions } from "../../../scripts/content/markdown/parsed-body.ts";
import { printBody } from "./print-body.ts";

/*
 * Each file in cases/ is a list of: a sentence, "." on a line, Markdown, ".", what is made of it, ".".
 * Options may follow the sentence, one "key=value" a line.
 */
const folder = new URL("cases/", import.meta.url);

for (const name of readdirSync(folder).sort()) {
  const cases = readFileSync(new URL(name, folder), "utf8").matchAll(
    /^(\S[^\n]*)\n((?:\w+=[^\n]*\n)*)\.\n(.*?)^\.\n(.*?)^\.\n/gms,
  );
  for (const [, sentence = "", options = "", markdown = "", expected = ""] of cases) {
    test(`${name.replace(/\.txt$/, "")}: ${sentence}`, () => {
      assert.equal(printBody(markdown, readOptions(options)), expected.trim());
    });
  }
}

const readOptions = (lines: string): Partial<BodyOptions> =>
  Object.fromEntries(
    lines
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.split("=", 2)),
  );
