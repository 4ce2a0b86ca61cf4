import bundled from "../../../assets/fonts/roboto-condensed/fonts.json" with { type: "json" };

/*
 * The bundled font comes as one file for each weight and script. What it covers and its files' digests stand in
 * fonts.json, so that a build without new cards opens none of them; a test holds that list and the files together.
 */

export interface CardFontFile {
  /** Below the assets folder. */
  readonly path: string;
  /** One family a script: satori takes each letter from the first family that has it. */
  readonly family: string;
  readonly weight: 500 | 800;
}

export const cardFontFiles: readonly CardFontFile[] = bundled.files.map(({ file, weight }) => ({
  path: `fonts/roboto-condensed/${file}`,
  family: file.replace(/-\d+-normal\.woff$/, ""),
  weight: weight === 800 ? 800 : 500,
}));

/** CSS `font-family` with Latin, which most texts are in, first. */
export const cardFontFamilies: string = [...new Set(cardFontFiles.map(({ family }) => family))]
  .sort((a, b) => Number(b.endsWith("-latin")) - Number(a.endsWith("-latin")))
  .join(", ");

/** Changes whenever a byte of the font does. */
export const cardFontDigests: readonly string[] = bundled.files.map(({ sha256 }) => sha256);

const ranges = bundled.coverage.split(" ").map((range) => {
  const [first = "", last = first] = range.split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
});

/** Whether the font has a glyph for the character, given as a string of one code point. */
export function isCovered(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return ranges.some(([first, last]) => first <= code && code <= last);
}
