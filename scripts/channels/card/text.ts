import { lettersOf } from "./breaks.ts";
import { fontOf, isPlain } from "./fonts.ts";

/** Text as the card can draw it. */
export interface DrawableText {
  /** One line, only characters that the fonts have; "" when no letter or digit is left. */
  readonly text: string;
  /** What kinds of characters had to go, in the order of their first character: "Cherokee letters", "some accents". */
  readonly missing: readonly string[];
}

/** Leaves out what no font can draw: there would be an empty box for each character. */
export function toDrawable(written: string, lang: string): DrawableText {
  const words = tidy(written)
    .split(" ")
    .map((word) => (isPlain(word) ? { text: word, missing: [] } : toDrawableWord(word, lang)));
  const missing = [...new Set(words.flatMap((word) => word.missing))];
  const text = words
    .map((word) => word.text)
    .filter((word) => word !== "")
    .join(" ");
  return { text: hasWords(text) ? trimSeparators(text, missing) : "", missing };
}

/** The fonts that a drawable text is drawn in. */
export const familiesOf = (text: string, lang: string): string[] => [
  ...new Set(
    text
      .split(" ")
      .filter((word) => !isPlain(word))
      .flatMap(lettersOf)
      .flatMap((letter) => fontOf(letter, lang)?.family ?? []),
  ),
];

/** At most so many characters, cut between words where that is possible, with an ellipsis. */
export function clip(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const cut = characters.slice(0, length - 1).join("");
  return `${/^.{20,}(?= )/u.exec(cut)?.[0] ?? cut}…`;
}

// No card shows more than a few lines: a title of a megabyte must not be searched character by character.
const longestRead = 2000;

const tidy = (text: string) =>
  text
    .slice(0, longestRead)
    .normalize("NFC")
    .replace(/[\s\p{Zs}\p{Cc}]+/gu, " ")
    // Overrides of the direction are not for titles, half a surrogate pair cannot be seen.
    .replace(unseen, "")
    .trim();

// What joins letters or keeps them apart is a part of them in Persian, Hindi and emoji; marks of direction place a dot.
const unseen =
  /(?!\u061c|[\u200c-\u200f]|\ufe0f|[\u{e0020}-\u{e007f}])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}\p{Cn}\p{Co}]/gu;

function toDrawableWord(word: string, lang: string): DrawableText {
  const letters = lettersOf(word).map((letter) => ({ letter, drawn: drawn(letter, lang) }));
  const lost = letters.filter(
    ({ letter, drawn }) => drawn !== letter && !isSameLetter(letter, drawn),
  );
  const missing = lost.map(({ letter, drawn }) =>
    drawn === "" ? scriptOf(letter) : "some accents",
  );
  // "ᏦᎢ3" without the letters that the fonts lack would say "3": no word is better than a part of one.
  if (lost.some(({ letter, drawn }) => drawn === "" && /[\p{L}\p{N}]/u.test(letter)))
    return { text: "", missing };
  const text = letters.map(({ drawn }) => drawn).join("");
  // "🎉!" would leave a lonely "!".
  return { text: lost.length > 0 && !hasWords(text) ? "" : text, missing };
}

/** A letter as the fonts have it, without its accents where they have only the letter; "" where they have nothing. */
function drawn(letter: string, lang: string): string {
  const isDrawn = (text: string) => lettersOf(text).every((one) => fontOf(one, lang) !== undefined);
  if (/^\p{Default_Ignorable_Code_Point}+$/u.test(letter) || isDrawn(letter)) return letter;
  // Full-width "Ｐｙ" and mathematical "𝐁" have the plain letter as their compatibility form.
  const plain = letter.normalize("NFKC");
  if (isDrawn(plain)) return plain;
  const bare = plain.replace(/\p{M}+/gu, "");
  return bare !== "" && isDrawn(bare) ? bare : "";
}

const isSameLetter = (letter: string, drawn: string) => letter.normalize("NFKC") === drawn;

const hasWords = (text: string) => /[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(text);

// "ᏣᎳᎩ — Ruby" would begin with a dash.
const trimSeparators = (text: string, missing: readonly string[]) =>
  missing.length === 0
    ? text
    : text.replace(/^[\s\p{Pd}:|,/·]+|(?<![\s\p{Pd}:|,/·])[\s\p{Pd}:|,/·]+$/gu, "");

const scripts = [
  ["rare Chinese or Japanese letters", /\p{scx=Han}|\p{scx=Hiragana}|\p{scx=Katakana}/u],
  ["Oriya letters", /\p{scx=Oriya}/u],
  ["Tibetan letters", /\p{sc=Tibetan}/u],
  ["Mongolian letters", /\p{sc=Mongolian}/u],
  ["Cherokee letters", /\p{sc=Cherokee}/u],
  ["Syriac letters", /\p{sc=Syriac}/u],
  ["Thaana letters", /\p{sc=Thaana}/u],
  ["N’Ko letters", /\p{sc=Nko}/u],
  ["Tifinagh letters", /\p{sc=Tifinagh}/u],
  ["Javanese letters", /\p{sc=Javanese}/u],
  ["emoji", /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u],
  ["some accents", /\p{M}/u],
  ["some symbols", /[\p{S}\p{P}]/u],
] as const;

const scriptOf = (character: string): string =>
  scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? "some letters";
