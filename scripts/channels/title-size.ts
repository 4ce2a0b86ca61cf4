/** How large a title can be set, so that its lines do not push what matters out of sight. */
export type TitleSize = "short" | "middle" | "long" | "longest";

/** By the room that it takes: letters of Chinese, Japanese and Korean are as wide as two others. */
export function titleSize(title: string): TitleSize {
  const width = title.length + (title.match(wide)?.length ?? 0);
  const lengthsOf = (parts: readonly string[]) => Math.max(...parts.map(({ length }) => length));
  const words = title.split(/[\s-]+/);
  const word = lengthsOf(words);
  if (width <= 24 && word <= 11) return "short";
  if (width <= 44 && word <= 16) return "middle";
  // A longer word would be broken on a phone where a browser cannot hyphenate.
  const whole = lengthsOf(words.flatMap((one) => one.split(withoutBlanks)));
  return width <= 80 && whole <= 27 ? "long" : "longest";
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** Letters of languages that write no blanks between words: lines break between them. */
const withoutBlanks =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
