import type { AvifOptions, JpegOptions, PngOptions, WebpOptions } from "sharp";
import type { ImageFormat, ImageSettings } from "../model/site.ts";
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

/*
 * Why these formats and efforts: .github/ENCODERS.md has what was measured on photographs. AVIF at effort 0 is as like
 * its source as WebP at its usual effort, in fewer bytes and less CPU; its own usual effort costs 40 times as much for
 * 10 to 21 % fewer. Half the colour resolution, as in every JPEG, halves the cost. mozjpeg costs four times a
 * progressive JPEG, for the few browsers without AVIF; WebP beside both would add half as many files again for those.
 */
export const defaultImageSettings: ImageSettings = {
  widths: [480, 960, 1920],
  formats: ["avif", "jpeg"],
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

/** Formats best first; the last one is shown by every browser. */
export function toRecipes(image: ProbedImage, { formats, quality }: ImageSettings): Recipe[] {
  const modern = formats.filter((format) => format !== "jpeg");
  const encode = (format: ImageFormat) => photo[format](quality);
  const recipes: Record<PictureKind, () => Recipe[]> = {
    photo: () => [...modern.map(encode), encode("jpeg")],
    cutout: () => [...modern.map(encode), photoPng],
    drawing: () => [...(modern.length > 0 ? [losslessWebp] : []), flatPng(image.palette)],
    animation: () => animated(image, quality),
    // Feed readers and link previews do not show SVG: they get the PNG.
    vector: () => [{ method: "clean", format: "svg" }, flatPng(false)],
  };
  return recipes[kindOf(image)]();
}

// An animated WebP weighs about half a GIF. A GIF made from WebP would be many times larger than its source, and
// every browser that is still kept shows WebP, so there it stands alone.
function animated({ format }: ProbedImage, quality: number): Recipe[] {
  const webp: Recipe = { method: "animate", format: "webp", options: { quality, effort: 2 } };
  return format === "gif" ? [webp, { method: "strip", format: "gif" }] : [webp];
}
