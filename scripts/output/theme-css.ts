import type { Palette } from "../theme/palette.ts";

/**
 * A palette as custom properties, over those of tokens.css. On paper only sheets have colours: print.css says the rest,
 * and is not to be overridden.
 */
export function paletteCss({ light, dark, sheet }: Palette): string {
  const properties = (colours: Readonly<Record<string, string>>) =>
    Object.entries(colours)
      .map(([name, value]) => `--${name}:${value}`)
      .join(";");
  return [
    `:root{${properties(sheet)}}`,
    `@media screen{:root{${properties(light)}}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${properties(dark)}}}`,
    // The colours of states stand out from any page, and not from any accent.
    ".masthead .mark,.statuses .status{box-shadow:0 0 0 .15rem var(--paper)}",
  ].join("");
}
