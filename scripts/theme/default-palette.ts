import type { Palette } from "./palette.ts";

/** Indigo and yellow, as assets/css/tokens.css has them: a test holds both together. */
export const defaultPalette: Palette = {
  light: {
    paper: "#fafafc",
    ink: "#1a1750",
    quiet: "#55527f",
    line: "#cfcde4",
    tint: "#ecebf8",
    link: "#3129c4",
    band: "#ffcd29",
    "band-dot": "#f4b400",
    "band-ink": "#1a1750",
    shade: "#ffcd29",
    ticket: "#221e66",
    "ticket-ink": "#f6f5ff",
    "ticket-quiet": "#c9c6f2",
    button: "#ffcd29",
    "button-ink": "#1a1750",
  },
  dark: {
    paper: "#121126",
    ink: "#eceaf9",
    quiet: "#b5b2d6",
    line: "#3b3868",
    tint: "#1e1c3d",
    link: "#b3bbff",
    band: "#26216f",
    "band-dot": "#38329b",
    "band-ink": "#ffd95c",
    shade: "#4b44b8",
    ticket: "#2a2676",
    "ticket-ink": "#f6f5ff",
    "ticket-quiet": "#c9c6f2",
    button: "#ffcd29",
    "button-ink": "#1a1750",
  },
  sheet: {
    sheet: "#ffcd29",
    "sheet-dot": "#f4b400",
    "sheet-ink": "#1a1750",
    foot: "#221e66",
    "foot-ink": "#ffcd29",
  },
};

/** What says how things stand has the same colours on every site. */
export const stateColours = {
  stop: "#b4112e",
  "stop-ink": "#fff",
  info: "#00695c",
  "info-ink": "#fff",
} as const;
