import { existsSync, renameSync, rmSync } from "node:fs";
import { publishInPlace } from "./in-place.ts";

/**
 * Puts the staged site in the place of the published one, which stays whole until then. No system call that Node
 * offers exchanges two folders, so there are two renames; whoever is killed between them is repaired by `recover`.
 * A folder on which a disk is mounted cannot be renamed: `onMounted` is told, and its files are exchanged one by one.
 */
export function swap(
  staging: string,
  output: string,
  previous: string,
  onMounted: () => void = () => {},
): "whole" | "in-place" {
  if (existsSync(output) && !putAside(output, previous)) {
    onMounted();
    publishInPlace(staging, output);
    return "in-place";
  }
  try {
    renameSync(staging, output);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, output);
    throw error;
  }
  return "whole";
}

/** False where a disk is mounted on the folder. */
function putAside(output: string, previous: string): boolean {
  try {
    renameSync(output, previous);
    return true;
  } catch (error) {
    if (["EBUSY", "EXDEV"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}

/** Ends a swap that was cut short: the published site is put back, or the one it replaced is cleared away. */
export function recover(output: string, previous: string): void {
  if (!existsSync(previous)) return;
  if (existsSync(output)) rmSync(previous, { recursive: true, force: true });
  else renameSync(previous, output);
}
