import { openPipeline } from "../../../scripts/images/codec.ts";
import { createRandom, type Random, seededBytes } from "./random.ts";

/*
 * A made photograph that costs an encoder what a real one does. The detail of natural scenes falls with its fineness
 * (a 1/f spectrum): octaves of noise, each twice as fine and weaker than the one before, down to single pixels, where it
 * stands for the sensor's noise too. Gradients stand for light and sky, shapes with sharp edges for things.
 */
const size = { width: 3000, height: 2000 } as const;

/** Cells of the coarsest octave, from side to side; those of the finest one are pixels. */
const coarsest = 3;

/** JPEG, 3000 by 2000 pixels, 2 to 4 MB; the same bytes for the same number and the same version of sharp. */
export async function makePhoto(number: number): Promise<Buffer> {
  const random = createRandom(`photo ${number}`);
  const scene = await draw(sceneOf(random));
  const light = await octaves(`light ${number}`, size.width, random.between(78, 87) / 100);
  // Colours change more slowly than brightness.
  const tint = await enlarge(await octaves(`tint ${number}`, size.width / 4, 0.7), size.width);
  mix(scene, light, tint);
  const pipeline = await openPipeline(scene, { raw: { ...size, channels: 3 } });
  return pipeline.jpeg({ quality: 92 }).toBuffer();
}

/** Grey noise of a width, around 128: each octave is laid over the enlarged coarser ones. */
async function octaves(words: string, width: number, persistence: number): Promise<Grey> {
  const steps = Math.floor(Math.log2(width / coarsest));
  const widths = Array.from({ length: steps + 1 }, (_, i) => Math.round(width / 2 ** (steps - i)));
  let sum: Grey = { width: 2, height: 2, data: Buffer.alloc(4, 128) };
  for (const [octave, across] of widths.entries()) {
    sum = await enlarge(sum, across);
    const cells = seededBytes(`${words} ${octave}`, sum.data.length);
    lay(sum.data, cells, 0.55 * persistence ** octave);
  }
  return sum;
}

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

async function enlarge({ data, width, height }: Grey, across: number): Promise<Grey> {
  const down = Math.max(2, Math.round((across * size.height) / size.width));
  const pipeline = await openPipeline(data, { raw: { width, height, channels: 1 } });
  const larger = pipeline.resize(across, down, { fit: "fill", kernel: "cubic" });
  return { width: across, height: down, data: await larger.toColourspace("b-w").raw().toBuffer() };
}

function lay(sum: Buffer, cells: Buffer, strength: number): void {
  const clamped = new Uint8ClampedArray(sum.buffer, sum.byteOffset, sum.length);
  for (let i = 0; i < cells.length; i++)
    clamped[i] = (clamped[i] ?? 0) + strength * ((cells[i] ?? 0) - 127.5);
}

function mix(scene: Buffer, light: Grey, tint: Grey): void {
  const clamped = new Uint8ClampedArray(scene.buffer, scene.byteOffset, scene.length);
  for (let pixel = 0, i = 0; i < clamped.length; pixel++, i += 3) {
    const brightness = (light.data[pixel] ?? 0) - 128;
    const warmth = ((tint.data[pixel] ?? 0) - 128) / 3;
    clamped[i] = (clamped[i] ?? 0) + brightness + warmth;
    clamped[i + 1] = (clamped[i + 1] ?? 0) + brightness;
    clamped[i + 2] = (clamped[i + 2] ?? 0) + brightness - warmth;
  }
}

async function draw(svg: string): Promise<Buffer> {
  const pipeline = await openPipeline(Buffer.from(svg), {});
  return pipeline.removeAlpha().toColourspace("srgb").raw().toBuffer();
}

/** A sky or a wall with things in front of it. */
function sceneOf(random: Random): string {
  const hue = () => random.between(0, 359);
  const colour = () => `hsl(${hue()} ${random.between(15, 55)}% ${random.between(25, 70)}%)`;
  const x = () => random.between(-200, size.width);
  const y = () => random.between(300, size.height);
  const things = Array.from({ length: random.between(25, 45) }, () => {
    const [width, height] = [random.between(40, 700), random.between(40, 600)];
    const turn = `transform="rotate(${random.between(-40, 40)} ${x()} ${y()})"`;
    return random.between(0, 1) === 0
      ? `<rect x="${x()}" y="${y()}" width="${width}" height="${height}" fill="${colour()}" ${turn}/>`
      : `<ellipse cx="${x()}" cy="${y()}" rx="${width / 2}" ry="${height / 2}" fill="${colour()}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><linearGradient id="g" x2="${random.between(0, 10) / 10}" y2="1"><stop stop-color="${colour()}"/><stop offset="1" stop-color="${colour()}"/></linearGradient><rect width="100%" height="100%" fill="url(#g)"/>${things.join("")}</svg>`;
}
