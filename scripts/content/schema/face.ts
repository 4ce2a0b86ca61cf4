import * as z from "zod";
import { imageFormats } from "../../model/image-settings.ts";
import { mastheadForms, pictureStyles, themeFonts } from "../../model/theme.ts";
import {
  colour,
  list,
  number,
  oneOf,
  ownAddress,
  shorthand,
  text,
  themeColour,
  webAddress,
} from "./fields.ts";

/* What a site and its events look like: menus, colours, typefaces. */

/** One colour, from which all others follow, or more. */
export const theme = shorthand("accent", {
  accent: themeColour
    .optional()
    .describe(
      'The colour that fills, from which all others follow: "#0a7", "oklch(66% 0.15 163)"; or picture, the colour of the event\'s picture',
    ),
  ink: colour
    .optional()
    .describe('The colour that is read on it, if it is to be your own: "#10243f"'),
  masthead: oneOf(mastheadForms)
    .optional()
    .describe("The head of a page: a field of the accent, a line of it, or a block of the ink"),
  picture: oneOf(pictureStyles)
    .optional()
    .describe("The event's picture: beside the text, or in the masthead as a duotone or plain"),
  font: oneOf(themeFonts)
    .optional()
    .describe("The typeface of headings: system, bricolage-grotesque or fraunces"),
});

/** Links of a menu, in their order. */
export const navigation = list(
  shorthand("page", {
    page: ownAddress.optional().describe("A page or a file of this site: about"),
    url: webAddress.optional().describe("Another site: https://forum.example.org/"),
    label: text
      .optional()
      .describe("What the link says; the title of the page when it is left out"),
  }),
);

export const images = z.strictObject({
  widths: list(number({ least: 16, most: 8192, whole: true }))
    .optional()
    .describe(
      "Widths in pixels that photographs are offered in: 480, 720, 960, 1440. Screenshots keep their own",
    ),
  formats: list(oneOf(imageFormats))
    .optional()
    .describe(
      "Formats that photographs are offered in: avif. Without jpeg, each also has one JPEG file",
    ),
  quality: number({ least: 1, most: 100, whole: true }).optional().describe("1 to 100"),
});
