import type { AvifOptions, JpegOptions, PngOptions, WebpOptions } from "sharp";
import type { ImageFormat, ImageSettings } from "../model/image-settings.ts";
import type { ProbedImage } from "./probe.ts";

/** How one file is made from its source: plain data, hashed into the file's name. */
export type Recipe =
  | { readonly method: "encode"; readonly format: "avif"; readonly options: AvifOptions }
  | { readonly method: "encode"; readonly format: "jpeg"; readonly options: JpegOptions }
  | { readonly method: "encode"; readonly format: "png"; readonly options: PngOptions }
  | { readonly method: "encode"; readonly format: "webp"; readonly options: WebpOptions }
  /** All frames, shrunk together. */
  | { readonly method: "animate"; readonly format: "webp"; readonly options: WebpOptions }
  /** The source's own frames without its comments. */
  | { readonly method: "strip"; readonly format: "gif" }
  /** The source's own shapes without what can run or fetch. */
  | { readonly method: "clean"; readonly format: "svg" };

/** Which widths a recipe is made in. */
export type Span =
  /** Every width of the picture. */
  | "all"
  /** One file for browsers without the formats that were named, feeds, link previews and structured data. */
  | "fallback"
  | "widest"
  /** The source's, whatever was asked for. */
  | "own";

/** A format that a picture is offered in. */
export interface Offer {
  readonly recipe: Recipe;
  readonly span: Span;
}

/*
 * Why these widths, formats and efforts: .github/ENCODERS.md has what was measured. A layout shows a picture 672 CSS
 * pixels wide at most, which is 1,344 on a screen of twice the density. AVIF at effort 0 is as like its source as WebP
 * at its usual effort, in fewer bytes and less CPU; its own usual effort costs 30 to 40 times as much for 17 to 29 %
 * fewer. Half the colour resolution, as in every JPEG, saves a sixth of the cost.
 */
export const defaultImageSettings: ImageSettings = {
  widths: [480, 720, 960, 1440],
  formats: ["avif"],
  quality: 80,
};

const photo = {
  // The scales differ: libavif's 65 looks like WebP's 80.
  avif: (quality: number): Recipe => ({
    method: "encode",
    format: "avif",
    options: {
      quality: Math.max(1, quality - 15),
      effort: 0,
      chromaSubsampling: "4:2:0",
      tune: "ssim",
    },
  }),
  // The effort that other generators leave it at: it is asked for by name, to have what they have.
  webp: (quality: number): Recipe => ({
    method: "encode",
    format: "webp",
    options: { quality, effort: 4 },
  }),
  jpeg: (quality: number): Recipe => ({
    method: "encode",
    format: "jpeg",
    options: { quality, progressive: true },
  }),
} as const satisfies Record<ImageFormat, (quality: number) => Recipe>;

// Few ever see it, so it is made as fast as JPEG can be: a fifth of the progressive one's CPU, for 5 to 7 % more bytes.
const plainJpeg = (quality: number): Recipe => ({
  method: "encode",
  format: "jpeg",
  options: { quality, optimizeCoding: false },
});

// PNG's row filters take a fifth off a photograph, and add a half to line art (a screenshot of text: 145 and 224 KB).
const photoPng: Recipe = {
  method: "encode",
  format: "png",
  options: { adaptiveFiltering: true },
};

const flatPng = (palette: boolean): Recipe => ({
  method: "encode",
  format: "png",
  options: { compressionLevel: 9, palette },
});

// A tenth of that PNG for the same screenshot; more effort gains nothing.
const losslessWebp: Recipe = {
  method: "encode",
  format: "webp",
  options: { lossless: true, effort: 2 },
};

export type PictureKind = "photo" | "cutout" | "drawing" | "animation" | "vector";

/** What a picture is decides how it is best written. */
export function kindOf(image: ProbedImage): PictureKind {
  if (image.vector) return "vector";
  if (image.frames > 1) return "animation";
  if (isFlat(image)) return "drawing";
  return image.alpha ? "cutout" : "photo";
}

// Screenshots and line art take well under a byte a pixel as PNG, photographs one and a half and more. JPEG would
// blur their letters and make them larger.
const isFlat = ({ format, palette, bytes, width, height }: ProbedImage) =>
  format === "svg" || palette || (format === "png" && bytes / (width * height) < 0.8);

/**
 * Formats best first; the last one is shown by every browser. Those that were named are made in every width; when JPEG
 * is not among them, one file stands in for it.
 */
export function toOffers(image: ProbedImage, { formats, quality }: ImageSettings): Offer[] {
  const modern = formats.filter((format) => format !== "jpeg");
  const alone = modern.length === formats.length && modern.length > 0;
  const span = alone ? "fallback" : "all";
  const named = modern.map((format) => all(photo[format](quality)));
  const jpeg = alone ? plainJpeg(quality) : photo.jpeg(quality);
  const offers: Record<PictureKind, () => Offer[]> = {
    photo: () => [...named, { recipe: jpeg, span }],
    cutout: () => [...named, { recipe: photoPng, span }],
    drawing: () => [
      ...(modern.length > 0 ? [all(losslessWebp)] : []),
      { recipe: flatPng(image.palette), span },
    ],
    animation: () => animated(image, quality),
    // Feed readers and link previews do not show SVG: they get the PNG.
    vector: () => [
      { recipe: { method: "clean", format: "svg" }, span: "own" },
      all(flatPng(false)),
    ],
  };
  return offers[kindOf(image)]();
}

const all = (recipe: Recipe): Offer => ({ recipe, span: "all" });

// An animated WebP weighs about half a GIF. A GIF made from WebP would be many times larger than its source, and
// every browser that is still kept shows WebP, so there it stands alone.
function animated({ format }: ProbedImage, quality: number): Offer[] {
  const webp: Recipe = { method: "animate", format: "webp", options: { quality, effort: 2 } };
  const shrunk: Offer = { recipe: webp, span: "widest" };
  return format === "gif"
    ? [shrunk, { recipe: { method: "strip", format: "gif" }, span: "own" }]
    : [shrunk];
}
