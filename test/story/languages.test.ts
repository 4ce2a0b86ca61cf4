import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { cardOf, textsOf } from "../../scripts/channels/card/card.ts";
import { catalogueOf, catalogueTags, type Translation } from "../../scripts/words/catalogues.ts";
import { writeContent } from "../fixtures/content.ts";
import { mistakesIn } from "../fixtures/html-rules.ts";
import { type Built, build, workFolder } from "./built.ts";
import { readTexts } from "./read-texts.ts";
import { siteYaml, wordlessFiles } from "./wordless-site.ts";

/* One site in every language, in all states: see wordless-site.ts. */

const lettersOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
const wordsOf = (messages: Translation | undefined): ReadonlySet<string> =>
  new Set(
    Object.values(messages ?? {}).flatMap((text = "") =>
      lettersOf(text.replace(/\{\w+(?:, plural, )?|\b(?:one|few|many|other) \{/g, " ")),
    ),
  );
const english = wordsOf(catalogueOf("en"));

/** A page of each kind. */
const kinds =
  /^(?:index|404|about\/index|(?:search|feed|\d{4})\/index|scheduled\/(?:extra|programme|programme\/άλφα|speakers|speakers\/βήτα)\/index|repeating\/[^/]+\/index|tags\/[^/]+\/index|(?:scheduled|sold-out|announced|παλιά)\/(?:poster\/)?index)\.html$/;

/** Those that every visitor sees. The markup of the others is the same in all languages: it is looked at in three. */
const main = /^(?:index|scheduled\/index|sold-out\/index|sold-out\/poster\/index)\.html$/;
const thorough = ["de", "ja", "ar"];

for (const tag of catalogueTags) {
  if (tag === "en") continue;
  const own = wordsOf(catalogueOf(tag));
  const foreignIn = (text: string) =>
    // Cities are called as in the list of time zones, and files by their names.
    lettersOf(
      text.replace(/\S*(?::\/\/|@|many\.example)\S*|New York|\w+\.(?:json|xml)/g, " "),
    ).filter((word) => english.has(word) && !own.has(word));
  describe(`a site in ${tag}`, () => {
    let built: Built;
    before(async () => {
      const folder = workFolder();
      writeContent(join(folder, "content"), { "site.yaml": siteYaml(tag), ...wordlessFiles });
      const outcome = await build(folder, { now: Date.parse("2017-08-14T10:00:00Z") });
      const other = outcome.said.filter((line) => !/site\/(?:undated-update|no-date)/.test(line));
      assert.ok(outcome.built !== undefined && other.length === 0, other.join("\n"));
      built = outcome.built;
    });

    it("says no word in English: pages, feeds, calendars", () => {
      const wrong = built.paths.flatMap((path) => {
        const words = readTexts(path, built.text(path)).flatMap((text) =>
          foreignIn(text).map((word) => `${word}: ${text}`),
        );
        return words.map((found) => `${path}: ${found}`);
      });
      assert.deepEqual([...new Set(wrong)], []);
    });

    it("has cards without a word in English, and with all that is on them", () => {
      const texts = built.site.events.flatMap((event) => {
        const { value, diagnostics } = cardOf(built.site, event);
        assert.deepEqual(diagnostics, []);
        return value === undefined ? ["no card"] : textsOf(value);
      });
      assert.deepEqual(texts.flatMap(foreignIn), []);
    });

    it("has the address on its posters as it is typed", () => {
      const poster = built.text("scheduled/poster/index.html");
      assert.match(poster, /<bdi dir="ltr">many\.example\/scheduled\/<\/bdi>/);
    });

    it("is valid HTML, and all of it in one language", async () => {
      for (const path of built.paths.filter((one) => kinds.test(one))) {
        const html = built.text(path);
        if (main.test(path) || thorough.includes(tag))
          assert.deepEqual(await mistakesIn(html), [], path);
        assert.deepEqual([...new Set(html.match(/ lang="[^"]*"/g))], [` lang="${tag}"`], path);
      }
    });
  });
}
