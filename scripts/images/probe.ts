import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { isOwnFile } from "../content/own-file.ts";
import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { type ImageCache, openImageCache } from "./cache.ts";
import { sha256 } from "./hash.ts";
import { type PictureFacts, readFacts } from "./header.ts";
import { inParallel } from "./pool.ts";
import { type SourceFormat, sniffFormat, sourceFormats } from "./sniff.ts";
import { readSvg } from "./svg.ts";

/** A picture that some page, feed or card shows, with where it is shown first. */
export interface ImageUse {
  /** Path below content, with forward slashes. */
  readonly path: string;
  readonly place: Place;
}

/** What reading a picture's file gave. */
export interface SeenPicture extends PictureFacts {
  /** SHA-256 of its bytes, in hexadecimal: pictures with the same bytes are one picture. */
  readonly hash: string;
  /** Size of the file. */
  readonly bytes: number;
}

/** What a picture was when it was read before, if its file is as it was then, by its path below content. */
export type RecallPicture = (path: string) => SeenPicture | undefined;

/** A picture that can be shown. */
export interface ProbedImage extends SeenPicture {
  readonly path: string;
  readonly place: Place;
}

type Report = (diagnostic: Diagnostic) => void;

// Above what cameras and phones make (200 megapixels exist, but nobody publishes them), below what exhausts a small
// CI machine: 120 megapixels in four channels are 480 MB.
const maxMegapixels = 120;
const maxMebibytes = 64;

/** Where pictures are read, and where what was read is kept. */
export interface ImageFolders {
  readonly contentDir: string;
  readonly cacheDir: string;
}

/**
 * Reads each picture that was not seen before, once. One that cannot be shown is a warning at the place of its use and is left out of the
 * result, which is sorted by path: an urgent notice must go out though its picture is bad.
 */
export async function probeImages(
  { contentDir, cacheDir }: ImageFolders,
  uses: readonly ImageUse[],
  report: Report,
  recall: RecallPicture = () => undefined,
): Promise<readonly ProbedImage[]> {
  const byPath = [...new Map([...uses].reverse().map((use) => [use.path, use])).values()];
  byPath.sort((a, b) => (a.path < b.path ? -1 : 1));
  const cache = await openImageCache(cacheDir);
  const probed = await inParallel(byPath, 4, async (use) => {
    const known = recall(use.path);
    // What was taken out of a drawing is told by each build, so each reads it.
    const picture =
      known === undefined || known.format === "svg"
        ? await readPicture(use, contentDir, cache, report)
        : known;
    if (picture === undefined || !isSmallEnough(picture, use, report)) return undefined;
    return { ...picture, ...use };
  });
  return probed.filter((image) => image !== undefined);
}

async function readPicture(
  use: ImageUse,
  contentDir: string,
  cache: ImageCache,
  report: Report,
): Promise<SeenPicture | undefined> {
  const { path, place } = use;
  const bytes = await readBytes(contentDir, use, report);
  if (bytes === undefined) return undefined;
  const format = sniffFormat(bytes);
  if (!isSource(format)) {
    report(diagnose("images/unsupported", place, { path, format }));
    return undefined;
  }
  const hash = sha256(bytes);
  const facts = await readFacts(bytes, format, hash, cache);
  if (facts === undefined || facts.width < 1 || facts.height < 1) {
    report(diagnose("images/damaged", place, { path }));
    return undefined;
  }
  if (format === "svg") reportSvg(bytes, use, report);
  return { ...facts, hash, bytes: bytes.length };
}

async function readBytes(
  contentDir: string,
  { path, place }: ImageUse,
  report: Report,
): Promise<Buffer | undefined> {
  try {
    // Asked first: a video that was named .jpg by mistake must not be read into memory.
    const { size } = await stat(join(contentDir, path));
    if (size <= maxMebibytes * 2 ** 20) {
      const bytes = await readFile(join(contentDir, path));
      if (isOwnFile(contentDir, path)) return bytes;
      throw new Error("a link was put in its place");
    }
    const mebibytes = Math.ceil(size / 2 ** 20);
    report(diagnose("images/too-many-bytes", place, { path, mebibytes, limit: maxMebibytes }));
  } catch {
    report(diagnose("images/unreadable", place, { path }));
  }
  return undefined;
}

function isSmallEnough(
  { width, height, frames, vector }: SeenPicture,
  { path, place }: ImageUse,
  report: Report,
): boolean {
  if (vector || width * height * frames <= maxMegapixels * 1e6) return true;
  const limit = maxMegapixels;
  report(diagnose("images/too-many-pixels", place, { path, width, height, frames, limit }));
  return false;
}

function reportSvg(bytes: Buffer, { path, place }: ImageUse, report: Report): void {
  const svg = readSvg(bytes.toString("utf8"));
  if (svg === undefined) report(diagnose("images/svg-rasterised", place, { path }));
  else if (svg.removed.length > 0)
    report(diagnose("images/svg-cleaned", place, { path, removed: svg.removed }));
}

const isSource = (format: string | undefined): format is SourceFormat =>
  sourceFormats.some((name) => name === format);
