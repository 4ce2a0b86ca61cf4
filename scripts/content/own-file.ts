import { realpathSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Whether a path below `root`, which is a real path, is an ordinary file there, and no link on the way to it leads
 * elsewhere. To be asked after a file was read, too: somebody may have put a link in its place since the folder was listed.
 */
export function isOwnFile(root: string, path: string): boolean {
  const file = join(root, path);
  try {
    return realpathSync(file) === file && statSync(file).isFile();
  } catch {
    return false;
  }
}
