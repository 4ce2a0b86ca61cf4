import { existsSync, renameSync, rmSync } from "node:fs";

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
