import { grouped } from "../model/grouped.ts";
import type { ImageSettings } from "../model/image-settings.ts";
import { portraitKey } from "../model/portrait.ts";
import { sha256 } from "./hash.ts";
import type { ProbedImage } from "./probe.ts";
import { kindOf, type Recipe, type Span, toOffers } from "./recipe.ts";

/** One encoded file of a picture. */
export interface ImageVariant {
  readonly format: "avif" | "webp" | "jpeg" | "png" | "gif" | "svg";
  /** In pixels, after EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** Path of the site, fingerprinted: "/assets/images/boards-1a2b3c4d-640.webp". */
  readonly address: string;
}

/** Everything a page needs to show a picture; known before anything is encoded. */
export interface PlannedImage {
  /** Path below content. */
  readonly path: string;
  /** Of the source, in pixels, after EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** Every variant, formats best first, widths rising within a format. The last format is the one all browsers show. */
  readonly variants: readonly ImageVariant[];
  /** See PictureFacts. */
  readonly description?: string | undefined;
}

/** Planned pictures by their path below content; a picture that cannot be shown is not in it. */
export type ImagePlan = ReadonlyMap<string, PlannedImage>;

/** A file to make, and how. */
export interface ImageOutput extends ImageVariant {
  /** SHA-256 of everything that decides its bytes: its name in the cache. */
  readonly key: string;
  readonly recipe: Recipe;
}

/** All files of one source: it is read and decoded once, wherever and under whatever names it is shown. */
export interface ImageJob {
  readonly source: ProbedImage;
  /** The keys in the plan of every path with these bytes, sorted. */
  readonly paths: readonly string[];
  /** Widths that its pixels are brought to one after the other, falling. */
  readonly cascade: readonly number[];
  readonly outputs: readonly ImageOutput[];
  /** Cut to a square around what catches the eye. */
  readonly square: boolean;
}

export interface ImagePlanning {
  readonly images: ImagePlan;
  readonly jobs: readonly ImageJob[];
}

/**
 * Decides every file of every picture. The encoder's version is part of each address, because addresses are cached
 * by browsers for ever and a new encoder writes other bytes. `logos` are those that are only shown small.
 */
export function planImages(
  probed: readonly ProbedImage[],
  settings: ImageSettings,
  encoder: string,
  keys: ReadonlySet<string> = new Set(probed.map(({ path }) => path)),
  logos: ReadonlySet<string> = new Set(),
): ImagePlanning {
  const byHash = grouped(probed.map((image) => [image.hash, image]));
  const jobs = [...byHash.values()].flatMap((same) =>
    [false, true].flatMap((square): ImageJob | never[] => {
      const keyOf = square ? portraitKey : String;
      const shown = same.filter(({ path }) => keys.has(keyOf(path)));
      if (shown.length === 0) return [];
      const isLogo = shown.every(({ path }) => logos.has(path));
      const own = isLogo ? { ...settings, ...logoSize } : settings;
      const job = planJob(shown, own, encoder, square);
      return { ...job, paths: shown.map(({ path }) => keyOf(path)) };
    }),
  );
  const images = jobs.flatMap(({ source, paths, outputs, square }) => {
    const { width, description } = source;
    const said = description === undefined ? {} : { description };
    const height = square ? width : source.height;
    const variants = outputs.map(({ key: _, recipe: __, ...variant }) => variant);
    return paths.map((path) => [path, { path, width, height, variants, ...said }] as const);
  });
  return { images: new Map(images), jobs };
}

interface Sizes {
  readonly widths: readonly number[];
  /** What a vector is drawn at for those who cannot show one. */
  readonly preview: number;
}

/** A logo is 160 CSS pixels wide at most, and screens have up to three times the density. */
const logoSize: Sizes = { widths: [480], preview: 480 };

