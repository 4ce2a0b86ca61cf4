import { linkSync, lstatSync, mkdirSync, readdirSync, rmSync, type Stats } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Makes the staged site hold these published files and nothing else, without copying them: both sites then have the
 * same file, and neither may be written into. What an earlier build left in the staged site stays where it is the very
 * file, which `isPublished` tells; so do the folders of all that is planned, which are slow to remove and to make. False,
 * with an empty folder, where the file system has no such links.
 */
export function keepFiles(
  output: string,
  staging: string,
  kept: ReadonlySet<string>,
  planned: readonly string[],
  isPublished: (path: string, stats: Stats) => boolean,
): boolean {
  const present = new Set<string>();
  const folders = new Set(planned.flatMap(foldersAbove));
  const isKept = (path: string) => {
    if (!kept.has(path) || !isPublished(path, lstatSync(join(staging, path)))) return false;
    present.add(path);
    return true;
  };
  clear(staging, "", folders, isKept);
  const missing = [...kept].filter((path) => !present.has(path));
  try {
    for (const folder of new Set(missing.map(dirname)))
      mkdirSync(join(staging, folder), { recursive: true });
    for (const path of missing) linkSync(join(output, path), join(staging, path));
    return true;
  } catch {
    clear(staging, "", new Set(), () => false);
    return false;
  }
}

/** Takes files out again, so that they can be written anew. */
export function unlinkStaged(staging: string, paths: Iterable<string>): void {
  for (const path of paths) rmSync(join(staging, path), { force: true });
}

/** Removes all files but the kept ones, and all folders but those that are needed. */
function clear(
  root: string,
  folder: string,
  needed: ReadonlySet<string>,
  isKept: (path: string) => boolean,
): void {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && needed.has(path)) clear(root, path, needed, isKept);
    else if (entry.isDirectory()) rmSync(join(root, path), { recursive: true });
    else if (!isKept(path)) rmSync(join(root, path));
  }
}

function foldersAbove(path: string): string[] {
  const above: string[] = [];
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1))
    above.push(path.slice(0, end));
  return above;
}
