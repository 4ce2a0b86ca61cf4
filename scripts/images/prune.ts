import { rm } from "node:fs/promises";
import { join } from "node:path";
import { entryName, listNames, temporaryName } from "./cache.ts";
import { factsEntry } from "./header.ts";
import type { ImagePlanning } from "./plan.ts";

/** Removes what no picture of this build uses: see `pruneEntries`. */
export function pruneImageCache(cacheDir: string, { jobs }: ImagePlanning): Promise<number> {
  const entries = jobs.flatMap(({ source, outputs }) => [factsEntry(source), ...outputs]);
  return pruneEntries(cacheDir, new Set(entries.map(({ key }) => key)));
}

/**
 * Removes the entries with other keys, and what killed builds left; other files stay. For after a build that
 * succeeded: a failed one knows only some of its files. Another build that is writing at this moment loses at most
 * an entry, which storeEntry tells it.
 */
export async function pruneEntries(dir: string, used: ReadonlySet<string>): Promise<number> {
  const stale = (await listNames(dir)).filter((name) => {
    const key = entryName.exec(name)?.[1];
    return key === undefined ? temporaryName.test(name) : !used.has(key);
  });
  // The site is published by now: a cache that may only be read is no reason to call that a failure.
  const remove = (name: string) => rm(join(dir, name), { force: true }).catch(() => undefined);
  await Promise.all(stale.map(remove));
  return stale.length;
}
