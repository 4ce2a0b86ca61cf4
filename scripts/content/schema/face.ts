import { list, ownAddress, shorthand, text, webAddress } from "./fields.ts";

/* What the site looks like: its menus. */

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
