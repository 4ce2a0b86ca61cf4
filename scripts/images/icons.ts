import { openImageCache, readEntry, storeEntry } from "./cache.ts";
import { openPipeline } from "./codec.ts";
import { encoderVersion } from "./encoder-version.ts";
import { sha256 } from "./hash.ts";

interface IconSize {
  readonly path: string;
  readonly size: number;
  /** Of each side, kept free for masks that cut off corners (W3C Web App Manifest, "maskable"). */
  readonly margin: number;
  /** Phones put nothing behind it. */
  readonly isFilled: boolean;
}

const sizes: readonly IconSize[] = [
  { path: "apple-touch-icon.png", size: 180, margin: 0, isFilled: true },
  { path: "icon-192.png", size: 192, margin: 0, isFilled: false },
  { path: "icon-512.png", size: 512, margin: 0, isFilled: false },
  { path: "icon-maskable-512.png", size: 512, margin: 0.1, isFilled: true },
];

/** The icons that devices ask for, of one picture; undefined when it cannot be decoded. `ground` is "#rrggbb". */
export async function drawIcons(
  source: Uint8Array,
  ground: string,
  cacheDir: string,
): Promise<{ readonly path: string; readonly body: Uint8Array }[] | undefined> {
  const cache = await openImageCache(cacheDir);
  const name = [encoderVersion(), sha256(source), ground];
  const drawn: { path: string; body: Uint8Array }[] = [];
  try {
    for (const icon of sizes) {
      const entry = { key: sha256(JSON.stringify([icon, ...name])), format: "png" };
      const known = await readEntry(cache, entry);
      const body = known ?? (await draw(source, icon, ground));
      if (known === undefined) await storeEntry(cache, entry, body);
      drawn.push({ path: icon.path, body });
    }
    return drawn;
  } catch {
    return undefined;
  }
}

async function draw(
  source: Uint8Array,
  { size, margin, isFilled }: IconSize,
  ground: string,
): Promise<Buffer> {
  const edge = Math.round(size * margin);
  const inner = size - 2 * edge;
  const background = isFilled ? ground : "#0000";
  const pipeline = await openPipeline(source, { density: 600 });
  const fitted = pipeline
    .resize(inner, inner, { fit: "contain", background })
    .extend({ top: edge, bottom: edge, left: edge, right: edge, background });
  return (isFilled ? fitted.flatten({ background }) : fitted).png().toBuffer();
}
