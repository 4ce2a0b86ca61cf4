import bidiFactory from "bidi-js";
import { breakable, lettersOf } from "./breaks.ts";
import { type FontFile, fontOf, isEuropean } from "./fonts.ts";
import type { Fonts, Glyph, Weight } from "./shape.ts";

/** How a text is set. Lengths are parts of its size. */
export interface TextStyle {
  readonly weight: Weight;
  readonly lang: string;
  /** Draws the letters that it has. */
  readonly typeface?: readonly FontFile[];
  /** Between letters that are not joined to each other. */
  readonly letterSpacing?: number;
}

/** A line with its glyphs from left to right. Lengths are parts of its size. */
export interface Line {
  readonly width: number;
  readonly glyphs: readonly Glyph[];
}

export interface Lines {
  readonly lines: readonly Line[];
  /** Whether all is there, with no word in two. */
  readonly isWhole: boolean;
  /** From line to line: scripts with marks above and below need more room. */
  readonly leading: number;
}

// Its types are those of an ES module, and Node gets a CommonJS one, which is the function itself.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();

/** The font files that a text needs, where no typeface has its letters. */
export const fontsOf = (text: string, lang: string): FontFile[] => [
  ...new Set(itemsOf(text, (letter) => fontOf(letter, lang)).map(({ font }) => font)),
];

/** A text in lines of a width, at most so many; the last ends with an ellipsis where there is more. */
export function setLines(
  fonts: Fonts,
  text: string,
  style: TextStyle,
  width: number,
  most: number,
): Lines {
  const items = styledItems(fonts, text, style);
  const widthOf = (from: number, to: number) => lineOf(fonts, items, style, from, to).width;
  const { ranges, isWhole } = fill(text, style.lang, width, widthOf);
  const [last = [0, 0], ...others] = ranges.slice(0, most).reverse();
  const lines = others.reverse().map(([from, to]) => lineOf(fonts, items, style, from, to));
  const isAll = ranges.length <= most;
  const final = isAll
    ? lineOf(fonts, items, style, ...last)
    : clipped(fonts, text.slice(last[0]), style, width);
  return { lines: [...lines, final], isWhole: isAll && isWhole, leading: leadingOf(items) };
}

type Range = readonly [from: number, to: number];

/** Greedy. A piece that is wider than a line is broken between letters. */
function fill(
  text: string,
  lang: string,
  width: number,
  widthOf: (from: number, to: number) => number,
): { readonly ranges: readonly Range[]; readonly isWhole: boolean } {
  const ranges: [number, number][] = [];
  let isWhole = true;
  let at = 0;
  let room = 0;
  const put = (piece: string) => {
    const to = at + piece.trimEnd().length;
    const needed = widthOf(at, to);
    const range = ranges.at(-1);
    if (range === undefined || needed > room) {
      ranges.push([at, to]);
      room = width;
    } else range[1] = to;
    room -= widthOf(at, at + piece.length);
    at += piece.length;
  };
  for (const piece of breakable(text, lang)) {
    if (widthOf(at, at + piece.trimEnd().length) <= width) put(piece);
    else {
      isWhole = false;
      lettersOf(piece).forEach(put);
    }
  }
  return { ranges, isWhole };
}

/** The beginning of a text that fits into a line, with an ellipsis. */
function clipped(fonts: Fonts, text: string, style: TextStyle, width: number): Line {
  const set = (shown: string) => {
    const items = styledItems(fonts, shown, style);
    return lineOf(fonts, items, style, 0, shown.length);
  };
  const shorter = (pieces: readonly string[]): Line | undefined => {
    for (let count = pieces.length; count > 0; count -= 1) {
      const line = set(`${pieces.slice(0, count).join("").trimEnd()}…`);
      if (line.width <= width) return line;
    }
    return undefined;
  };
  // No line of a card has room for more.
  const start = text.slice(0, 300);
  return shorter(breakable(start, style.lang)) ?? shorter(lettersOf(start)) ?? set("…");
}

/** Letters of one font and one embedding level, as they follow each other in the text. */
interface Item {
  readonly start: number;
  readonly text: string;
  readonly font: FontFile;
  readonly level: number;
}

const styledItems = (fonts: Fonts, text: string, { lang, typeface = [] }: TextStyle): Item[] =>
  itemsOf(
    text,
    (letter) => typeface.find((file) => fonts.draws(file, letter)) ?? fontOf(letter, lang),
  );

function itemsOf(text: string, choose: (letter: string) => FontFile | undefined): Item[] {
  const { levels } = bidi.getEmbeddingLevels(text);
  const items: Item[] = [];
  let start = 0;
  for (const letter of lettersOf(text)) {
    const last = items.at(-1);
    const level = levels[start] ?? 0;
    const font = choose(letter) ?? last?.font;
    if (last !== undefined && last.level === level && last.font.specifier === font?.specifier)
      items[items.length - 1] = { ...last, text: last.text + letter };
    else if (font !== undefined) items.push({ start, text: letter, font, level });
    start += letter.length;
  }
  return items;
}

function lineOf(
  fonts: Fonts,
  items: readonly Item[],
  { weight, lang, letterSpacing = 0 }: TextStyle,
  from: number,
  to: number,
): Line {
  const inside = items.flatMap((item) => {
    const text = item.text.slice(Math.max(0, from - item.start), Math.max(0, to - item.start));
    return text === "" ? [] : [{ ...item, text }];
  });
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const { text, font, level } of visually(inside)) {
    const run = { text, font, weight, lang, isRightToLeft: level % 2 === 1 };
    const shaped = fonts.shape(run, isEuropean(font) ? letterSpacing : 0);
    for (const glyph of shaped.glyphs) glyphs.push({ ...glyph, x: glyph.x + width });
    width += shaped.width;
  }
  return { width, glyphs };
}

/** Rule L2 of UAX #9: from the highest level down to the lowest odd one, what is at it or above is turned round. */
function visually(items: readonly Item[]): readonly Item[] {
  const levels = items.map(({ level }) => level);
  let turned = [...items];
  for (let level = Math.max(0, ...levels); level > 0; level -= 1) {
    const next: Item[] = [];
    let group: Item[] = [];
    for (const item of turned) {
      if (item.level >= level) group = [item, ...group];
      else {
        next.push(...group, item);
        group = [];
      }
    }
    turned = [...next, ...group];
  }
  return turned;
}

const leadings: Readonly<Record<string, number>> = {
  "roboto-condensed": 1,
  typeface: 1.04,
  "noto-emoji": 1,
  "noto-sans-jp": 1.16,
  "noto-sans-kr": 1.16,
  "noto-sans-sc": 1.16,
  "noto-sans-tc": 1.16,
  "noto-sans-hebrew": 1.16,
};

const leadingOf = (items: readonly Item[]) =>
  Math.max(1, ...items.map(({ font }) => leadings[font.family] ?? 1.36));
