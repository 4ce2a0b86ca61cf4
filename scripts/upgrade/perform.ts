import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { digestOf } from "./archive.ts";
import type { UpgradePlan } from "./plan.ts";

/* What an upgrade replaces is kept until the next one, so that it can be taken back. */

const kept = ".cache/upgrade";
const note = join(kept, "upgrade.json");

interface Note {
  readonly version: string;
  /** Digests of what was written, by path. */
  readonly written: Readonly<Record<string, string>>;
  readonly removed: readonly string[];
}

/**
 * Writes and removes what is planned: all of it, or nothing. `textOf` is what a file becomes where it is not copied from
 * the folder with the newer version.
 */
export function performUpgrade(
  { write, remove }: UpgradePlan,
  next: string,
  version: string,
  textOf: ReadonlyMap<string, string>,
): void {
  rmSync(kept, { recursive: true, force: true });
  for (const path of [...write, ...remove])
    if (existsSync(path)) copy(path, join(kept, "files", path));
  const written: Record<string, string> = {};
  const tell = () => writeFileSync(note, JSON.stringify({ version, written, removed: remove }));
  mkdirSync(kept, { recursive: true });
  try {
    for (const path of write) {
      const made = join(kept, "made");
      const text = textOf.get(path);
      if (text === undefined) copyFileSync(join(next, path), made);
      else writeFileSync(made, text);
      written[path] = digestOf(made);
      mkdirSync(dirname(path), { recursive: true });
      renameSync(made, path);
    }
    for (const path of remove) removeFile(path);
    tell();
  } catch (error) {
    tell();
    undoUpgrade();
    throw error;
  }
}

/** What undoing came to; undefined when there is no upgrade to undo. */
export interface Undone {
  /** The version that is there again. */
  readonly version: string;
  /** Somebody has changed them since, so they are as they were. */
  readonly left: readonly string[];
}

/** Puts back what the last upgrade replaced. */
export function undoUpgrade(): Undone | undefined {
  if (!existsSync(note)) return undefined;
  const { version, written, removed }: Note = JSON.parse(readFileSync(note, "utf8"));
  const isTheirs = (path: string) => existsSync(path) && digestOf(path) !== written[path];
  const left = Object.keys(written).filter(isTheirs);
  for (const path of [...Object.keys(written), ...removed]) {
    if (left.includes(path)) continue;
    const before = join(kept, "files", path);
    if (existsSync(before)) copy(before, path);
    else removeFile(path);
  }
  rmSync(kept, { recursive: true });
  return { version, left };
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

/** With the folders that it leaves empty. */
function removeFile(path: string): void {
  rmSync(path, { force: true });
  try {
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) rmdirSync(folder);
  } catch {
    // Something else is in it.
  }
}
