import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ssim as compare } from "ssim.js";
import { openPipeline } from "../../../scripts/images/codec.ts";
import { encode, type Pixels } from "../../../scripts/images/pixels.ts";

/**
 * Structural similarity of the brightness of two pictures of one size: 1 for the same pixels. Of the pixels as
 * they are, where the usual form of it first shrinks them to 256 and then sees less.
 */
export const ssim = (original: Pixels, shown: Pixels): number =>
  compare(withAlpha(original), withAlpha(shown), { downsample: false }).mssim;

function withAlpha({ data, width, height }: Pixels) {
  const four = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++)
    four.set(data.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  return { data: four, width, height };
}

/** What Debian's butteraugli says of the worst place, 0 for the same pixels; undefined when it is not installed. */
export async function butteraugli(original: Pixels, shown: Pixels): Promise<number | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "handbill-likeness-"));
  try {
    const files = [join(folder, "original.png"), join(folder, "shown.png")] as const;
    writeFileSync(files[0], await toPng(original));
    writeFileSync(files[1], await toPng(shown));
    return Number(execFileSync("butteraugli", files, { encoding: "utf8", stdio: "pipe" }));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const toPng = (pixels: Pixels) =>
  encode(pixels, { method: "encode", format: "png", options: { compressionLevel: 1 } });

/**
 * Red, green and blue; at a width when one is given, by Lanczos in one step from all pixels, and never larger than the
 * picture is.
 */
export async function decodeAt(bytes: Buffer, width?: number): Promise<Pixels> {
  const upright = (await openPipeline(bytes, { failOn: "error" })).autoOrient();
  const shrunk =
    width === undefined
      ? upright
      : upright.resize({ width, withoutEnlargement: true, fastShrinkOnLoad: false });
  const { data, info } = await shrunk
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: 3 };
}
