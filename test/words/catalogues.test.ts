import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  catalogueFor,
  catalogueOf,
  catalogueTags,
  keys,
  namesOf,
} from "../../scripts/words/catalogues.ts";
import { namesIn, parseMessage } from "../../scripts/words/format.ts";

/* What every translation must keep, so that a page in its language is whole. */

/** Messages that name a weekday, by its name or by its number. */
const weekdays = /^repeats\.(?:weekday|first|second|third|fourth|fifth|last)$/;

for (const tag of catalogueTags) {
  const messages = catalogueOf(tag);
  describe(`the words of ${tag}`, () => {
    it("are messages that can be read, with the names that stand in the English", () => {
      for (const key of keys) {
        const text = messages[key];
        if (text === undefined) continue;
        const message = parseMessage(text);
        assert.ok(message, `${key}: ${text}`);
        const names = namesIn(message).sort();
        const allowed = namesOf(key);
        assert.deepEqual(
          names.filter((name) => !allowed.includes(name)),
          [],
          `${key}: ${text}`,
        );
        // A date may leave out what its language does not write, but not what tells days apart.
        if (/^(?:date|price)\./.test(key) || weekdays.test(key)) continue;
        assert.deepEqual(names, [...allowed].sort(), `${key}: ${text}`);
      }
    });

    it("write dates themselves, or not at all", () => {
      const dates = keys.filter((key) => key.startsWith("date."));
      const written = dates.filter((key) => messages[key] !== undefined);
      assert.ok(written.length === 0 || written.length === dates.length);
    });

    it("have twelve months, seven weekdays and ten digits", () => {
      const lists = [
        "date.months",
        "date.monthsAlone",
        "date.monthsShort",
        "date.weekdays",
      ] as const;
      assert.deepEqual(
        lists.map((key) => messages[key]?.split(/[,،、]/).length),
        [12, 12, 12, 7],
      );
      assert.equal([...(messages["number.digits"] ?? "")].length, 10);
      assert.match(messages["date.calendar"] ?? "", /^(?:gregory|persian)$/);
    });

    it("have a form of each number that the language tells apart", () => {
      const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
      // "1er" is a form of the day of a month and not of its language.
      for (const key of keys.filter(
        (one) => !/^date\.|\.monthDay$/.test(one) && !weekdays.test(one),
      )) {
        const message = parseMessage(messages[key] ?? "") ?? [];
        for (const part of message) {
          if (typeof part === "string" || !("plural" in part)) continue;
          const missing = forms.filter((form) => !part.plural.has(form) && form !== "zero");
          assert.deepEqual(missing, [], `${key}: ${messages[key]}`);
        }
      }
    });

    it("begin and end without blanks, which translators do not see", () => {
      // Between thousands, some languages leave nothing else.
      for (const key of keys.filter((one) => one !== "number.group"))
        assert.equal(messages[key], messages[key]?.trim(), key);
    });
  });
}

describe("a language", () => {
  const kin = [
    ["en-AU", "en"],
    ["de-CH", "de"],
    ["de-Latn-AT", "de"],
    ["fr-CA", "fr"],
    ["es-MX", "es"],
    ["pt", "pt-BR"],
    ["pt-PT", "pt-BR"],
    ["no", "nb"],
    ["nn", "nb"],
    ["nb-NO", "nb"],
    ["zh", "zh-Hans"],
    ["zh-CN", "zh-Hans"],
    ["zh-SG", "zh-Hans"],
    ["zh-TW", "zh-Hant"],
    ["zh-HK", "zh-Hant"],
    ["zh-Hant-HK", "zh-Hant"],
    ["ar-MA", "ar"],
    ["iw", "he"],
    ["sr-Latn", "en"],
    ["hu", "en"],
    ["tlh", "en"],
  ] as const;
  for (const [lang, tag] of kin) {
    it(`is spoken with the words of ${tag}: ${lang}`, () => assert.equal(catalogueFor(lang), tag));
  }

  it("is listed for every file of words", () => {
    const files = readdirSync("scripts/words").filter((file) =>
      /^[a-z]{2}(?:-\w+)?\.ts$/.test(file),
    );
    assert.deepEqual(files.sort(), catalogueTags.map((tag) => `${tag}.ts`).sort());
  });
});

it("the English words are used, each of them", () => {
  const sources = ["layouts", "scripts"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("words/"))
      .map((file) => readFileSync(`${folder}/${file}`, "utf8")),
  );
  for (const file of ["language-name", "price", "words"])
    sources.push(readFileSync(`scripts/words/${file}.ts`, "utf8"));
  const text = sources.join("\n");
  // Some are put together: `notice.${kind}`.
  const stems = [...text.matchAll(/`((?:\w+\.)+)\$\{/g)].map(([, stem = ""]) => stem);
  const unused = keys.filter(
    (key) => !text.includes(`"${key}"`) && !stems.some((stem) => key.startsWith(stem)),
  );
  assert.deepEqual(unused, []);
});
