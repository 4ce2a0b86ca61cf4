import { encode, type Pixels } from "../../../scripts/images/pixels.ts";
import type { Recipe } from "../../../scripts/images/recipe.ts";
import { butteraugli, decodeAt, ssim } from "./likeness.ts";

export interface Photo {
  readonly name: string;
  readonly bytes: Buffer;
}

/** One photograph, encoded once. */
export interface EncoderRun {
  readonly encoder: string;
  readonly photo: string;
  /** Milliseconds of processor time, from raw pixels to the file. */
  readonly cpu: number;
  readonly bytes: number;
  /** 1 for the same pixels. */
  readonly ssim: number;
  /** 0 for the same pixels; undefined where the program is not on this machine. */
  readonly butteraugli: number | undefined;
}

type Encoding = Extract<Recipe, { method: "encode" }>;
type OptionsOf<Format> = Extract<Encoding, { readonly format: Format }>["options"];

interface Encoder {
  readonly name: string;
  readonly recipe: Encoding;
  /** Thirty times as slow as the others: for the first photograph only. */
  readonly slow?: true;
}

const jpeg = (options: OptionsOf<"jpeg">): Encoding => ({
  method: "encode",
  format: "jpeg",
  options: { quality: 80, ...options },
});
const webp = (effort: number): Encoding => ({
  method: "encode",
  format: "webp",
  options: { quality: 80, effort },
});
const avif = (
  quality: number,
  effort: number,
  tune: OptionsOf<"avif">["tune"] = "ssim",
): Encoding => ({
  method: "encode",
  format: "avif",
  options: { quality, effort, chromaSubsampling: "4:2:0", tune },
});

const encoders: readonly Encoder[] = [
  { name: "JPEG q80 plain", recipe: jpeg({ optimizeCoding: false }) },
  { name: "JPEG q80 progressive", recipe: jpeg({ progressive: true }) },
  { name: "JPEG q80 mozjpeg", recipe: jpeg({ mozjpeg: true }) },
  { name: "WebP q80 effort 2", recipe: webp(2) },
  { name: "WebP q80 effort 4", recipe: webp(4) },
  { name: "AVIF q50 effort 0", recipe: avif(50, 0) },
  { name: "AVIF q56 effort 0", recipe: avif(56, 0) },
  { name: "AVIF q60 effort 0", recipe: avif(60, 0) },
  { name: "AVIF q65 effort 0", recipe: avif(65, 0) },
  { name: "AVIF q65 effort 0, tuned for PSNR", recipe: avif(65, 0, "psnr") },
  { name: "AVIF q65 effort 0, tuned for eyes (iq)", recipe: avif(65, 0, "iq") },
  { name: "AVIF q56 effort 4", recipe: avif(56, 4), slow: true },
  { name: "AVIF q65 effort 4", recipe: avif(65, 4), slow: true },
];

/** Encodes each photograph with each encoder at one width, one after the other. */
export async function measureEncoders(
  photos: readonly Photo[],
  width: number,
  say: (line: string) => void,
): Promise<EncoderRun[]> {
  const runs: EncoderRun[] = [];
  for (const [index, photo] of photos.entries()) {
    say(photo.name);
    const pixels = await decodeAt(photo.bytes, width);
    for (const encoder of encoders) {
      if (encoder.slow !== undefined && index > 0) continue;
      runs.push(await measureEncoder(encoder, photo, pixels));
    }
  }
  return runs;
}

async function measureEncoder(
  { name, recipe, slow }: Encoder,
  photo: Photo,
  pixels: Pixels,
): Promise<EncoderRun> {
  const first = await timed(() => encode(pixels, recipe));
  // The first of its kind also loads code and asks for memory.
  const second = slow === undefined ? await timed(() => encode(pixels, recipe)) : first;
  const shown = await decodeAt(first.made, pixels.width);
  return {
    encoder: name,
    photo: photo.name,
    cpu: Math.min(first.cpu, second.cpu),
    bytes: first.made.length,
    ssim: ssim(pixels, shown),
    butteraugli: await butteraugli(pixels, shown),
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{ made: T; cpu: number }> {
  const before = process.cpuUsage();
  const made = await work();
  const { user, system } = process.cpuUsage(before);
  return { made, cpu: (user + system) / 1000 };
}
