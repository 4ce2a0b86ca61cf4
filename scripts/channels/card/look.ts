import type { Palette } from "../../theme/palette.ts";

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
export const titleSteps = [
  { size: 176, most: 1 },
  { size: 134, most: 2 },
  { size: 116, most: 2 },
  { size: 98, most: 3 },
  { size: 80, most: 3 },
  { size: 66, most: 4 },
] as const;
