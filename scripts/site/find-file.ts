import { posix } from "node:path";
import type { AddressTable } from "./address-table.ts";
import { stemOf } from "./nearest-address.ts";

/** A file or a post below content, and how it would have to be written, when only the letters' case differs. */
export interface FoundFile {
  readonly path: string;
  readonly spelled: string | undefined;
}

/** Where Handbill, Hugo, Jekyll and Eleventy keep what they publish under a path from the site's root. */
const shelves = ["files", "static", "public", "assets", "source", "src", "content", "docs"];

/**
 * "sprints/boards.jpg" for "boards.jpg" in sprints/index.md; for "/boards.jpg" from content's root, and below the
 * folders that stood for the root of the site before.
 */
export function findFile(url: string, from: string, table: AddressTable): FoundFile | undefined {
  const places = candidates(url, from, table);
  for (const place of places) {
    const path = table.files.get(place);
    if (path !== undefined) return { path, spelled: undefined };
  }
  for (const place of places) {
    const spelled = table.letters.get(place.toLowerCase());
    const path = spelled === undefined ? undefined : table.files.get(spelled);
    if (path !== undefined && spelled !== undefined)
      return { path, spelled: asWritten(spelled, url, from, table) };
  }
  return undefined;
}

/** Paths below content that an address can mean, the likeliest first. */
export function candidates(
  url: string,
  from: string,
  { roots, shelf, address }: AddressTable,
): readonly string[] {
  const path = contentPath(url, from);
  if (path === undefined || !url.startsWith("/")) return path === undefined ? [] : [path];
  const { pathPrefix } = address;
  const below = url.startsWith(pathPrefix)
    ? contentPath(`/${url.slice(pathPrefix.length)}`, from)
    : path;
  const paths = [...new Set([path, below ?? path])];
  return [
    ...paths,
    ...[...roots, ...(shelf === undefined ? [] : [shelf]), ...shelves].flatMap((root) =>
      paths.map((one) => posix.join(root, one)),
    ),
  ];
}

/** A path below content for the path of an address; undefined when it leads out of content. */
export function contentPath(url: string, from: string): string | undefined {
  const decoded = decodePath(url.replace(/[?#].*$/s, ""));
  if (decoded === undefined || /[\\\0]/.test(decoded)) return undefined;
  const path = decoded.startsWith("/")
    ? posix.normalize(decoded.replace(/^\/+/, ""))
    : posix.join(posix.dirname(from), decoded);
  return path.startsWith("../") || path === ".." ? undefined : path.normalize("NFC");
}

export function decodePath(path: string): string | undefined {
  // No file has so long a path, and Node takes a minute to normalize 1 MiB of "../".
  if (path.length > 4096) return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function asWritten(path: string, url: string, from: string, { roots }: AddressTable): string {
  if (!url.startsWith("/")) return posix.relative(posix.dirname(from), path);
  const root = [...roots, ...shelves].find((one) => path.startsWith(`${one}/`));
  return root === undefined ? `/${path}` : path.slice(root.length);
}

/** A file of nearly that name beside the post, or one of just that name elsewhere or in another format, as it would be written there. */
export function nearestFile(
  src: string,
  from: string,
  { nearest }: AddressTable,
): string | undefined {
  const folder = posix.dirname(from);
  const whole = contentPath(src, from) ?? src;
  const wanted = posix.basename(whole);
  const { namesakes, pictures, fileIn } = nearest();
  const path =
    likest(namesakes.get(wanted.toLowerCase()) ?? [], whole) ??
    pictures.get(stemOf(wanted)) ??
    fileIn(folder, wanted) ??
    fileIn(posix.dirname(whole), wanted);
  return path === undefined ? undefined : posix.relative(folder, path);
}

/** The one whose path ends most like another. */
function likest(paths: readonly string[], other: string): string | undefined {
  let best: { readonly path: string; readonly shared: number } | undefined;
  for (const path of paths) {
    const shared = sharedEnd(path, other);
    if (shared > (best?.shared ?? -1)) best = { path, shared };
  }
  return best?.path;
}

/** How many of their last names two paths share: cameras call many pictures IMG_0001.JPG. */
function sharedEnd(path: string, other: string): number {
  const [names, others] = [path, other].map((each) => each.toLowerCase().split("/").reverse());
  const differs = (names ?? []).findIndex((name, index) => name !== others?.[index]);
  return differs === -1 ? Number.POSITIVE_INFINITY : differs;
}
