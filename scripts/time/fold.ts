/*
 * Words are compared without case, accents and width: people write "ANNULE" for "annulé", "Ｓold", and macOS an accent
 * as a character of its own. Kana and Hangul are kept, where such a mark makes another letter.
 */

/** What Unicode does not take apart, and what one keyboard or another writes in its stead. */
const alike: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  ك: "ک",
  ي: "ی",
  ى: "ی",
  ة: "ه",
  ـ: "",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "′": "'",
  "`": "'",
  "´": "'",
  "׳": "'",
};

const known = new Map<string, string>();

/** One character as it is compared; "" for a mark or a sign that is not seen. */
export function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const folded = fold(character);
  known.set(character, folded);
  return folded;
}

function fold(character: string): string {
  if (/[\p{Cf}\p{M}]/u.test(character)) return "";
  if (/\p{Nd}/u.test(character)) return plainDigits(character);
  const lower = alike[character] ?? character.toLowerCase();
  const composed = alike[lower] ?? lower.normalize("NFKC");
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(composed)) return composed;
  const bare = composed.normalize("NFKD").replace(/\p{M}/gu, "");
  return alike[bare] ?? (/\s/.test(bare) ? " " : bare.toLowerCase());
}

/** A text as it is compared. */
export const foldText = (text: string): string =>
  /[^ -~]/.test(text)
    ? text
        .normalize("NFC")
        .replace(/[^ -~]/gu, foldCharacter)
        .toLowerCase()
    : text.toLowerCase();

/**
 * The text with the digits and signs of other scripts replaced, each by one character, so that places in it stay. Marks
 * of direction, which stand beside numbers, become spaces.
 */
export function plainDigits(text: string): string {
  if (!/[^ -~]/.test(text)) return text;
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, " ")
    .replace(/،/g, ",");
}
