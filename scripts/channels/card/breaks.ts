/**
 * A text in the pieces between which a line may end: each with the space after it, all of them together the text. By
 * words, as the language has them; scripts that write no spaces are cut by the platform's dictionary.
 */
export const breakable = (text: string, lang: string): string[] =>
  text.split(/(?<= )/).flatMap((word) => (unspaced.test(word) ? cut(word, lang) : hyphened(word)));

/** What a reader takes for one letter each. */
export const lettersOf = (text: string): string[] =>
  Array.from(graphemes.segment(text), ({ segment }) => segment);

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

const hyphened = (word: string) => word.split(/(?<=\p{L}[-–—/])(?=\p{L})/u);

function cut(word: string, lang: string): string[] {
  const segments = new Intl.Segmenter(lang, { granularity: "word" }).segment(word);
  const pieces: string[] = [];
  for (const { segment } of segments) {
    const before = pieces.at(-1);
    if (before !== undefined && isHeld(before, segment)) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
  }
  return pieces;
}

/**
 * No line begins with a closing mark or a small letter, none ends with an opening one (JIS X 4051), and a number stays
 * with what is counted: "第3回".
 */
const isHeld = (before: string, after: string): boolean =>
  /[\p{Ps}\p{Pi}]$|^\p{N}+$/u.test(before) ||
  /\p{N}$/u.test(before) ||
  /^(?![\p{Ps}\p{Pi}])[^\p{L}\p{Emoji_Presentation}]/u.test(after) ||
  /^[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー々]/u.test(after);
