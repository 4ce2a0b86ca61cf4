import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Everything that the compiled program is made from, beside Node itself. */
const folders = ["scripts", "layouts"];
const files = [
  ".eleventy.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  // Written by npm whenever it changes what is installed.
  "node_modules/.package-lock.json",
  // Compiled in, because the cards are planned with it.
  "assets/fonts/roboto-condensed/fonts.json",
];

/**
 * A name for the program as its sources are now: other bytes, another name. They are read and not only looked at,
 * which takes some milliseconds and leaves no doubt.
 *
 * @param {string} root the project's folder
 */
export function nameSources(root = ".") {
  const hash = createHash("sha256");
  // The program knows where its packages are: in another folder, it is another one.
  const { versions, platform, arch } = process;
  hash.update(JSON.stringify([versions, platform, arch, resolve(root)]));
  const below = folders.flatMap((folder) => filesBelow(root, folder));
  for (const path of [...files, ...below]) {
    const bytes = read(`${root}/${path}`);
    hash.update(`${path} ${bytes?.length}\n`).update(bytes ?? "");
  }
  return hash.digest("hex").slice(0, 24);
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
function read(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
