import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join, resolve, sep } from "node:path";

/** Everything that the program is made from, beside its layouts. */
const folders = ["scripts"];
const layouts = "layouts";
export const sourceFolders = [...folders, layouts];
export const sourceFiles = [
  ".eleventy.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  // Written by npm whenever it changes what is installed.
  "node_modules/.package-lock.json",
];

/** Where what was compiled is kept: see bundle.mjs. */
export const bundleCache = "node_modules/.cache/handbill";

/**
 * A name for the program as its sources are now: other bytes, another name. All of them are read for it: see
 * known-sources.mjs for who need not. It is that of the reader, and what the layouts add.
 *
 * @param {string} root the project's folder
 */
export const nameSources = (root = ".") =>
  `${nameFiles(root, [...sourceFiles, ...folders.flatMap((folder) => filesBelow(root, folder))])}-${nameFiles(root, filesBelow(root, layouts))}`;

/**
 * The part of the name that says how posts are read and what feeds and calendars are made of them: all but the layouts.
 *
 * @param {string} name
 */
export const nameOfReader = (name) => name.split("-", 1)[0] ?? name;

/**
 * @param {string} root
 * @param {string[]} paths
 */
function nameFiles(root, paths) {
  const hash = createHash("sha256");
  // Errors point at the sources: those of another folder are another program.
  hash.update(resolve(root));
  for (const path of paths) {
    const bytes = read(`${root}/${path}`);
    hash.update(`${path} ${bytes?.length}\n`).update(bytes ?? "");
  }
  return hash.digest("hex").slice(0, 24);
}

/**
 * Whether a change to this file gives the program another name. Packages change with the lock file.
 *
 * @param {string} file
 */
export function isSource(file) {
  const path = realpathSync(file);
  const named = [...sourceFiles, ...sourceFolders]
    .filter((name) => existsSync(name))
    .map((name) => realpathSync(name));
  return (
    path.split(sep).includes("node_modules") ||
    named.some((name) => path === name || path.startsWith(`${name}${sep}`))
  );
}

/**
 * Every file in the folder, by its path below the root, in an order of its own.
 *
 * @param {string} root
 * @param {string} folder below the root
 * @returns {string[]}
 */
export const filesBelow = (root, folder) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(root, path) : path;
    });

/** @param {string} path */
const read = (path) => (existsSync(path) ? readFileSync(path) : undefined);
