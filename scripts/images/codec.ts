import type { Sharp, SharpOptions } from "sharp";

type Codec = typeof import("sharp").default;

let opened: Promise<Codec> | undefined;

/** sharp, set up for pictures from strangers. Loaded on first use: a build without new pictures never pays for it. */
export function openCodec(): Promise<Codec> {
  opened ??= import("sharp").then(({ default: sharp }) => {
    limitDecoders(sharp);
    // Several pictures are in flight at once, so one thread each; the encoders' bytes then do not depend on the cores.
    sharp.concurrency(1);
    // Every picture is decoded once: libvips' cache would only hold memory.
    sharp.cache(false);
    return sharp;
  });
  return opened;
}

/** Only the decoders of formats that people put on web pages: each further one is code that hostile bytes reach. */
export function limitDecoders(sharp: Codec): void {
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: decoders.map((name) => `VipsForeignLoad${name}`) });
}

const decoders = ["Jpeg", "Png", "Webp", "Nsgif", "Heif", "Svg", "Tiff"] as const;

/** A pipeline that ends: a picture made to take hours is given up after two minutes. */
export async function openPipeline(bytes: Uint8Array, options: SharpOptions): Promise<Sharp> {
  const sharp = await openCodec();
  // probe.ts has counted the pixels already, and says so in words; sharp's own limit is lower or higher than ours.
  return sharp(bytes, { limitInputPixels: false, ...options }).timeout({ seconds: 120 });
}
