import { isDevice } from "../model/file-name.ts";
import { decodePath } from "./find-file.ts";

/** A path of the site that a page can have, and what stood there before. */
export interface PagePath {
  /** Without slashes around it: "art/x"; "" for the root. */
  readonly path: string;
  /** The file that another generator made there, when its address named one: "/art/x.html". */
  readonly old: string | undefined;
}

/**
 * Reads the path of a page as other generators write it: with or without slashes around it, percent-encoded or not,
 * with a file's name or without. Undefined where no file system can hold it, or where it would lead elsewhere.
 */
export function readPagePath(written: string): PagePath | undefined {
  const decoded = decodePath(written.replace(/[?#].*$/s, ""));
  if (decoded === undefined || unsafe.test(decoded)) return undefined;
  const whole = decoded.replace(/\/{2,}/g, "/").replace(/^\//, "");
  const folder = whole.replace(/(^|\/)index\.html?$/i, "$1").replace(/\/$/, "");
  const path = folder.replace(/\.html?$/i, "");
  const segments = path.split("/").map(clean);
  if (path !== "" && !segments.every(isSegment)) return undefined;
  const address = path === "" ? "" : segments.join("/");
  if (Buffer.byteLength(address) > longest) return undefined;
  return { path: address, old: path === folder ? undefined : `/${folder}` };
}

// A backslash is a slash to browsers, a percent sign after decoding was encoded twice.
const unsafe = /[\p{Cc}\p{Cs}\p{Co}\\%]/u;
// In bytes of UTF-8: no whole path may be much longer (macOS allows 1,024), and a feed's name comes behind it.
const longest = 800;

/** What no address needs and some file systems refuse. */
const clean = (segment: string) =>
  segment
    .normalize("NFC")
    .replace(/[\p{Cf}:*?"<>|]/gu, "")
    .trim()
    .replace(/\s+/g, "-");

const isSegment = (segment: string) =>
  segment !== "" &&
  !/^\.|\.$/.test(segment) &&
  !isDevice(segment) &&
  Buffer.byteLength(segment) <= 200;
