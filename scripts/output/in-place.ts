import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { exchangeName, listFiles, manifestName, readManifest, writeManifest } from "./manifest.ts";

/**
 * Publishes into a folder that cannot be renamed because a disk is mounted on it, as Docker does with a volume. Each
 * file is the old one or the new one, whole, at every moment; the site is a mixture of both until this ends. Whoever
 * ends it before leaves the mixture, which the next build makes whole: the list of files names all of both meanwhile.
 */
export function publishInPlace(staging: string, output: string): void {
  const staged = [...listFiles(staging).keys()];
  const wanted = new Set(staged);
  const manifest = readManifest(staging);
  const before = readManifest(output)?.files ?? [];
  if (manifest !== undefined)
    writeManifest(output, { ...manifest, files: [...new Set([...before, ...manifest.files])] });
  // Pages come after what they load, and the list of files when it is true.
  for (const path of staged.toSorted((a, b) => turnOf(a) - turnOf(b)))
    exchangeFile(join(staging, path), output, path);
  for (const path of listFiles(output).keys()) if (!wanted.has(path)) rmSync(join(output, path));
  removeEmpty(output);
}

const turnOf = (path: string) =>
  path.startsWith("assets/") ? 0 : path === manifestName ? 3 : path.endsWith(".html") ? 2 : 1;

function exchangeFile(from: string, output: string, path: string): void {
  const to = join(output, path);
  makeRoom(output, dirname(path));
  if (isSame(from, to)) return;
  // A folder that is in the way is one of the old site.
  if (lstatSync(to, { throwIfNoEntry: false })?.isDirectory()) rmSync(to, { recursive: true });
  const made = join(output, exchangeName);
  const { atime, mtime } = statSync(from);
  copyFileSync(from, made);
  utimesSync(made, atime, mtime);
  renameSync(made, to);
}

function isSame(from: string, to: string): boolean {
  const [one, other] = [lstatSync(from), lstatSync(to, { throwIfNoEntry: false })];
  if (other === undefined || !other.isFile()) return false;
  if (one.size !== other.size || one.mode !== other.mode) return false;
  return one.mtimeMs === other.mtimeMs && readFileSync(from).equals(readFileSync(to));
}

/** The folder, where a file of the old site may stand. */
function makeRoom(output: string, folder: string): void {
  if (folder === ".") return;
  makeRoom(output, dirname(folder));
  const path = join(output, folder);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return;
  if (stats !== undefined) rmSync(path);
  mkdirSync(path);
}

function removeEmpty(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    removeEmpty(path);
    if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
  }
}
