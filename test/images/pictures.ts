import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/* Pictures made for the tests. Content, so the names say what is special about each. */

/** Left half red, right half blue: tells whether it was turned or mirrored. */
const halves = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#e00000" } }).composite([
    {
      input: {
        create: { width: width >> 1, height, channels: 3, background: "#0000e0" },
      },
      gravity: "east",
    },
  ]);

export const photo = (width = 200, height = 100) =>
  halves(width, height).jpeg({ quality: 90 }).toBuffer();

/** Stored lying on its side, as phones do; with a camera's name, a place and a date. */
export const phonePhoto = () =>
  halves(200, 100)
    .jpeg()
    .withExif({
      IFD0: { Make: "Examplephone", Artist: "Ada Example" },
      IFD3: { GPSLatitudeRef: "S", GPSLatitude: "37/1 49/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();

/** Pure P3 red: as sRGB it is out of range, as bare numbers it would look dull. */
export const widePhoto = () =>
  sharp({ create: { width: 120, height: 60, channels: 3, background: "#c83c3c" } })
    .withIccProfile("p3")
    .png()
    .toBuffer();

/** A see-through circle on noise, so that it is no flat drawing. */
export async function cutout(): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 128, sigma: 50 } as const;
  const colours = await sharp({
    create: { width: 120, height: 120, channels: 3, background: "#888", noise },
  })
    .png()
    .toBuffer();
  const circle = '<svg width="120" height="120"><circle cx="60" cy="60" r="40"/></svg>';
  return sharp(colours)
    .ensureAlpha()
    .composite([{ input: Buffer.from(circle), blend: "dest-in" }])
    .png()
    .toBuffer();
}

/** Flat colours and hard edges, few bytes. */
export const drawing = (width = 300, height = 100) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><path d="M5 5h90v60z" fill="#246"/></svg>`,
    ),
  )
    .removeAlpha()
    .png({ palette: true })
    .toBuffer();

/** A soft shading, filtered row by row: a third of what sharp makes of it by default. */
export const wellPacked = () =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="150" height="100"><linearGradient id="g" x2="1" y2="1"><stop stop-color="#fff"/><stop offset="1" stop-color="#246"/></linearGradient><path fill="url(#g)" d="M0 0h150v100H0z"/></svg>',
    ),
  )
    .removeAlpha()
    .png({ adaptiveFiltering: true, compressionLevel: 9 })
    .toBuffer();

/** Three frames of 100 ms that repeat for ever, with notes nobody should read. */
export async function animation(): Promise<Buffer> {
  const frames = await Promise.all(
    ["#e00000", "#00e000", "#0000e0"].map((background) =>
      sharp({ create: { width: 60, height: 30, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100, 100], loop: 0 })
    .toBuffer();
  const comment = Buffer.from("\x21\xfe\x0emade at 12 Elm\0", "latin1");
  const xmp = Buffer.from("\x21\xff\x0bXMP DataXMP\x0bAda Example\0", "latin1");
  const at = gif.indexOf(Buffer.from([0x21, 0xff]));
  return Buffer.concat([gif.subarray(0, at), comment, xmp, gif.subarray(at)]);
}

/** Forty frames on a screen of 2000 x 2000 pixels, in a few kilobytes. */
export async function longAnimation(): Promise<Buffer> {
  const still = await sharp({ create: { width: 60, height: 30, channels: 3, background: "red" } })
    .gif()
    .toBuffer();
  still.writeUInt16LE(2000, 6);
  still.writeUInt16LE(2000, 8);
  const frame = still.subarray(still.indexOf(Buffer.from([0x21, 0xf9])), still.length - 1);
  const start = still.subarray(0, still.length - 1 - frame.length);
  return Buffer.concat([start, ...Array(40).fill(frame), still.subarray(-1)]);
}

/** Says that it is 30,000 pixels a side; the file has less than a kilobyte. */
export function bomb(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(30_000, 0);
  header.writeUInt32BE(30_000, 4);
  // One bit a pixel, grey.
  header[8] = 1;
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  const data = deflateSync(Buffer.alloc(3751 * 8));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A chunk of a PNG, with its length and checksum. */
export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
