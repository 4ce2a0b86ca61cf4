import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  cardFontFamilies,
  declaredFiles,
  type FamilyNote,
  fontOf,
  fontVersion,
  pathOf,
} from "../../scripts/channels/card/fonts.ts";
import { openFace } from "../../scripts/channels/card/shape.ts";

const list = "scripts/channels/card/lacking.json";
const noted: Readonly<Record<string, FamilyNote>> = JSON.parse(readFileSync(list, "utf8"));

/** "600-6ff 750". */
function rangesOf(characters: Iterable<number>): string {
  const ranges: [number, number][] = [];
  for (const code of [...new Set(characters)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  const hex = (code: number) => code.toString(16);
  return ranges
    .map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`))
    .join(" ");
}

async function lackedBy(family: string): Promise<FamilyNote["lacks"]> {
  const lacked: [string, string][] = [];
  for (const [file, declared] of declaredFiles(family)) {
    const face = await openFace(file);
    const has = new Set(face.collectUnicodes());
    const lacks = declared.filter((code) => !has.has(code));
    if (lacks.length > 0) lacked.push([file.subset, rangesOf(lacks)]);
  }
  return Object.fromEntries(lacked);
}

describe("the fonts of cards", () => {
  it("are those whose letters were looked at; after an update, UPDATE_GOLDENS=1 notes what they lack", async () => {
    const installed = Object.fromEntries(
      cardFontFamilies.map((family) => [family, fontVersion(family)]),
    );
    if (process.env.UPDATE_GOLDENS === "1") {
      const entries: [string, object][] = [];
      for (const [family, version] of Object.entries(installed))
        entries.push([family, { version, lacks: await lackedBy(family) }]);
      writeFileSync(list, `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`);
    } else {
      const versions = Object.entries(noted).map(([family, { version }]) => [family, version]);
      assert.deepEqual(Object.fromEntries(versions), installed);
    }
  });

  // The larger ones were looked at when they were noted: all are 600 files.
  for (const family of ["roboto-condensed", "noto-sans-arabic", "noto-sans-thai", "noto-emoji"]) {
    it(`lack exactly what is noted of ${family}`, async () => {
      assert.deepEqual(noted[family]?.lacks, await lackedBy(family));
    });
  }

  it("are packages that a site which installs Handbill installs with it, with a licence that lets it", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    for (const family of cardFontFamilies) {
      const name = `@fontsource-variable/${family}`;
      assert.ok(name in dependencies, name);
      const { license } = JSON.parse(readFileSync(pathOf(`${name}/package.json`), "utf8"));
      assert.equal(license, "OFL-1.1", name);
    }
  });

  const letters = [
    ["é", "en", "roboto-condensed"],
    ["ї", "uk", "roboto-condensed"],
    ["ґ", "uk", "roboto-condensed"],
    ["ğ", "tr", "roboto-condensed"],
    ["ό", "el", "roboto-condensed"],
    ["ش", "ar", "noto-sans-arabic"],
    ["گ", "fa", "noto-sans-arabic"],
    ["שׁ", "he", "noto-sans-hebrew"],
    ["直", "ja", "noto-sans-jp"],
    ["直", "zh-Hans", "noto-sans-sc"],
    ["直", "zh-CN", "noto-sans-sc"],
    ["直", "zh-Hant", "noto-sans-tc"],
    ["直", "zh-HK", "noto-sans-tc"],
    ["直", "ko", "noto-sans-kr"],
    ["直", "en", "noto-sans-sc"],
    ["の", "en", "noto-sans-jp"],
    ["한", "en", "noto-sans-kr"],
    ["क्ष", "hi", "noto-sans-devanagari"],
    ["กำ", "th", "noto-sans-thai"],
    ["🎉", "en", "noto-emoji"],
    ["👩‍💻", "en", "noto-emoji"],
    ["🇩🇪", "de", "noto-emoji"],
    ["ᏣᎳᎩ", "chr", undefined],
    ["\u200e", "en", undefined],
  ] as const;
  for (const [letter, lang, family] of letters) {
    it(`draw ${letter} in a text in ${lang} ${family === undefined ? "not at all" : `in ${family}`}`, () => {
      assert.equal(fontOf(letter, lang)?.family, family);
    });
  }
});
