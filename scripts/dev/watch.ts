import { basename, normalize } from "node:path";
import { watch } from "chokidar";

/** Calls `onChange` with each file or folder that is made, changed, renamed or removed at or below the paths. */
export async function watchPaths(
  paths: readonly string[],
  onChange: (path: string) => void,
): Promise<() => Promise<void>> {
  const own = new Set(paths.map(normalize));
  const ignored = (path: string) => !own.has(normalize(path)) && isScratchFile(path);
  const watcher = watch([...paths], { ignoreInitial: true, ignored });
  watcher.on("all", (_, path) => onChange(normalize(path).replaceAll("\\", "/")));
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return () => watcher.close();
}

// Editors' swap and backup files. Not "." and "..", which a folder may be given as.
const isScratchFile = (path: string) => /^\.[^.]|~$|^4913$/.test(basename(path));
