import { isDevice } from "../../model/file-name.ts";
import { formerKind } from "../../model/redirect.ts";

/** An address that the site once had, and the file that stands there now. */
export interface RedirectSource {
  /** A path of the site, not encoded: "/2017/07/sprints/", "/old.html". */
  readonly path: string;
  /** Below the output folder: "2017/07/sprints/index.html", "old.html", "feed/index.xml". */
  readonly file: string;
}

/**
 * Reads a path as people copy it from an address bar: with or without slashes around it, percent-encoded or not,
 * with or without "index.html". Undefined when it is no path of this site, or none that a file could have.
 */
export function redirectSource(written: string): RedirectSource | undefined {
  const decoded = decode(written.replace(/^\/(?!\/)/, ""));
  if (decoded === undefined || unsafe.test(decoded)) return undefined;
  if (Buffer.byteLength(decoded) > longest) return undefined;
  const folder = decoded.replace(/(^|\/)index\.html?$/, "$1");
  const path = folder.replace(/\/$/, "");
  if (path !== "" && !path.split("/").every(isSegment)) return undefined;
  if (path === "") return { path: "/", file: "index.html" };
  const kind = formerKind(folder);
  const isFile =
    kind === "page" ? /\.html?$/i.test(folder) : path.lastIndexOf(".") > path.lastIndexOf("/");
  if (isFile) return { path: `/${path}`, file: path };
  // GitHub Pages sends index.xml for a folder without index.html.
  return { path: `/${path}/`, file: `${path}/index.${kind === "feed" ? "xml" : "html"}` };
}

// What is still encoded after decoding once was encoded twice: "%252e%252e" is ".." to the next reader.
// A colon begins a scheme or, for a host, a placeholder; a star is its wildcard; a query is never asked for.
const unsafe = /[\p{Cc}\p{Cs}\\%:*?#<>"|]/u;

// In bytes of UTF-8: no whole path may be much longer (macOS allows 1,024).
const longest = 800;

/** Neither nothing nor a step to another folder, and a name that every file system can hold. */
const isSegment = (segment: string) =>
  segment !== "" && !/^\s|[\s.]$/.test(segment) && !isDevice(segment) && segment.length <= 200;

function decode(written: string): string | undefined {
  try {
    return decodeURIComponent(written).normalize("NFC");
  } catch {
    return undefined;
  }
}
