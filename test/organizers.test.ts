import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { vocabulariesOf } from "../scripts/vocabulary/languages.ts";
import { unnamed } from "../scripts/vocabulary/line.ts";
import { readUpdateState } from "../scripts/vocabulary/read-state.ts";

/*
 * The page for organizers in other languages says what the English one says: each section has the same commands, keys and
 * addresses, in whatever order its sentences want them, and an update in its language means what the English one means.
 */

const pageIn = (lang: string) =>
  readFileSync(`.github/ORGANIZERS${lang === "en" ? "" : `.${lang}`}.md`, "utf8");

/** By headings; what stands above the first is a section, too. */
const sectionsOf = (page: string) => page.split(/^(?=##+ )/m);

/** What is between backquotes, without the words that are another language's. */
const codeIn = (text: string) =>
  Array.from(text.matchAll(/`([^`\n]+)`/g), ([, code = ""]) =>
    code.replace(/"[^"]*"/g, '"…"'),
  ).sort();

const keyOrCommand = /^(?:\s*-? ?(?:\{ )?[a-z]+: |\s*(?:npx|npm|cd|gh) |\s*---$)/;

/** Lines of blocks of code that are commands or keys; of a title the key. */
const linesOfCode = (text: string) =>
  text
    .split("\n")
    .filter((line) => /^ {4,}/.test(line) && keyOrCommand.test(line))
    .map((line) => line.replace(/"[^"]*"/g, '"…"').replace(/(title: ).*/, "$1…"));

const linksIn = (text: string) =>
  Array.from(text.matchAll(/\]\(([^)#\s]*)(#[^)\s]*)?\)/g), ([, to = "", anchor = ""]) =>
    to === "" ? "here" : to + anchor,
  )
    // They lead to each other.
    .filter((to) => !to.startsWith("ORGANIZERS."))
    .sort();

const updatesIn = (page: string) =>
  Array.from(page.matchAll(/new update ("[^"]*")(?:`[^`|]*`("[^"]*"))?/g), (match) =>
    match.slice(1),
  )
    .flat()
    .filter((title) => title !== undefined)
    .map((title) => title.slice(1, -1));

const stateOf = (title: string, lang: string) =>
  readUpdateState(title, { vocabularies: vocabulariesOf(lang), toLine: unnamed })?.states;

const english = pageIn("en");

for (const lang of ["de", "fr", "es", "ja"])
  describe(`the page for organizers in ${lang}`, () => {
    const page = pageIn(lang);

    it("has the same sections, with the same commands, keys and links", () => {
      const told = (text: string) =>
        sectionsOf(text).map((section) => ({
          level: /^#+/.exec(section)?.[0],
          rows: section.match(/^\|/gm)?.length ?? 0,
          items: section.match(/^- /gm)?.length ?? 0,
          code: codeIn(section),
          lines: linesOfCode(section),
          links: linksIn(section),
        }));
      assert.deepEqual(told(page), told(english));
    });

    it("writes updates that change what the English ones change", () => {
      const own = updatesIn(page);
      assert.ok(own.length > 8);
      assert.deepEqual(
        own.map((title) => `${title}: ${stateOf(title, lang)}`),
        updatesIn(english).map((title, index) => `${own[index]}: ${stateOf(title, "en")}`),
      );
    });
  });
