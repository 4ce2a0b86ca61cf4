import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { lettersOf } from "../../scripts/channels/card/breaks.ts";
import { fontOf } from "../../scripts/channels/card/fonts.ts";
import { clip, toDrawable as toDrawableIn } from "../../scripts/channels/card/text.ts";

const toDrawable = (text: string, lang = "en") => toDrawableIn(text, lang);
const isDrawn = (letter: string) =>
  letter === " " ||
  fontOf(letter, "en") !== undefined ||
  /^\p{Default_Ignorable_Code_Point}+$/u.test(letter);
const written = fc.string({ unit: "binary", maxLength: 200 });

describe("toDrawable", () => {
  const texts = [
    ["puts everything on one line", " a\n\tb \u2028 c\u00a0d ", "a b c d", []],
    ["composes accents", "Cafe\u0301", "Café", []],
    [
      "drops accents that the font lacks, and keeps their letter",
      "Z\u0351\u0363\u0364algo",
      "Zalgo",
      ["some accents"],
    ],
    ["keeps full-width letters, which a font has", "Ｐｙｔｈｏｎ", "Ｐｙｔｈｏｎ", []],
    [
      "keeps what joins letters and what parts them",
      "می\u200cخواهم 👩\u200d💻 क्\u200dष",
      "می\u200cخواهم 👩\u200d💻 क्\u200dष",
      [],
    ],
    ["keeps marks of direction", "C++\u200e שלום", "C++\u200e שלום", []],
    ["writes mathematical letters plainly", "𝐁𝐨𝐥𝐝", "Bold", []],
    [
      "drops overrides of the direction, isolates and controls",
      "a\u202eb\u2066\u2069\u00ad\u0000c",
      "ab c",
      [],
    ],
    ["drops half a surrogate pair", "a\ud83c", "a", []],
    ["keeps a keycap", "1\ufe0f\u20e3 day", "1\ufe0f\u20e3 day", []],
    ["leaves nothing of punctuation alone", "?! …", "", []],
  ] as const;
  for (const [what, text, expected, missing] of texts) {
    it(what, () => assert.deepEqual(toDrawable(text), { text: expected, missing: [...missing] }));
  }

  it("gives characters of the font only, on one line without outer spaces, whatever was written", () => {
    fc.assert(
      fc.property(written, (text) => {
        const { text: drawn } = toDrawable(text);
        assert.ok(lettersOf(drawn).every(isDrawn));
        assert.equal(drawn, drawn.trim().replace(/\s+/g, " "));
      }),
    );
  });

  it("draws what it gave as it is", () => {
    fc.assert(
      fc.property(written, (text) => {
        const drawn = toDrawable(text).text;
        assert.deepEqual(toDrawable(drawn), { text: drawn, missing: [] });
      }),
    );
  });

  it("reads no more of a megabyte of hostile text than a card could show", () => {
    const hostile = "\u0300Ꭳ ".repeat(350_000);
    assert.deepEqual(toDrawable(hostile), toDrawable(hostile.slice(0, 2000)));
    assert.equal(toDrawable(`${hostile}Ruby`).text, "");
  });
});

describe("clip", () => {
  it("leaves short text as it is", () => assert.equal(clip("Ruby night", 10), "Ruby night"));
  it("cuts between words", () => {
    assert.equal(
      clip("A long night of Ruby and of other gems", 30),
      "A long night of Ruby and of…",
    );
  });
  it("cuts inside a word that never ends", () => assert.equal(clip("W".repeat(99), 5), "WWWW…"));
  it("is never longer than asked for", () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 1, max: 60 }), (text, length) => {
        assert.ok([...clip(text, length)].length <= length);
      }),
    );
  });
});
