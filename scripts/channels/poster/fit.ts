import type { TitleSize } from "../title-size.ts";

/** What stands above the foot of a poster, each as long as it will be set. */
export interface PosterTexts {
  readonly site: string;
  readonly title: string;
  readonly size: TitleSize;
  readonly states: number;
  readonly when: string;
  readonly where: string;
  /** The zone, the address, how it repeats, other dates: a line or more for each. */
  readonly small: readonly string[];
  readonly summary: string;
}

/** Of 1, the largest type, each the next of `scales`: a class of the stylesheet. */
export type PosterFit = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** As poster.css has them. */
const scales = [1.36, 1.17, 1, 0.86, 0.74, 0.63, 0.53, 0.44] as const;

/* In millimetres: what lies between the margins and above the foot, and the sizes of poster.css. */
const room = { width: 178, height: 184 };
const titles: Readonly<Record<TitleSize, number>> = {
  short: 34,
  middle: 26,
  long: 19,
  longest: 14,
};

/** How wide one is, in its height. */
const displayLetter = 0.5;

/** The largest type in which everything stands on the sheet, by what letters take on average and a little more. */
export function posterFit(texts: PosterTexts): PosterFit {
  const word = Math.max(...texts.title.split(/\s+/).map(({ length }) => length));
  const step = scales.findIndex(
    (scale) =>
      heightAt(scale, texts) <= room.height &&
      // No word is broken for the sake of larger letters.
      (scale <= 1 || word * titles[texts.size] * scale * displayLetter <= room.width),
  );
  return ((step === -1 ? scales.length - 1 : step) + 1) as PosterFit;
}

function heightAt(scale: number, texts: PosterTexts): number {
  const height = (text: string, size: number, leading: number, letter: number) =>
    text === "" ? 0 : linesOf(text, room.width / (size * scale * letter)) * size * scale * leading;
  const display = (text: string, size: number, leading: number) =>
    height(text, size, leading, displayLetter);
  const body = (text: string, size = 6) => height(text, size, 1.35, 0.6);
  const blocks = [
    display(texts.site, 7, 1.35) + 4 * scale,
    display(texts.title, titles[texts.size], 0.95),
    ...Array<number>(texts.states).fill(20 * scale),
    display(texts.when, 12, 1.1) + display(texts.where, 9, 1.15),
    texts.small.map((text) => body(text)).reduce((sum, one) => sum + one, 0),
    body(texts.summary, 7),
  ].filter((one) => one > 0);
  return blocks.reduce((sum, one) => sum + one, 0) + (blocks.length - 1) * 7 * scale;
}

/** Greedy, as browsers break text; a longer word is broken. Letters of Chinese, Japanese and Korean are as wide as two. */
function linesOf(text: string, letters: number): number {
  let lines = 1;
  let used = -1;
  for (const word of text.split(" ")) {
    const length = word.length + (word.match(wide)?.length ?? 0);
    used += 1 + length;
    if (used <= letters) continue;
    lines += Math.max(1, Math.ceil(length / letters));
    used = length % letters;
  }
  return lines;
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
