import { openPipeline } from "./codec.ts";

/**
 * A drawing that the project made itself, as PNG bytes of its own size in pixels. Flat colours and their edges need
 * no more than 256 colours, and half the bytes.
 */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  const pipeline = await openPipeline(Buffer.from(svg), {});
  return pipeline.png({ palette: true, dither: 0, effort: 1, quality: 85 }).toBuffer();
}

/** The same of one that holds a photograph: as JPEG it is a tenth of the size. */
export async function svgToJpeg(svg: string): Promise<Uint8Array> {
  const pipeline = await openPipeline(Buffer.from(svg), {});
  return pipeline.flatten().jpeg({ quality: 82 }).toBuffer();
}

/** The middle of a picture, as large as fits, as JPEG bytes of this size. Rejects when it is damaged. */
export async function coverWith(
  picture: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const pipeline = await openPipeline(picture, { failOn: "error" });
  return pipeline
    .autoOrient()
    .resize(width, height, { fit: "cover" })
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .jpeg({ quality: 90 })
    .toBuffer();
}
