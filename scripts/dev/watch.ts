import { basename } from "node:path";
import { watch } from "chokidar";

/** Calls `onChange` for each file or folder that is made, changed, renamed or removed below the folders. */
export async function watchFolders(
  folders: readonly string[],
  onChange: () => void,
): Promise<() => Promise<void>> {
  const watcher = watch([...folders], { ignoreInitial: true, ignored: isScratchFile });
  watcher.on("all", onChange);
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return () => watcher.close();
}

// Editors' swap and backup files. Not "." and "..", which a folder may be given as.
const isScratchFile = (path: string) => /^\.[^.]|~$|^4913$/.test(basename(path));
