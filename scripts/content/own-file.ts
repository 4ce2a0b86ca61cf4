import { realpathSync, statSync } from "node:fs";
import { join } from "node:path";

// The system's own call is many times as fast. Elsewhere it may write a drive, or capitals, in another way than the root.
const realPath = process.platform === "linux" ? realpathSync.native : realpathSync;

/**
 * Whether a path below `root`, which is a real path, is an ordinary file there, and no link on the way to it leads
 * elsewhere. To be asked after a file was read, too: somebody may have put a link in its place since the folder was listed.
 */
export function isOwnFile(root: string, path: string): boolean {
  const file = join(root, path);
  try {
    return realPath(file) === file && statSync(file).isFile();
  } catch {
    return false;
  }
}
