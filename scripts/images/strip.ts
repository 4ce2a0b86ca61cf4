/*
 * Files published with their own pixels, without what else they carry: comments, places, names of cameras and
 * owners. Undefined when the file does not follow its format.
 */

/** A GIF's frames and their timing (GIF89a); everything else, and whatever stands behind its end, is left out. */
export function stripGif(bytes: Buffer): Buffer | undefined {
  const start = 13 + tableSize(bytes[10]);
  const kept = [bytes.subarray(0, start)];
  for (let at = start; at < bytes.length; ) {
    const end = blockEnd(bytes, at);
    if (end === undefined || end > bytes.length) return undefined;
    if (isShown(bytes, at)) kept.push(bytes.subarray(at, end));
    if (bytes[at] === 0x3b) return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}

// GIF89a sections 18 and 20: the high bit says that a table of 2^(n+1) colours of three bytes follows.
const tableSize = (packed = 0) => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);

function blockEnd(bytes: Buffer, at: number): number | undefined {
  if (bytes[at] === 0x3b) return at + 1;
  if (bytes[at] === 0x21) return subBlocksEnd(bytes, at + 2);
  if (bytes[at] === 0x2c) return subBlocksEnd(bytes, at + 11 + tableSize(bytes[at + 9]));
  return undefined;
}

function subBlocksEnd(bytes: Buffer, start: number): number | undefined {
  let at = start;
  for (let size = bytes[at]; size !== 0; size = bytes[at]) {
    if (size === undefined) return undefined;
    at += size + 1;
  }
  return at + 1;
}

// Of the extensions, the graphic control (0xf9) and the two application names that say how often it repeats.
function isShown(bytes: Buffer, at: number): boolean {
  if (bytes[at] !== 0x21) return true;
  if (bytes[at + 1] === 0xf9) return true;
  const application = bytes.toString("latin1", at + 3, at + 14);
  return bytes[at + 1] === 0xff && /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(application);
}

// PNG third edition, section 11: the critical chunks, and transparency.
const pngChunks = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"];

/** A PNG's pixels. Undefined also when its EXIF may turn it: then its pixels are not what is shown. */
export function stripPng(bytes: Buffer): Buffer | undefined {
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (type === "eXIf" || end > bytes.length) return undefined;
    if (pngChunks.includes(type)) kept.push(bytes.subarray(at, end));
    if (type === "IEND") return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}