function planJob(
  same: readonly ProbedImage[],
  settings: ImageSettings & Partial<Sizes>,
  encoder: string,
  wanted: boolean,
): ImageJob {
  const [source] = same;
  if (source === undefined) throw new RangeError("a group has at least one picture");
  // What moves or is drawn is shown whole, and cut by the page.
  const square = wanted && !["vector", "animation"].includes(kindOf(source));
  const cascade = square
    ? portraitWidths(source)
    : planCascade(source, { preview: previewWidth, ...settings });
  const outputs = toOffers(source, settings).flatMap(({ recipe, span }) =>
    widthsOf[span](source, cascade).map((width) => {
      // Every wider step leaves its traces in the pixels of the narrower ones.
      const steps = cascade.filter((step) => step >= width);
      return square
        ? planOutput({ ...source, height: source.width }, recipe, width, [encoder, steps, "square"])
        : planOutput(source, recipe, width, [encoder, steps]);
    }),
  );
  return { source, paths: same.map(({ path }) => path), cascade, outputs, square };
}

/** Of a portrait, falling: 12rem, and twice as much for dense screens. */
function portraitWidths({ width, height }: ProbedImage): number[] {
  const side = Math.min(width, height);
  return [...new Set([Math.min(side, 384), Math.min(side, 192)])];
}

// The most that WebP holds, of the formats that are written (JPEG and AVIF: 65,535).
const maxSide = 16_383;
// What link previews and search engines ask for. A vector, which has no pixels of its own, is drawn at it.
const previewWidth = 1200;

/** The widths worth making, falling: never wider than the source, and none that is nearly its own width. */
function planCascade(source: ProbedImage, { widths, preview }: Sizes): number[] {
  const kind = kindOf(source);
  const most = Math.max(...widths);
  if (kind === "vector") return [fitted(source, preview)];
  // Sharp edges turn into shades when they are shrunk, which takes more bytes than the pixels saved (ENCODERS.md).
  // Twice the widest bounds what a phone has to hold.
  if (kind === "drawing" && source.width <= 2 * most) return [fitted(source, source.width)];
  const widest = fitted(source, Math.min(source.width, most));
  const narrower = widths.filter((width) => width < widest * 0.85);
  return [...new Set([widest, ...narrower])].sort((a, b) => b - a);
}

// A long screenshot is narrowed until its height can be written.
const fitted = ({ width, height }: ProbedImage, wanted: number) =>
  Math.max(1, Math.min(wanted, Math.floor((maxSide * width) / height)));

/** Widths of one format, rising, out of the falling ones that the picture is brought to. */
const widthsOf: Record<Span, (source: ProbedImage, cascade: readonly number[]) => number[]> = {
  all: (_, cascade) => [...cascade].reverse(),
  fallback: (_, cascade) => {
    const enough = cascade.filter((width) => width >= previewWidth);
    return [enough.at(-1) ?? cascade[0]].filter((width) => width !== undefined);
  },
  widest: (_, cascade) => cascade.slice(0, 1),
  own: ({ width }) => [width],
};

function planOutput(
  source: ProbedImage,
  recipe: Recipe,
  width: number,
  context: readonly unknown[],
): ImageOutput {
  const height = Math.max(1, Math.round((source.height * width) / source.width));
  const content = JSON.stringify([source.hash, recipe, width, height, ...context]);
  const key = sha256(content);
  const extension = recipe.format === "jpeg" ? "jpg" : recipe.format;
  // Twelve digits: of 100,000 files, two share theirs once in 50,000 sites, and then need the same name as well.
  const name = `${readableName(source.path)}-${key.slice(0, 12)}-${width}.${extension}`;
  return { format: recipe.format, width, height, address: `/assets/images/${name}`, key, recipe };
}

/** "Boards & Café.JPG" is "boards-cafe": plain on every file system, and still its picture's name. */
function readableName(path: string): string {
  const base = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const plain = base.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  const name = plain.replace(/[^a-z0-9]+/g, "-").slice(0, 40);
  return name.replace(/^-|-$/g, "") || "picture";
}
