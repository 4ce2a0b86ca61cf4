import { openPipeline } from "./codec.ts";
import type { ImageOutput } from "./plan.ts";
import type { ProbedImage } from "./probe.ts";
import type { Recipe } from "./recipe.ts";
import { drawSvg } from "./svg-draw.ts";

/** Decoded pixels: sRGB, eight bits a channel, upright. */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
}

type Size = Pick<Pixels, "width" | "height">;

/** The whole picture at one size, or what of it has that size's shape. Half of a truncated picture is a failure, a mere warning of the decoder is not. */
export async function decode(
  bytes: Buffer,
  source: ProbedImage,
  size: Size,
  fit: "fill" | "cover",
): Promise<Pixels> {
  const drawn = source.format === "svg";
  const input = drawn ? await drawSvg(bytes, toDensity(source, size), size) : bytes;
  const pipeline = await openPipeline(input, {
    failOn: "error",
    // Converting sRGB to sRGB costs a tenth of the whole work and changes nothing.
    ignoreIcc: source.colours === "srgb",
  });
  const { data, info } = await pipeline
    .autoOrient()
    // What of a picture catches the eye stays when it is cut.
    .resize(size.width, size.height, { fit, position: "attention" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: toChannels(info.channels) };
}

// librsvg draws a CSS pixel as one pixel at 72 dots per inch; sharp takes 1 to 100,000.
const toDensity = (source: Size, { width }: Size) =>
  Math.min(100_000, Math.max(1, (72 * width) / source.width));

function toChannels(count: number): Pixels["channels"] {
  if (count === 1 || count === 2 || count === 3 || count === 4) return count;
  throw new RangeError(`${count} channels`);
}

/** The same pixels, smaller. */
export async function shrink(pixels: Pixels, { width, height }: Size): Promise<Pixels> {
  const pipeline = await fromPixels(pixels);
  const data = await pipeline.resize(width, height, { fit: "fill" }).raw().toBuffer();
  return { data, width, height, channels: pixels.channels };
}

/** No metadata: raw pixels have none, and sharp adds none. */
export async function encode(
  pixels: Pixels,
  recipe: Extract<Recipe, { method: "encode" }>,
): Promise<Buffer> {
  return (await fromPixels(pixels)).toFormat(recipe.format, recipe.options).toBuffer();
}

async function fromPixels({ data, width, height, channels }: Pixels) {
  return openPipeline(data, { raw: { width, height, channels } });
}

/** Every frame of an animation. */
export async function animate(
  bytes: Buffer,
  { width, height }: ImageOutput,
  recipe: Extract<Recipe, { method: "animate" }>,
): Promise<Buffer> {
  const pipeline = await openPipeline(bytes, { animated: true, failOn: "error" });
  return pipeline.resize(width, height, { fit: "fill" }).webp(recipe.options).toBuffer();
}
