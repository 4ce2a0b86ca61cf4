import { linkSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Puts published files into the staged site without copying them: both sites have the same file then, and neither may
 * be written into. False, with nothing left behind, where the file system has no such links.
 */
export function linkPublished(output: string, staging: string, paths: readonly string[]): boolean {
  try {
    for (const folder of new Set(paths.map(dirname)))
      mkdirSync(join(staging, folder), { recursive: true });
    for (const path of paths) linkSync(join(output, path), join(staging, path));
    return true;
  } catch {
    unlinkStaged(staging, paths);
    return false;
  }
}

/** Takes them out again, so that they can be written anew. */
export function unlinkStaged(staging: string, paths: Iterable<string>): void {
  for (const path of paths) rmSync(join(staging, path), { force: true });
}
