import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { cardOf, textsOf } from "../../scripts/channels/card/card.ts";
import { factsOf } from "../../scripts/channels/facts.ts";
import { newsOf, type Told } from "../../scripts/channels/tell/news.ts";
import { textsOf as textsOfNews } from "../../scripts/channels/tell/texts.ts";
import { catalogueOf, catalogueTags, type Translation } from "../../scripts/words/catalogues.ts";
import { wordsOf as wordsOfSite } from "../../scripts/words/words.ts";
import { zonePlace } from "../../scripts/words/zone-place.ts";
import { writeContent } from "../fixtures/content.ts";
import { mistakesIn } from "../fixtures/html-rules.ts";
import { type Built, build, workFolder } from "./built.ts";
import { readTexts } from "./read-texts.ts";
import { siteYaml, wordlessFiles } from "./wordless-site.ts";

/* One site in every language, in all states: see wordless-site.ts. */

const now = Date.parse("2017-08-14T10:00:00Z");

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
  /^(?:index|404|about\/index|(?:search|feed|\d{4})\/index|scheduled\/(?:extra|programme|programme\/άλφα|speakers|speakers\/βήτα)\/index|(?:repeating|series)\/[^/]+\/index|over\/photos\/(?:β\/)?index|tags\/[^/]+\/index|(?:scheduled|sold-out|announced|παλιά)\/(?:poster\/)?index)\.html$/;

/** Those that every visitor sees. The markup of the others is the same in all languages: it is looked at in three. */
const main = /^(?:index|scheduled\/index|sold-out\/index|sold-out\/poster\/index)\.html$/;
const thorough = ["de", "ja", "ar"];

/** What these do not write: a French sign stands behind a space at which no line breaks, an Arabic comma is another one. */
const foreignSigns: Readonly<Record<string, RegExp>> = {
  fr: /[^\s][:;!?](?:\s|$)/u,
  ar: /[,;] /,
  fa: /[,;] /,
  ja: /[,;:] /,
  "zh-Hans": /[,;:] /,
  "zh-Hant": /[,;:] /,
};

const contentIn = (tag: string) => ({ "site.yaml": siteYaml(tag), ...wordlessFiles });

const asFirst: Told = {
  isFirst: true,
  isChanged: false,
  isNew: () => true,
  earlier: () => "new",
};

/** Every fact of every meetup was another, a day ago. */
const withChanges: Told = {
  isFirst: false,
  isChanged: true,
  isNew: () => true,
  earlier: (meetup) => {
    const other = { price: 7, currency: "EUR", place: "Ξ", said: ["cancelled"] } as const;
    const changed = { ...other, start: "2017-07-01", end: undefined, repeats: "daily", except: [] };
    const dates = {
      "2017-12-27": {
        start: "2017-12-27",
        end: undefined,
        place: "Ξ",
        online: false,
        notices: undefined,
      },
    };
    return {
      facts: { ...factsOf(meetup), ...changed, dates, tickets: [] },
      until: now - 86_400_000,
    };
  },
};

for (const tag of catalogueTags) {
  if (tag === "en") continue;
  const own = wordsOf(catalogueOf(tag));
  const newYork = zonePlace(tag, "America/New_York") ?? "New York";
  const foreignIn = (text: string) =>
    // Files are called by their names, and in most languages New York too.
    lettersOf(
      text
        .replace(/\s+/g, " ")
        .replace(/\S*(?::\/\/|@|many\.example)\S*|\w+\.(?:json|xml)/g, " ")
        .replaceAll(newYork, " "),
    ).filter((word) => english.has(word) && !own.has(word));
  describe(`a site in ${tag}`, () => {
    let built: Built;
    before(async () => {
      const folder = workFolder();
      writeContent(join(folder, "content"), contentIn(tag));
      const outcome = await build(folder, { now, drafts: true });
      const other = outcome.said.filter(
        (line) => !/site\/(?:undated-update|no-date|draft|held)/.test(line),
      );
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

    it("has its own signs between facts", () => {
      const sign = foreignSigns[tag];
      if (sign === undefined) return;
      const texts = built.paths.flatMap((path) => readTexts(path, built.text(path)));
      // Names of programs and of columns are written as they are.
      const ours = texts.filter((text) => !/Apple|Giggity|Θήτα, Ιώτα/.test(text));
      assert.deepEqual([...new Set(ours.filter((text) => sign.test(text)))], []);
    });

    it("has cards without a word in English, and with all that is on them", () => {
      const texts = built.site.events.flatMap((event) => {
        const { value, diagnostics } = cardOf(built.site, event);
        assert.deepEqual(diagnostics, []);
        return value === undefined ? ["no card"] : textsOf(value);
      });
      assert.deepEqual(texts.flatMap(foreignIn), []);
    });

    it("tells mailing lists and Mastodon of it without a word in English, and of what has changed", () => {
      const { site, events } = built;
      assert.ok(site?.address.origin !== undefined);
      const addressed = { ...site, address: { ...site.address, origin: site.address.origin } };
      const words = wordsOfSite(site, tag);
      for (const event of events)
        for (const told of [asFirst, withChanges]) {
          const news = newsOf(event, told, words);
          assert.ok(news, event.slug);
          const texts = Object.values(textsOfNews({ site: addressed }, event, news));
          assert.deepEqual(texts.flatMap(foreignIn), [], `${event.slug}: ${texts.join("\n")}`);
        }
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
        // A talk is given in Greek, which is said in Greek.
        const langs = new Set(html.match(/ lang="(?!el")[^"]*"/g));
        assert.deepEqual([...langs], [` lang="${tag}"`], path);
      }
    });
  });
}
