import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Names the files of a published site, inside it: by it Handbill knows a folder that it made. */
export const manifestName = ".handbill.json";

/** Where a file is made whole that is then exchanged in a published site: see in-place.ts. */
export const exchangeName = ".handbill-exchange";

/** What a published site says about itself. */
export interface Manifest {
  /** "/repo/": the path it must be served under. */
  readonly pathPrefix: string;
  /** Below the folder, with forward slashes. */
  readonly files: readonly string[];
}

const version = 1;

export function writeManifest(folder: string, { pathPrefix, files }: Manifest): void {
  const body = { handbill: version, pathPrefix, files: [...files].sort() };
  // Without it the next build could not know the folder for its own: see bootId.
  writeFileSync(join(folder, manifestName), `${JSON.stringify(body)}\n`, { flush: true });
}

/**
 * A file in the folder that Handbill did not make, by its path below the folder; undefined when the folder may
 * be replaced: it does not exist, it is empty, or everything in it is listed in its manifest.
 */
export function foreignFile(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) return ".";
  const made = new Set([manifestName, exchangeName, ...(readManifest(folder)?.files ?? [])]);
  return pathsIn(folder).find((path) => !made.has(path) && !isLitter(path));
}

/** Every file below the folder with its size in bytes, by path with forward slashes, sorted. */
export function listFiles(folder: string): Map<string, number> {
  return new Map(pathsIn(folder).map((path) => [path, statSize(join(folder, path))]));
}

const pathsIn = (folder: string) => pathsBelow(folder, "").sort();

function pathsBelow(root: string, folder: string): string[] {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? pathsBelow(root, path) : [path];
  });
}

const statSize = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** The manifest of a folder that Handbill made; undefined for any other. */
export function readManifest(folder: string): Manifest | undefined {
  const file = join(folder, manifestName);
  return existsSync(file) ? parseManifest(readFileSync(file, "utf8")) : undefined;
}

/** Undefined when the text is no manifest of ours. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const { handbill, pathPrefix, files } = JSON.parse(text);
    if (typeof handbill !== "number" || !Array.isArray(files)) return undefined;
    return { pathPrefix: String(pathPrefix), files: files.map(String) };
  } catch {
    return undefined;
  }
}

// What file managers leave behind wherever they have looked.
const isLitter = (path: string) => /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(path);
