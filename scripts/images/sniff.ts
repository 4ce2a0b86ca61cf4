/** Formats that a picture may be written in. */
export const sourceFormats = ["jpeg", "png", "webp", "gif", "avif", "svg", "tiff"] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/** The format by the first bytes: a file's name is only what somebody called it. "HEIC" and the like are named, not read. */
export function sniffFormat(bytes: Uint8Array): SourceFormat | "HEIC" | "PDF" | "BMP" | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096));
  const latin = head.toString("latin1");
  return signatures.find(([pattern]) => pattern.test(latin))?.[1];
}

// ISO BMFF brands: an AVIF file may call itself "mif1" first and name "avif" among its compatible brands.
const signatures = [
  [/^\xff\xd8\xff/, "jpeg"],
  [/^\x89PNG\r\n/, "png"],
  [/^RIFF.{4}WEBP/s, "webp"],
  [/^GIF8[79]a/, "gif"],
  [/^.{4}ftyp.{0,40}avi[fs]/s, "avif"],
  [/^.{4}ftyp(?:hei|hev|mif1|msf1)/s, "HEIC"],
  [/^(?:II\*\0|MM\0\*)/, "tiff"],
  [/^%PDF/, "PDF"],
  [/^BM.{4}\0\0\0\0/s, "BMP"],
  [/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!DOCTYPE svg|svg|\w+:svg)/i, "svg"],
] as const;
