import { readFileSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import lacking from "./lacking.json" with { type: "json" };

/*
 * The letters of cards come from packages of one script each, cut into files by letters. Which file has a letter stands
 * in the package's unicode.json, so that a build without new cards opens no font, and reads of no script but those that
 * its texts are in.
 */

/** A file in WOFF2, with all weights. */
export interface FontFile {
  readonly family: string;
  /** Of its letters: "thai", "[12]". */
  readonly subset: string;
  /** As it is imported, "@fontsource-variable/noto-sans-thai/files/noto-sans-thai-thai-wght-normal.woff2", or its path. */
  readonly specifier: string;
}

const condensed = "roboto-condensed";
const emoji = "noto-emoji";

/** Which family draws what the condensed one lacks. One that names no script is tried for all that is left. */
const scripts: readonly (readonly [family: string, script: RegExp])[] = [
  ["noto-sans-arabic", /\p{scx=Arabic}/u],
  ["noto-sans-hebrew", /\p{sc=Hebrew}/u],
  ["noto-sans-devanagari", /\p{scx=Devanagari}/u],
  ["noto-sans-bengali", /\p{scx=Bengali}/u],
  ["noto-sans-gujarati", /\p{scx=Gujarati}/u],
  ["noto-sans-gurmukhi", /\p{scx=Gurmukhi}/u],
  ["noto-sans-tamil", /\p{scx=Tamil}/u],
  ["noto-sans-telugu", /\p{scx=Telugu}/u],
  ["noto-sans-kannada", /\p{scx=Kannada}/u],
  ["noto-sans-malayalam", /\p{scx=Malayalam}/u],
  ["noto-sans-sinhala", /\p{scx=Sinhala}/u],
  ["noto-sans-thai", /\p{sc=Thai}/u],
  ["noto-sans-lao", /\p{sc=Lao}/u],
  ["noto-sans-khmer", /\p{sc=Khmer}/u],
  ["noto-sans-myanmar", /\p{scx=Myanmar}/u],
  ["noto-sans-georgian", /\p{scx=Georgian}/u],
  ["noto-sans-armenian", /\p{sc=Armenian}/u],
  ["noto-sans-ethiopic", /\p{scx=Ethiopic}/u],
  ["noto-sans-kr", /\p{sc=Hangul}/u],
  ["noto-sans-jp", /\p{sc=Hiragana}|\p{sc=Katakana}/u],
  [emoji, /\p{Emoji_Presentation}|\p{Regional_Indicator}|\ufe0f/u],
];

/** Chinese, Japanese and Korean write many of the same letters in other shapes: one's own come first. */
const eastAsian: Readonly<Record<string, readonly string[]>> = {
  ja: ["noto-sans-jp", "noto-sans-sc", "noto-sans-tc", "noto-sans-kr"],
  ko: ["noto-sans-kr", "noto-sans-jp", "noto-sans-tc", "noto-sans-sc"],
  Hans: ["noto-sans-sc", "noto-sans-tc", "noto-sans-jp", "noto-sans-kr"],
  Hant: ["noto-sans-tc", "noto-sans-sc", "noto-sans-jp", "noto-sans-kr"],
};

/** Every family that a card may have. */
export const cardFontFamilies: readonly string[] = [
  ...new Set([condensed, ...scripts.map(([family]) => family), ...(eastAsian.Hans ?? [])]),
];

/** The file that draws what a reader takes for one letter, in a text of a language; undefined where no font has it. */
export function fontOf(letter: string, lang: string): FontFile | undefined {
  if (seen(letter).length === 0) return undefined;
  for (const family of familiesFor(letter, lang)) {
    const file = fileOf(family, letter);
    if (file !== undefined) return file;
  }
  return undefined;
}

/** Whether a word is in letters that the condensed font has, each by itself: so are most. */
export function isPlain(word: string): boolean {
  const files = filesOf(condensed);
  for (const character of word) if (!files.has(character.codePointAt(0) ?? 0)) return false;
  return !/\p{M}/u.test(word);
}

// One after the other: most texts need no more than the first.
function* familiesFor(letter: string, lang: string): Generator<string> {
  yield condensed;
  for (const [family, script] of scripts) if (script.test(letter)) yield family;
  yield* eastAsianFor(lang);
  yield emoji;
}

/** "5.3.0" of a font's package: another version makes another card. */
export function fontVersion(family: string): string {
  const known = versions.get(family);
  if (known !== undefined) return known;
  const manifest = readFileSync(pathOf(`${packageOf(family)}/package.json`), "utf8");
  const { version } = JSON.parse(manifest);
  versions.set(family, version);
  return version;
}

const versions = new Map<string, string>();

/** Where a font lies. */
export const pathOf = (specifier: string): string =>
  isAbsolute(specifier) ? specifier : fileURLToPath(import.meta.resolve(specifier));

const typefaceFamily = "typeface";

/** A file of the typeface of a theme: of Latin letters in European languages. */
export const typefaceFont = (file: string): FontFile => ({
  family: typefaceFamily,
  subset: "",
  specifier: resolve(file),
});

/** Fonts whose letters stand apart, as those of the Noto families of other scripts need not. */
export const isEuropean = ({ family }: FontFile): boolean =>
  family === condensed || family === typefaceFamily;

/** Of a family, each file with the characters that its package says it has. */
export function declaredFiles(family: string): [file: FontFile, characters: number[]][] {
  const folder = packageOf(family);
  const declared: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(pathOf(`${folder}/unicode.json`), "utf8"),
  );
  return Object.entries(declared)
    .filter(([subset]) => family === condensed || !european.test(subset))
    .map(([subset, ranges]) => {
      const name = `${family}-${subset.replace(/[[\]]/g, "")}-wght-normal.woff2`;
      return [{ family, subset, specifier: `${folder}/files/${name}` }, charactersOf(ranges, ",")];
    });
}

