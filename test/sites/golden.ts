import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import sharp from "sharp";
import { listFiles, manifestName } from "../../scripts/output/manifest.ts";

/* What a built site is compared by: its texts, and the names and sizes of all else. */

/** The golden's name and its text. */
export type Goldens = ReadonlyMap<string, string>;

/** The texts of a published site as their goldens show them, and a list of all its files. */
export async function goldensOf(folder: string, isShown: (path: string) => boolean): Promise<Goldens> {
  const paths = [...listFiles(folder).keys()].filter((path) => path !== manifestName);
  const goldens = new Map<string, string>();
  const listed = await Promise.all(paths.map((path) => listing(folder, path)));
  goldens.set("files.txt", withoutFingerprints(`${listed.sort().join("\n")}\n`));
  for (const path of paths.filter(isRendered).filter(isShown)) {
    const text = withoutFingerprints(readFileSync(join(folder, path), "utf8"));
    goldens.set(path, path.endsWith(".html") ? unfold(text) : text);
  }
  return goldens;
}

const pictures = new Set([".png", ".jpg", ".avif", ".webp", ".gif"]);

// In pixels: the number of bytes is the encoder's business.
async function listing(folder: string, path: string): Promise<string> {
  if (!pictures.has(extname(path))) return path;
  const { width, height } = await sharp(join(folder, path)).metadata();
  return `${path} ${width}x${height}`;
}

// Styles and icons are the same for every site, and have tests of their own.
const isRendered = (path: string) =>
  [".html", ".xml", ".json", ".ics", ".txt", ".webmanifest"].includes(extname(path)) ||
  ["_headers", "_redirects"].includes(path);

/** An edit of a style, or a new encoder, renames files of every site and changes nothing that is said. */
const withoutFingerprints = (text: string) =>
  text.replace(/(\/?assets\/[\w./-]*?-)[0-9a-f]{8,12}(?=[-.])/g, "$1HASH");

/**
 * A page is one long line, of which no difference can be read. Where the page has no white space between two tags,
 * the golden has a new line and two spaces; white space that the page has stays as it is, so both can be told apart.
 */
const unfold = (html: string) =>
  html.replaceAll("><", ">\n  <").replace(/(?<=[[,])\{"@type/g, '\n  {"@type');
