import { isCovered } from "./fonts.ts";

/** Text as the card can draw it. */
export interface DrawableText {
  /** One line, only characters that the bundled font has; "" when no letter or digit is left. */
  readonly text: string;
  /** What kinds of characters had to go, in the order of their first character: "Arabic letters", "emoji". */
  readonly missing: readonly string[];
}

/** Leaves out what the bundled font cannot draw: a renderer would show an empty box for each character. */
export function toDrawable(written: string): DrawableText {
  const words = tidy(written).split(" ").map(toDrawableWord);
  const missing = [...new Set(words.flatMap((word) => word.missing))];
  const text = words
    .map((word) => word.text)
    .filter((word) => word !== "")
    .join(" ");
  return { text: hasWords(text) ? trimSeparators(text, missing) : "", missing };
}

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
    // Bidirectional controls, joiners and variation selectors are not seen; half a surrogate pair cannot be.
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}\p{Cn}\p{Co}]/gu, "")
    .trim();

function toDrawableWord(word: string): DrawableText {
  const characters = [...word].map((character) => ({ character, drawn: drawn(character) }));
  const lost = characters.filter(({ drawn }) => drawn === undefined);
  const missing = lost.map(({ character }) => scriptOf(character));
  // "第3回" without the letters that the font lacks would say "3": no word is better than a part of one.
  if (lost.some(({ character }) => /[\p{L}\p{N}]/u.test(character))) return { text: "", missing };
  const text = characters.map(({ drawn }) => drawn ?? "").join("");
  // "🎉!" would leave a lonely "!".
  return { text: lost.length > 0 && !hasWords(text) ? "" : text, missing };
}

// Full-width "Ｐｙ" and mathematical "𝐁" have the plain letter as their compatibility form.
function drawn(character: string): string | undefined {
  if (isCovered(character)) return character;
  const plain = character.normalize("NFKC");
  return plain !== character && [...plain].every(isCovered) ? plain : undefined;
}

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

// "東京 — Ruby" would begin with a dash.
const trimSeparators = (text: string, missing: readonly string[]) =>
  missing.length === 0
    ? text
    : text.replace(/^[\s\p{Pd}:|,/·]+|(?<![\s\p{Pd}:|,/·])[\s\p{Pd}:|,/·]+$/gu, "");

const scripts = [
  ["Chinese or Japanese letters", /\p{scx=Han}|\p{scx=Hiragana}|\p{scx=Katakana}/u],
  ["Korean letters", /\p{scx=Hangul}/u],
  ["Arabic letters", /\p{scx=Arabic}/u],
  ["Hebrew letters", /\p{sc=Hebrew}/u],
  ["Devanagari letters", /\p{scx=Devanagari}/u],
  ["Bengali letters", /\p{scx=Bengali}/u],
  ["Tamil letters", /\p{scx=Tamil}/u],
  ["Telugu letters", /\p{scx=Telugu}/u],
  ["Thai letters", /\p{sc=Thai}/u],
  ["Georgian letters", /\p{sc=Georgian}/u],
  ["Armenian letters", /\p{sc=Armenian}/u],
  ["Ethiopic letters", /\p{sc=Ethiopic}/u],
  ["emoji", /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u],
  ["some accents", /\p{M}/u],
  ["some symbols", /[\p{S}\p{P}]/u],
] as const;

const scriptOf = (character: string): string =>
  scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? "some letters";
