import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Puts the staged site in the place of the published one, which stays whole until then. No system call that Node
 * offers exchanges two folders, so there are two renames; whoever is killed between them is repaired by `recover`.
 */
export function swap(staging: string, output: string, previous: string): void {
  if (existsSync(output)) renameSync(output, previous);
  try {
    renameSync(staging, output);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, output);
    throw error;
  }
}

/** Ends a swap that was cut short: the published site is put back, or the one it replaced is cleared away. */
export function recover(output: string, previous: string): void {
  if (!existsSync(previous)) return;
  if (existsSync(output)) rmSync(previous, { recursive: true, force: true });
  else renameSync(previous, output);
}

/**
 * Keeps a folder that is no longer needed for the next build, which needs one nearly like it: to remove 16,000 files
 * takes seconds. Where it cannot be moved it is removed.
 */
export function setAside(folder: string, spare: string): void {
  try {
    if (existsSync(spare)) rmSync(spare, { recursive: true });
    mkdirSync(dirname(spare), { recursive: true });
    renameSync(folder, spare);
  } catch {
    // Encoders may still be writing when a build is interrupted.
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Whether there was a folder set aside, and it is at `target` now. */
export function takeSpare(spare: string, target: string): boolean {
  try {
    renameSync(spare, target);
    return true;
  } catch {
    return false;
  }
}
