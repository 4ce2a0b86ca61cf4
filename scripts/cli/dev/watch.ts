import { statSync } from "node:fs";
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
  const told = (changed: string) => onChange(normalize(changed).replaceAll("\\", "/"));
  const { noteChange, forget } = followFast(told);
  watcher.on("all", (event, changed) => {
    told(changed);
    if (event === "change") noteChange(changed);
  });
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return () => {
    forget();
    return watcher.close();
  };
}

// Chokidar tells of no second change to a file within 50 ms of the first, never: of a save that empties the file and then
// fills it, it may tell only the half.
const silence = 60;

/** Looks at a file again after each change, and tells of what came meanwhile. */
function followFast(onChange: (path: string) => void) {
  const timers = new Map<string, NodeJS.Timeout>();
  const noteChange = (path: string) => {
    clearTimeout(timers.get(path));
    const before = factsOf(path);
    const look = () => {
      timers.delete(path);
      if (factsOf(path) === before) return;
      onChange(path);
      noteChange(path);
    };
    timers.set(path, setTimeout(look, silence));
  };
  const forget = () => {
    for (const timer of timers.values()) clearTimeout(timer);
  };
  return { noteChange, forget };
}

function factsOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? "" : `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
}

// Editors' swap and backup files. Not "." and "..", which a folder may be given as, and not the ".well-known" of content/files.
const isScratchFile = (path: string) =>
  /^\..*\.sw[a-p]$|~$|^4913$/.test(basename(path)) ||
  (/^\.[^.]/.test(basename(path)) && !/(?:^|[\\/])files[\\/]/.test(path));
