import { readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

/**
 * Gives each of these staged files the time of the published one when it has the same bytes, so that an upload that
 * goes by time and size moves only what changed. Paths are below both folders.
 */
export function keepTimes(staging: string, output: string, paths: Iterable<string>): void {
  for (const path of paths) {
    const [staged, published] = [join(staging, path), join(output, path)];
    const times = timesOfSame(staged, published);
    if (times !== undefined) utimesSync(staged, times.atime, times.mtime);
  }
}

function timesOfSame(staged: string, published: string) {
  const before = statSync(published, { throwIfNoEntry: false });
  const after = statSync(staged, { throwIfNoEntry: false });
  // Sizes first: most pages that differ need not be read.
  if (!before?.isFile() || before.size !== after?.size) return undefined;
  return readFileSync(published).equals(readFileSync(staged)) ? before : undefined;
}
