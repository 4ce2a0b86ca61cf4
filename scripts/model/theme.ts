import type { Inks } from "../theme/palette.ts";

/** How the head of a page looks: a field of the accent with a halftone, a line of it, or a block of the ink. */
export const mastheadForms = ["field", "line", "block"] as const;
export type MastheadForm = (typeof mastheadForms)[number];

/** Where an event's own picture stands: beside the text, or in the masthead, printed in its two inks or as it is. */
export const pictureStyles = ["beside", "duotone", "plain"] as const;
export type PictureStyle = (typeof pictureStyles)[number];

/** Typefaces of headings: the condensed one that a system has, or one that comes with the site. */
export const themeFonts = ["system", "bricolage-grotesque", "fraunces"] as const;
export type ThemeFont = (typeof themeFonts)[number];

/** The face of a site or of an event. */
export interface Theme {
  /** "picture": the colour of the event's picture. Undefined: those of the stylesheet. */
  readonly inks: Inks | "picture" | undefined;
  readonly masthead: MastheadForm;
  readonly picture: PictureStyle;
  readonly font: ThemeFont;
}

export const defaultTheme: Theme = {
  inks: undefined,
  masthead: "field",
  picture: "beside",
  font: "system",
};
