import { type CacheEntry, type ImageCache, readEntry, storeEntry } from "./cache.ts";
import { openPipeline } from "./codec.ts";
import { descriptionIn } from "./description.ts";
import { encoderVersion } from "./encoder-version.ts";
import { sha256 } from "./hash.ts";
import type { SourceFormat } from "./sniff.ts";
import { readSvg } from "./svg.ts";

/** What the first bytes of a picture say about it: nothing is decoded for it. */
export interface PictureFacts {
  readonly format: SourceFormat;
  /** In pixels, after EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** Has transparency. */
  readonly alpha: boolean;
  /** At most 256 colours, as drawings and screenshots have. */
  readonly palette: boolean;
  /** Frames of an animation; 1 for a still. */
  readonly frames: number;
  /** What its numbers mean: a profile other than sRGB (Display P3, CMYK) must be converted. */
  readonly colours: "srgb" | "other";
  /** An SVG that can be published as a vector, once it is cleaned. */
  readonly vector: boolean;
  /** What somebody wrote into the file about what it shows. */
  readonly description?: string | undefined;
}

/** The facts, or undefined when the header is damaged. Those of bytes that were seen before come from the cache. */
export async function readFacts(
  bytes: Buffer,
  format: SourceFormat,
  hash: string,
  cache: ImageCache,
): Promise<PictureFacts | undefined> {
  if (format === "svg") {
    const svg = readSvg(bytes.toString("utf8"));
    if (svg !== undefined) return { ...drawing, width: svg.width, height: svg.height };
  }
  const entry = factsEntry({ hash });
  const known = await readEntry(cache, entry);
  // Its digest is right, so it is what was stored below.
  if (known !== undefined) return JSON.parse(known.toString("utf8"));
  try {
    const facts = await readRasterFacts(bytes, format);
    await storeEntry(cache, entry, Buffer.from(JSON.stringify(facts)));
    return facts;
  } catch {
    // The decoder's message is for programmers ("vipspng: libspng read error"): what matters is that it failed.
    return undefined;
  }
}

/** The number is that of the code below: whoever changes what it reads counts it up. */
const factsVersion = "facts 2";

export const factsEntry = ({ hash }: { readonly hash: string }): CacheEntry => ({
  key: sha256(`${factsVersion}, ${encoderVersion()}, ${hash}`),
  format: "json",
});

const drawing = {
  format: "svg",
  alpha: true,
  palette: false,
  frames: 1,
  colours: "srgb",
  vector: true,
} as const satisfies Partial<PictureFacts>;

async function readRasterFacts(bytes: Buffer, format: SourceFormat): Promise<PictureFacts> {
  const header = await (await openPipeline(bytes, {})).metadata();
  // Pages of a TIFF are not frames: only the first is shown.
  const description = descriptionIn(header);
  const animated = (format === "gif" || format === "webp") && (header.pages ?? 1) > 1;
  return {
    format,
    width: header.autoOrient.width,
    height: header.autoOrient.height,
    alpha: header.hasAlpha,
    palette: header.isPalette,
    frames: animated ? (header.pages ?? 1) : 1,
    colours: isSrgb(header.space, header.icc) ? "srgb" : "other",
    vector: false,
    ...(description === undefined ? {} : { description }),
  };
}

/** ICC.1:2022 9.2.41, profileDescriptionTag: ASCII in version 2, UTF-16BE in version 4; "sRGB IEC61966-2.1" and its kin. */
function isSrgb(space: string, profile: Buffer | undefined): boolean {
  if (space === "cmyk" || space === "lab") return false;
  if (profile === undefined) return true;
  return profile.includes("sRGB") || profile.includes("\0s\0R\0G\0B");
}
