import { animate, decode, encode, type Pixels, shrink } from "./pixels.ts";
import type { ImageJob, ImageOutput } from "./plan.ts";
import type { Recipe } from "./recipe.ts";
import { stripGif, stripPng } from "./strip.ts";
import { readSvg } from "./svg.ts";

type Made = (output: ImageOutput, bytes: Buffer) => Promise<void>;

/**
 * Makes the wanted files of one source and hands over each as soon as it is there: one decode at most, each width
 * from the next wider one. Throws what the decoder throws.
 */
export async function render(
  bytes: Buffer,
  job: ImageJob,
  wanted: readonly ImageOutput[],
  made: Made,
): Promise<void> {
  for (const output of wanted) {
    if (output.recipe.method !== "encode")
      await made(output, await convert(bytes, output, output.recipe));
  }
  const encoded = wanted.filter(({ recipe }) => recipe.method === "encode");
  const narrowest = Math.min(...encoded.map(({ width }) => width));
  let pixels: Pixels | undefined;
  for (const width of job.cascade.filter((step) => step >= narrowest)) {
    const size = { width, height: job.square ? width : heightAt(job, width) };
    const fit = job.square ? "cover" : "fill";
    pixels = await (pixels ? shrink(pixels, size) : decode(bytes, job.source, size, fit));
    for (const output of encoded.filter((other) => other.width === width))
      await made(output, await encodeSmallest(bytes, job, pixels, output.recipe));
  }
}

const heightAt = ({ source }: ImageJob, width: number) =>
  Math.max(1, Math.round((source.height * width) / source.width));

async function encodeSmallest(
  bytes: Buffer,
  { source, square }: ImageJob,
  pixels: Pixels,
  recipe: Recipe,
): Promise<Buffer> {
  if (recipe.method !== "encode") throw new TypeError("only pixels are encoded");
  const encoded = await encode(pixels, recipe);
  const untouched = recipe.format === "png" && source.format === "png" && source.colours === "srgb";
  if (!untouched || square || pixels.width !== source.width) return encoded;
  // Somebody may have packed it better than our encoder does.
  const own = stripPng(bytes);
  return own !== undefined && own.length < encoded.length ? own : encoded;
}

async function convert(
  bytes: Buffer,
  output: ImageOutput,
  recipe: Exclude<Recipe, { method: "encode" }>,
): Promise<Buffer> {
  if (recipe.method === "animate") return animate(bytes, output, recipe);
  if (recipe.method === "strip") return demand(stripGif(bytes));
  return Buffer.from(demand(readSvg(bytes.toString("utf8"))).text);
}

function demand<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError("the file does not follow its format");
  return value;
}
