import { openPipeline } from "./codec.ts";

/**
 * A drawing that the project made itself, as PNG bytes of its own size in pixels. Flat colours and their edges need
 * no more than 256 colours, and half the bytes.
 */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  const pipeline = await openPipeline(Buffer.from(svg), {});
  return pipeline.png({ palette: true, dither: 0, effort: 1, quality: 85 }).toBuffer();
}
