import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats } from "node:fs";
import { join } from "node:path";
import { factsOf, isYoung } from "../bundle/file-facts.mjs";

/**
 * Files and folders as they were found, by their path: what the file system says about each, and where that is too
 * young to be trusted, a digest of what it holds. A folder's own times tell of names that come and go in it.
 */
export type Snapshot = Readonly<Record<string, string>>;

/** How folders are walked. */
export interface Walk {
  /** Whether a name in a folder is looked at by itself; that it is there shows in its folder. */
  readonly enters: (name: string, folder: string) => boolean;
  /** Where links lead counts too. One of the paths given is followed in any case. */
  readonly followsLinks: boolean;
}

/**
 * What is at and below these paths; of a path where nothing is, that. `taken` is now, in milliseconds since 1970 on
 * the clock of the file system: whatever changed just before it is read.
 */
export function takeSnapshot(paths: readonly string[], walk: Walk, taken: number): Snapshot {
  const found: Record<string, string> = {};
  const pending = paths.map(realPath);
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (path in found) continue;
    const stats = lstatSync(path, { throwIfNoEntry: false });
    found[path] = describe(path, stats, taken);
    if (stats?.isSymbolicLink() && walk.followsLinks) pending.push(realPath(path));
    if (!stats?.isDirectory()) continue;
    for (const name of readdirSync(path))
      if (walk.enters(name, path)) pending.push(join(path, name));
  }
  return found;
}

/** Whether everything is as it was found. What cannot be read is not. */
export function isUntouched(snapshot: Snapshot): boolean {
  try {
    for (const path in snapshot) if (!isAsFound(path, snapshot[path] ?? "")) return false;
    return true;
  } catch {
    return false;
  }
}

/** Whether a file was the same when both snapshots were taken; never of one that is missing in either. */
export function isSame(path: string, before: Snapshot, now: Snapshot): boolean {
  const [found, other] = [before[path], now[path]];
  if (found === undefined || other === undefined) return false;
  return (
    found === other || (other.split("#", 1)[0] === found.split("#", 1)[0] && isAsFound(path, found))
  );
}

function isAsFound(path: string, found: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  const [facts = "", digest] = found.split("#");
  if (factsOf(stats) !== facts) return false;
  return digest === undefined || (stats !== undefined && digestOf(path, stats) === digest);
}

function describe(path: string, stats: Stats | undefined, taken: number): string {
  const facts = factsOf(stats);
  return stats !== undefined && isYoung(stats, taken) ? `${facts}#${digestOf(path, stats)}` : facts;
}

function digestOf(path: string, stats: Stats): string {
  if (!stats.isFile() && !stats.isDirectory()) return "";
  const held = stats.isFile() ? readFileSync(path) : readdirSync(path).sort().join("\n");
  return createHash("sha256").update(held).digest("hex");
}

/** Where a path leads; the same where nothing is. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
