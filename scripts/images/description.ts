import { SaxesParser } from "saxes";

/* What a picture says of itself, for a caption. Its bytes are a stranger's: each block is bounded, and so is the text. */

interface Blocks {
  readonly exif?: Buffer | undefined;
  readonly xmp?: Buffer | undefined;
  readonly iptc?: Buffer | undefined;
}

// Far above what programs write; what is larger holds thumbnails or worse.
const mostBytes = 256 * 1024;
const mostLetters = 500;

/** The description that somebody gave a picture, as plain text; undefined when there is none, or only a camera's. */
export function descriptionIn({ exif, xmp, iptc }: Blocks): string | undefined {
  const readings = [
    [xmp, xmpDescription],
    [iptc, iptcCaption],
    [exif, exifDescription],
  ] as const;
  for (const [block, read] of readings) {
    if (block === undefined || block.length > mostBytes) continue;
    const text = tidy(read(block) ?? "");
    if (text !== "" && !isOfCamera(text)) return text;
  }
  return undefined;
}

/** On one line, without what only programs see: controls, and marks that turn the direction of what follows. */
function tidy(text: string): string {
  const plain = text
    .slice(0, 8 * mostLetters)
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/[\p{Cf}\p{Co}\p{Cs}\ufffd]/gu, "")
    .trim()
    .normalize("NFC");
  const letters = [...plain];
  return letters.length <= mostLetters ? plain : `${letters.slice(0, mostLetters).join("")}…`;
}

/** What cameras, phones and editors write by themselves: their own names, modes and file names. */
const isOfCamera = (text: string): boolean =>
  /^[a-z_]{2,6}$/.test(text) ||
  /^(?:exif[ _]jpeg|sony dsc|(?:dcim|dsc|img|pict|pxl)[\w\\/.-]*$|processed with|created with|edited with)/i.test(
    text,
  ) ||
  /(?:digital (?:still )?camera|camera pictures|computer co\.,ltd\.?)$/i.test(text) ||
  /^<.*>$/.test(text) ||
  /^(?:screenshot|untitled|default)$/i.test(text) ||
  /^[^\s]+\.(?:jpe?g|png|heic|webp|tiff?|dng)$/i.test(text);

// EXIF 2.32 (TIFF 6.0): entries of twelve bytes; 0x010e is ImageDescription, of type 2, ASCII.
const imageDescription = 0x010e;

function exifDescription(block: Buffer): string | undefined {
  const tiff = block.toString("latin1", 0, 6) === "Exif\0\0" ? block.subarray(6) : block;
  const order = tiff.toString("latin1", 0, 2);
  if (tiff.length < 8 || (order !== "II" && order !== "MM")) return undefined;
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : order === "II" ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const long = (at: number) =>
    at + 4 > tiff.length ? 0 : order === "II" ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);
  const directory = long(4);
  const entries = Math.min(short(directory), 512);
  for (let index = 0; index < entries; index++) {
    const at = directory + 2 + 12 * index;
    if (short(at) !== imageDescription || short(at + 2) !== 2) continue;
    const length = long(at + 4);
    // Four bytes stand in the entry itself.
    const start = length <= 4 ? at + 8 : long(at + 8);
    return textOf(tiff.subarray(start, Math.min(start + length, tiff.length)));
  }
  return undefined;
}

// IPTC IIM 4.2: record 2, dataset 120, Caption/Abstract; its length in two bytes follows.
function iptcCaption(block: Buffer): string | undefined {
  const at = block.indexOf(Buffer.from([0x1c, 2, 120]));
  if (at === -1 || at + 5 > block.length) return undefined;
  const length = block.readUInt16BE(at + 3);
  return length >= 0x8000 ? undefined : textOf(block.subarray(at + 5, at + 5 + length));
}

const utf8 = new TextDecoder("utf-8", { fatal: true });
const latin = new TextDecoder("windows-1252");

/** Neither standard lets one say the encoding that programs use: UTF-8 now, that of Windows before. */
function textOf(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  const text = end === -1 ? bytes : bytes.subarray(0, end);
  try {
    return utf8.decode(text);
  } catch {
    return latin.decode(text);
  }
}

const dublinCore = "http://purl.org/dc/elements/1.1/";
const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/** XMP (ISO 16684-1), dc:description: one text for each language, of which "x-default" comes first. */
function xmpDescription(block: Buffer): string | undefined {
  const texts: { readonly isDefault: boolean; text: string }[] = [];
  let isInside = false;
  let current: (typeof texts)[number] | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ uri, local, attributes }) => {
    if (uri === dublinCore && local === "description") isInside = true;
    if (!isInside || uri !== rdf || local !== "li") return;
    current = { isDefault: attributes["xml:lang"]?.value === "x-default", text: "" };
    texts.push(current);
  });
  parser.on("closetag", ({ uri, local }) => {
    if (uri === rdf && local === "li") current = undefined;
    if (uri === dublinCore && local === "description") isInside = false;
  });
  parser.on("text", (text) => {
    if (current !== undefined && current.text.length <= 8 * mostLetters) current.text += text;
  });
  try {
    parser.write(utf8.decode(block).replaceAll("\0", "")).close();
  } catch {
    // No XML, or cut off: what was read until then may be half a text.
    return undefined;
  }
  return (texts.find(({ isDefault }) => isDefault) ?? texts[0])?.text;
}
