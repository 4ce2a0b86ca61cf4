import { rm } from "node:fs/promises";
import { join } from "node:path";
import { entryName, listNames, temporaryName } from "./cache.ts";
import { factsEntry } from "./header.ts";
import type { ImagePlanning } from "./plan.ts";

/**
 * Removes the entries that no picture of this build uses, and what killed builds left; other files stay. For after
 * a build that succeeded: a failed one knows only some of its pictures. Another build that is writing at this
 * moment loses at most an entry, which storeEntry tells it.
 */
export async function pruneImageCache(cacheDir: string, planning: ImagePlanning): Promise<number> {
  const entries = planning.jobs.flatMap(({ source, outputs }) => [factsEntry(source), ...outputs]);
  const used = new Set(entries.map(({ key }) => key));
  const stale = (await listNames(cacheDir)).filter((name) => {
    const key = entryName.exec(name)?.[1];
    return key === undefined ? temporaryName.test(name) : !used.has(key);
  });
  await Promise.all(stale.map((name) => rm(join(cacheDir, name), { force: true })));
  return stale.length;
}
