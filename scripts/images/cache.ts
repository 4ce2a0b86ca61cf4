import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "./hash.ts";

/*
 * Encoded files, and what was read from headers, by what they were made from: "<key>-<digest of the contents>.<format>". Writers rename into place,
 * so that a kill leaves no half entry; readers compare the digest, so that whatever else happened to an entry (a
 * power cut, a full disk, an optimizer let loose on the folder) is found and the file is made again.
 */
export const entryName = /^([0-9a-f]{64})-([0-9a-f]{16})\.(?:avif|webp|jpeg|png|gif|svg|json)$/;
export const temporaryName = /^[0-9a-f]{64}\.(\d+)\.tmp$/;

/** What an entry is called by: a SHA-256 of everything that decides its contents. */
export interface CacheEntry {
  readonly key: string;
  readonly format: string;
}

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

export const listNames = (dir: string) => readdir(dir).catch((): string[] => []);

/** The file's bytes, or undefined when it has to be made. */
export async function readEntry(
  { dir, names }: ImageCache,
  { key }: CacheEntry,
): Promise<Buffer | undefined> {
  const name = names.get(key);
  if (name === undefined) return undefined;
  const bytes = await readFile(join(dir, name)).catch(() => undefined);
  return bytes !== undefined && name.startsWith(`${key}-${digestOf(bytes)}.`) ? bytes : undefined;
}

/** False when the cache could not be written: the build goes on, the next one makes the file again. */
export async function storeEntry(
  { dir, names }: ImageCache,
  { key, format }: CacheEntry,
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
