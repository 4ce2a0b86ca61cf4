import { basename, normalize } from "node:path";
import { watch } from "chokidar";

/** Calls `onChange` with each file or folder that is made, changed, renamed or removed at or below the paths. */
export async function watchPaths(
  paths: readonly string[],
  onChange: (path: string) => void,
): Promise<() => Promise<void>> {
  const closing = await Promise.all(paths.map((path) => watchPath(path, onChange)));
  return async () => void (await Promise.all(closing.map((close) => close())));
}

// One watcher for each: when one of its paths is not there, a watcher says too early that it is ready.
async function watchPath(
  path: string,
  onChange: (path: string) => void,
): Promise<() => Promise<void>> {
  const ignored = (found: string) => normalize(found) !== normalize(path) && isScratchFile(found);
  const watcher = watch(path, { ignoreInitial: true, ignored });
  watcher.on("all", (_, changed) => onChange(normalize(changed).replaceAll("\\", "/")));
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return () => watcher.close();
}

// Editors' swap and backup files. Not "." and "..", which a folder may be given as.
const isScratchFile = (path: string) => /^\.[^.]|~$|^4913$/.test(basename(path));
