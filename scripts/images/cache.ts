import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ImageOutput, ImagePlanning } from "./plan.ts";
import { sha256 } from "./probe.ts";

/*
 * Encoded files by what they were made from: "<key>-<digest of the contents>.<format>". Writers rename into place,
 * so that a kill leaves no half entry; readers compare the digest, so that whatever else happened to an entry (a
 * power cut, a full disk, an optimizer let loose on the folder) is found and the file is made again.
 */
const entryName = /^([0-9a-f]{64})-([0-9a-f]{16})\.(?:avif|webp|jpeg|png|gif|svg)$/;
const temporaryName = /^[0-9a-f]{64}\.(\d+)\.tmp$/;

export interface ImageCache {
  readonly dir: string;
  readonly names: ReadonlyMap<string, string>;
}

/** The entries there are. A folder that is missing or cannot be read is an empty cache. */
export async function openImageCache(dir: string): Promise<ImageCache> {
  const names = (await listNames(dir)).map(
    (name) => [entryName.exec(name)?.[1] ?? "", name] as const,
  );
  return { dir, names: new Map(names) };
}

const listNames = (dir: string) => readdir(dir).catch((): string[] => []);

/** The file's bytes, or undefined when it has to be made. */
export async function readEntry(
  { dir, names }: ImageCache,
  { key }: Pick<ImageOutput, "key">,
): Promise<Buffer | undefined> {
  const name = names.get(key);
  if (name === undefined) return undefined;
  const bytes = await readFile(join(dir, name)).catch(() => undefined);
  return bytes !== undefined && name.startsWith(`${key}-${digestOf(bytes)}.`) ? bytes : undefined;
}

/** False when the cache could not be written: the build goes on, the next one makes the file again. */
export async function storeEntry(
  { dir, names }: ImageCache,
  { key, format }: Pick<ImageOutput, "key" | "format">,
  bytes: Buffer,
): Promise<boolean> {
  const name = `${key}-${digestOf(bytes)}.${format}`;
  const temporary = join(dir, `${key}.${process.pid}.tmp`);
  try {
    await mkdir(dir, { recursive: true });
    await writeFile(temporary, bytes);
    await rename(temporary, join(dir, name));
    const spoilt = names.get(key);
    if (spoilt !== undefined && spoilt !== name) await rm(join(dir, spoilt), { force: true });
    return true;
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
    return false;
  }
}

const digestOf = (bytes: Buffer) => sha256(bytes).slice(0, 16);

/** Removes what no picture of this build uses: see `pruneEntries`. */
export const pruneImageCache = (cacheDir: string, { jobs }: ImagePlanning): Promise<number> =>
  pruneEntries(cacheDir, new Set(jobs.flatMap(({ outputs }) => outputs.map(({ key }) => key))));

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
  await Promise.all(stale.map((name) => rm(join(dir, name), { force: true })));
  return stale.length;
}