// What these have, the condensed family has too.
const european = /^(?:latin|cyrillic|greek|vietnamese)/;

const packageOf = (family: string) => `@fontsource-variable/${family}`;

/** "U+600-6ff,U+750" or "600-6ff 750". */
const charactersOf = (ranges: string, separator: string): number[] =>
  ranges
    .split(separator)
    .filter((range) => range !== "")
    .flatMap((range) => {
      const [first = "", last = first] = range.trim().replace(/^U\+/i, "").split("-");
      const start = Number.parseInt(first, 16);
      return Array.from({ length: Number.parseInt(last, 16) - start + 1 }, (_, i) => start + i);
    });

/** Of lacking.json, which is written by the test of the fonts. */
export interface FamilyNote {
  /** The package's that was looked at. */
  readonly version: string;
  /** What a subset lacks of what it declares: "600-6ff 750". */
  readonly lacks: Readonly<Record<string, string>>;
}

const opened = new Map<string, ReadonlyMap<number, readonly FontFile[]>>();

/** The files of a family by the characters that they have. */
function filesOf(family: string): ReadonlyMap<number, readonly FontFile[]> {
  const found = opened.get(family);
  if (found !== undefined) return found;
  const noted: Readonly<Record<string, FamilyNote>> = lacking;
  const files = new Map<number, FontFile[]>();
  for (const [file, characters] of declaredFiles(family)) {
    const lacks = new Set(charactersOf(noted[family]?.lacks[file.subset] ?? "", " "));
    for (const character of characters) {
      if (lacks.has(character)) continue;
      const others = files.get(character);
      if (others === undefined) files.set(character, [file]);
      else others.push(file);
    }
  }
  opened.set(family, files);
  return files;
}

/** The one that has every character of a letter, with its joiners if there is one. */
function fileOf(family: string, letter: string): FontFile | undefined {
  const files = filesOf(family);
  const [first, ...others] = seen(letter);
  const candidates = files.get(first?.codePointAt(0) ?? 0) ?? [];
  const having = (characters: readonly string[]) =>
    candidates.find((file) =>
      characters.every((character) => files.get(character.codePointAt(0) ?? 0)?.includes(file)),
    );
  return having([...letter]) ?? having(others);
}

const seen = (letter: string) =>
  [...letter].filter((character) => !/\p{Default_Ignorable_Code_Point}/u.test(character));

function eastAsianFor(lang: string): readonly string[] {
  const { language = "", script = "" } = new Intl.Locale(lang).maximize();
  return eastAsian[language] ?? eastAsian[script] ?? eastAsian.Hans ?? [];
}
