import { readFile } from "node:fs/promises";
import { Blob, Direction, Face, Font, Buffer as Shaped, shape, Variation } from "harfbuzzjs";
import decompress from "woff2-encoder/decompress";
import { type FontFile, pathOf } from "./fonts.ts";

/** A piece of text in one font and one direction. */
export interface Run {
  readonly text: string;
  readonly font: FontFile;
  readonly weight: Weight;
  readonly lang: string;
  readonly isRightToLeft: boolean;
}

/** Of `font-weight`. */
export type Weight = 500 | 800;

/** A run as it is drawn, from left to right. Lengths are parts of the type's size; y points up. */
export interface ShapedRun {
  readonly width: number;
  readonly glyphs: readonly Glyph[];
}

export interface Glyph {
  readonly x: number;
  readonly y: number;
  readonly outline: () => Outline;
}

export interface Outline {
  /** SVG path data in units of the font; "" of a space. */
  readonly path: string;
  /** Of a unit. */
  readonly scale: number;
  /** How far it reaches below the line that letters stand on. */
  readonly depth: number;
  /** How far it reaches above it. */
  readonly height: number;
}

/** Fonts that were opened, each once. */
export interface Fonts {
  /** Rejects where a font is not installed. */
  readonly open: (files: Iterable<FontFile>) => Promise<void>;
  /** Whether a font that was opened has every character of a letter. */
  readonly draws: (file: FontFile, letter: string) => boolean;
  /** Joins and places letters as their script asks for, in a font that was opened. */
  readonly shape: (run: Run, letterSpacing: number) => ShapedRun;
}

export function openFonts(): Fonts {
  const faces = new Map<string, Promise<Face>>();
  const fonts = new Map<string, Font>();
  const characters = new Map<string, ReadonlySet<number>>();
  return {
    open: async (files) => {
      for (const file of files) {
        const { specifier } = file;
        const face = faces.get(specifier) ?? openFace(file);
        faces.set(specifier, face);
        const opened = await face;
        characters.set(specifier, characters.get(specifier) ?? new Set(opened.collectUnicodes()));
        for (const weight of [500, 800] as const) {
          const name = fontName(file, weight);
          if (!fonts.has(name)) fonts.set(name, weighted(opened, weight));
        }
      }
    },
    draws: ({ specifier }, letter) => {
      const has = characters.get(specifier);
      return [...letter].every((character) => has?.has(character.codePointAt(0) ?? 0) === true);
    },
    shape: (run, letterSpacing) => {
      const font = fonts.get(fontName(run.font, run.weight));
      return font === undefined ? { width: 0, glyphs: [] } : shapeWith(font, run, letterSpacing);
    },
  };
}

const fontName = ({ specifier }: FontFile, weight: Weight) => `${weight} ${specifier}`;

/** The font of a file, as its designer drew it: all weights. */
export async function openFace({ specifier }: FontFile): Promise<Face> {
  const font = await decompress(await readFile(pathOf(specifier)));
  return new Face(new Blob(font), 0);
}

function weighted(face: Face, weight: Weight): Font {
  const font = new Font(face);
  font.setVariations([new Variation("wght", weight)]);
  return font;
}

function shapeWith(font: Font, run: Run, letterSpacing: number): ShapedRun {
  const shaped = new Shaped();
  shaped.addText(run.text);
  shaped.guessSegmentProperties();
  shaped.setDirection(run.isRightToLeft ? Direction.RTL : Direction.LTR);
  shaped.setLanguage(run.lang);
  shape(font, shaped);
  const scale = 1 / font.face.upem;
  const positions = shaped.getGlyphPositions();
  let width = 0;
  const glyphs = shaped.getGlyphInfos().map(({ codepoint: glyph }, index): Glyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const [x, y] = [width + xOffset * scale, yOffset * scale];
    width += xAdvance * scale + (xAdvance === 0 ? 0 : letterSpacing);
    return { x, y, outline: () => outlineOf(font, glyph, scale) };
  });
  return { width, glyphs };
}

function outlineOf(font: Font, glyph: number, scale: number): Outline {
  const { yBearing = 0, height = 0 } = font.glyphExtents(glyph) ?? {};
  return {
    path: font.glyphToPath(glyph),
    scale,
    depth: -(yBearing + height) * scale,
    height: yBearing * scale,
  };
}
