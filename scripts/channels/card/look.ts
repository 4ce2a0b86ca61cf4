import type { Palette } from "../../theme/palette.ts";
import { cardSize } from "../publication.ts";

export interface CardColours {
  readonly band: string;
  readonly dot: string;
  readonly ink: string;
  readonly stub: string;
  readonly stubInk: string;
  readonly stubQuiet: string;
  /** Of a mark on the stub's ground. */
  readonly markInk: string;
}

/** A card has the colours of the light scheme: whoever shows it does not say in which scheme. */
export const cardColoursOf = ({ light, sheet }: Palette): CardColours => ({
  band: light.band,
  dot: light["band-dot"],
  ink: light["band-ink"],
  stub: light.ticket,
  stubInk: light["ticket-ink"],
  stubQuiet: light["ticket-quiet"],
  markInk: sheet["foot-ink"],
});

/** Empty space left and right of the text, in pixels. */
export const cardMargin = 64;

/** Type sizes of a title in pixels, and how many lines of each there is room for. */
const titleSteps = [
  { size: 176, lines: 1 },
  { size: 134, lines: 2 },
  { size: 116, lines: 2 },
  { size: 98, lines: 3 },
  { size: 80, lines: 3 },
  { size: 66, lines: 4 },
] as const;

export type TitleStep = (typeof titleSteps)[number];

/** The largest step in which the title fits into a width of so many pixels and no word breaks; the smallest for one that never does. */
export function titleStep(title: string, width: number = cardSize.width): TitleStep {
  const [largest] = titleSteps;
  return (
    titleSteps.find(({ size, lines }) => linesOf(title, size, width) <= lines) ??
    titleSteps[titleSteps.length - 1] ??
    largest
  );
}

// What a letter of the bold condensed font takes of its size, on average in running text and a little more.
const letterWidth = 0.5;

// Greedy, as renderers break text; a word longer than a line counts as too many lines.
function linesOf(title: string, size: number, width: number): number {
  const room = Math.floor((width - 2 * cardMargin) / (size * letterWidth));
  const words = title.split(" ").map((word) => [...word].length);
  if (words.some((length) => length > room)) return Number.POSITIVE_INFINITY;
  let lines = 1;
  let used = -1;
  for (const length of words) {
    used += 1 + length;
    if (used <= room) continue;
    lines += 1;
    used = length;
  }
  return lines;
}
