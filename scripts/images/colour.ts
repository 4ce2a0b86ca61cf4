import { toHex, toOklch } from "../theme/oklch.ts";
import { type CacheEntry, openImageCache, readEntry, storeEntry } from "./cache.ts";
import { openPipeline } from "./codec.ts";
import { encoderVersion } from "./encoder-version.ts";
import { sha256 } from "./hash.ts";

/** Raise it with every change of which colour is found. */
const version = "colour 1";

const entryOf = (hash: string): CacheEntry => ({
  key: sha256(`${version}, ${encoderVersion()}, ${hash}`),
  format: "json",
});

/** The colour that a picture is remembered by, as "#rrggbb"; undefined when it cannot be decoded. */
export async function pictureColour(
  read: () => Promise<Uint8Array>,
  hash: string,
  cacheDir: string,
): Promise<string | undefined> {
  const cache = await openImageCache(cacheDir);
  const known = await readEntry(cache, entryOf(hash));
  if (known !== undefined) return JSON.parse(known.toString("utf8"));
  try {
    const found = strongest(await smallPixels(await read()));
    await storeEntry(cache, entryOf(hash), Buffer.from(JSON.stringify(found)));
    return found;
  } catch {
    // Its own problem is said where the picture is encoded.
    return undefined;
  }
}

const side = 48;

async function smallPixels(bytes: Uint8Array): Promise<string[]> {
  const pipeline = await openPipeline(bytes, { failOn: "error" });
  const data = await pipeline
    .resize(side, side, { fit: "fill" })
    .toColourspace("srgb")
    .flatten({ background: "#ffffff" })
    .raw()
    .toBuffer();
  const channels = data.length / (side * side);
  return Array.from({ length: side * side }, (_, pixel) => {
    const [r = 0, g = r, b = r] = data.subarray(pixel * channels, pixel * channels + channels);
    return `#${[r, g, b].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
  });
}

const sectors = 24;

/** The middle of those pixels of one hue that have the most colour together: sky and skin are pale, a poster is not. */
export function strongest(pixels: readonly string[]): string {
  const groups = Array.from({ length: sectors }, () => ({ weight: 0, l: 0, a: 0, b: 0 }));
  for (const { l, c, h } of pixels.map(toOklch)) {
    const group = groups[Math.floor((h / 360) * sectors) % sectors];
    if (group === undefined || l < 0.2 || l > 0.95) continue;
    const weight = c * c;
    group.weight += weight;
    group.l += weight * l;
    group.a += weight * c * Math.cos((h * Math.PI) / 180);
    group.b += weight * c * Math.sin((h * Math.PI) / 180);
  }
  const best = groups.reduce((most, group) => (group.weight > most.weight ? group : most));
  // A picture in black and white has none: its pages are printed in greys.
  if (best.weight === 0) return "#8a8a8a";
  const [a, b] = [best.a / best.weight, best.b / best.weight];
  const h = ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
  return toHex({ l: best.l / best.weight, c: Math.hypot(a, b), h });
}
