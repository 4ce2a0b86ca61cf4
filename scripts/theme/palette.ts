import { contrast, type Oklch, toHex, toOklch } from "./oklch.ts";

/** The two inks that a site is printed in, as "#rrggbb": the accent fills, the ink is read. Without an ink it is found. */
export interface Inks {
  readonly accent: string;
  readonly ink: string | undefined;
}

/** Colours by the custom property of tokens.css that has them. Those of a sheet are the same in both schemes. */
export interface Palette {
  readonly light: Readonly<Record<Token, string>>;
  readonly dark: Readonly<Record<Token, string>>;
  readonly sheet: Readonly<Record<SheetToken, string>>;
}

const tokens = [
  ...([
    "paper",
    "ink",
    "quiet",
    "line",
    "tint",
    "link",
    "band",
    "band-dot",
    "band-ink",
    "shade",
  ] as const),
  ...(["ticket", "ticket-ink", "ticket-quiet", "button", "button-ink"] as const),
] as const;
export type Token = (typeof tokens)[number];
export type SheetToken = "sheet" | "sheet-dot" | "sheet-ink" | "foot" | "foot-ink";

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const text = 4.5;
const mark = 3;

/** Pairs for both schemes that can be read, whatever the inks are. */
export function paletteOf(inks: Inks): Palette {
  const accent = toOklch(inks.accent);
  const second = secondInk(accent, inks.ink);
  const light = lightTokens(inks, accent, second);
  return {
    light,
    dark: darkTokens(accent, second),
    sheet: {
      sheet: light.band,
      "sheet-dot": light["band-dot"],
      "sheet-ink": light["band-ink"],
      foot: light.ticket,
      "foot-ink": readable(accent, [light.ticket], text),
    },
  };
}

/** The nearest ink that can be read on the accent; undefined where the given one can. */
export function nearestInk({ accent, ink }: Inks): string | undefined {
  if (ink === undefined || contrast(ink, accent) >= text) return undefined;
  return readable(toOklch(ink), [accent], text);
}

/** Hue and chroma of whatever is dark: of the ink, else of a light accent's opposite, else of the accent itself. */
interface SecondInk {
  readonly h: number;
  readonly c: number;
  /** Links may have the accent's own hue: darkened, it is still seen as that colour. */
  readonly isOfAccent: boolean;
}

function secondInk(accent: Oklch, ink: string | undefined): SecondInk {
  const own = ink === undefined ? undefined : toOklch(ink);
  if (own !== undefined) return { h: own.h, c: Math.min(own.c, 0.12), isOfAccent: false };
  const isGrey = accent.c < 0.03;
  // Darkened yellow is brown: such an accent is printed with the ink across from it.
  if (accent.l > 0.74 && !isGrey) return { h: (accent.h + 196) % 360, c: 0.11, isOfAccent: false };
  return { h: accent.h, c: isGrey ? accent.c : Math.min(accent.c, 0.11), isOfAccent: true };
}

function lightTokens(inks: Inks, accent: Oklch, { h, c, isOfAccent }: SecondInk): Palette["light"] {
  const of = (l: number, chroma: number) => toHex({ l, c: Math.min(c, chroma), h });
  const paper = of(0.985, 0.004);
  const tint = of(0.945, 0.018);
  const grounds = [paper, tint];
  const dark = { l: 0.25, c: Math.min(c, 0.09), h };
  const band = toHex(accent);
  const isGiven = inks.ink !== undefined && nearestInk(inks) === undefined;
  const bandInk =
    isGiven && inks.ink ? inks.ink : readable(inks.ink ? toOklch(inks.ink) : dark, [band], text);
  const ticket = of(0.29, 0.12);
  const button = readable(accent, [ticket], mark);
  return {
    paper,
    tint,
    ink: readable(dark, grounds, 7),
    quiet: readable({ l: 0.46, c: Math.min(c, 0.07), h }, grounds, text),
    line: of(0.86, 0.03),
    link: readable(
      isOfAccent ? { ...accent, l: Math.min(accent.l, 0.55) } : { l: 0.45, c: c + 0.08, h },
      grounds,
      text,
    ),
    band,
    "band-dot": dotOf(accent, bandInk, band),
    "band-ink": bandInk,
    shade: band,
    ticket,
    "ticket-ink": of(0.975, 0.01),
    "ticket-quiet": readable({ l: 0.84, c: Math.min(c, 0.05), h }, [ticket], text),
    button,
    "button-ink": readable(dark, [button], text),
  };
}

function darkTokens(accent: Oklch, { h, c, isOfAccent }: SecondInk): Palette["dark"] {
  const of = (l: number, chroma: number) => toHex({ l, c: Math.min(c, chroma), h });
  const paper = of(0.19, 0.035);
  const tint = of(0.25, 0.05);
  const grounds = [paper, tint];
  const band = of(0.3, 0.12);
  const dot = of(0.36, 0.13);
  const ticket = of(0.32, 0.12);
  const button = readable(accent, [ticket], mark);
  const bright = { ...accent, l: Math.max(accent.l, 0.8) };
  return {
    paper,
    tint,
    ink: readable({ l: 0.945, c: Math.min(c, 0.015), h }, grounds, 7),
    quiet: readable({ l: 0.77, c: Math.min(c, 0.05), h }, grounds, text),
    line: of(0.38, 0.07),
    link: readable(isOfAccent ? bright : { l: 0.81, c: Math.min(c, 0.1), h }, grounds, text),
    band,
    "band-dot": dot,
    "band-ink": readable(bright, [band, dot], text),
    shade: of(0.46, 0.12),
    ticket,
    "ticket-ink": of(0.975, 0.01),
    "ticket-quiet": readable({ l: 0.84, c: Math.min(c, 0.05), h }, [ticket], text),
    button,
    "button-ink": readable({ l: 0.25, c: Math.min(c, 0.09), h }, [button], text),
  };
}

/** The accent a little darker, or lighter where its ink could not be read on that; no dots where neither will do. */
function dotOf(accent: Oklch, ink: string, band: string): string {
  const shifted = [-0.07, 0.07, -0.04, 0.04].map((by) => toHex({ ...accent, l: accent.l + by }));
  return shifted.find((dot) => dot !== band && contrast(ink, dot) >= text) ?? band;
}

/**
 * The colour, or the one nearest to it in lightness that has this contrast on each of the grounds. Black or white has
 * more than 4.5 on any one ground, and so on all grounds that are of one kind.
 */
export function readable(colour: Oklch, grounds: readonly string[], least: number): string {
  const isReadable = (hex: string) => grounds.every((ground) => contrast(hex, ground) >= least);
  for (let away = 0; away <= 1; away += 0.005) {
    for (const l of [colour.l - away, colour.l + away]) {
      if (l < 0 || l > 1) continue;
      const hex = toHex({ ...colour, l });
      if (isReadable(hex)) return hex;
    }
  }
  return isReadable("#000000") ? "#000000" : "#ffffff";
}
