import { linkSync, lstatSync, mkdirSync, readdirSync, rmSync, type Stats } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Every file and folder of a published site as its build left it, by its path below it. They were made in a folder that
 * nobody else knows, so that their times can be trusted. The time of change is left out: a link to a file moves it.
 */
export type Stamps = Readonly<Record<string, string>>;

/** The same of some of its files. A map, since a file may be called "constructor". */
export type KnownStamps = ReadonlyMap<string, string>;

export interface Stamped {
  readonly stamps: Stamps;
  /** Of each file, in bytes. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** `known` are the stamps of files in it at which nobody needs to look. */
export function stampFolder(folder: string, known: KnownStamps = new Map()): Stamped {
  const stamps: Record<string, string> = {};
  const sizes = new Map<string, number>();
  const pending = [""];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const stamp = known.get(path);
    if (stamp !== undefined) {
      stamps[path] = stamp;
      sizes.set(path, sizeIn(stamp));
      continue;
    }
    const stats = lstatSync(join(folder, path));
    stamps[path] = stampOf(stats);
    if (!stats.isDirectory()) sizes.set(path, stats.size);
    else
      for (const name of readdirSync(join(folder, path)))
        pending.push(path === "" ? name : `${path}/${name}`);
  }
  return { stamps, sizes };
}

/** The same of single files, beside those of which it is `known`. */
export function stampFiles(folder: string, paths: Iterable<string>, known: KnownStamps): Stamped {
  const found = Array.from(paths, (path) => [path, lstatSync(join(folder, path))] as const);
  const sizes = Array.from(known, ([path, stamp]) => [path, sizeIn(stamp)] as const);
  return {
    stamps: {
      ...Object.fromEntries(known),
      ...Object.fromEntries(found.map(([path, stats]) => [path, stampOf(stats)])),
    },
    sizes: new Map([...sizes, ...found.map(([path, { size }]) => [path, size] as const)]),
  };
}

/** Whether a file or a folder is as its build left it. */
export function isAsLeft(folder: string, path: string, stamps: Stamps): boolean {
  const stats = lstatSync(join(folder, path), { throwIfNoEntry: false });
  return stats !== undefined && stamps[path] === stampOf(stats);
}

const stampOf = ({ mode, ino, size, mtimeMs }: Stats) => [mode, ino, size, mtimeMs].join(" ");

const sizeIn = (stamp: string) => Number(stamp.split(" ")[2]);

/**
 * Puts published files into the staged site without copying them: both sites then have the same file, and neither may
 * be written into. False, with an empty folder, where the file system has no such links.
 */
export function linkPublished(output: string, staging: string, paths: readonly string[]): boolean {
  try {
    for (const folder of new Set(paths.map(dirname)))
      mkdirSync(join(staging, folder), { recursive: true });
    for (const path of paths) linkSync(join(output, path), join(staging, path));
    return true;
  } catch {
    for (const name of readdirSync(staging)) rmSync(join(staging, name), { recursive: true });
    return false;
  }
}
