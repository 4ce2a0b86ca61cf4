import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { filesBelow } from "./sources.mjs";

/* Whether a compiled program is as it was compiled: a bit that the disk has lost must not become what a site says. */

const file = "digests.json";

/**
 * @typedef {object} Digests
 * @property {string} name of the program
 * @property {Readonly<Record<string, string>>} digests of every file, by its path below the folder
 * @property {Readonly<Record<string, readonly string[]>>} loads what is loaded with a module, before it asks for more
 */

/**
 * Notes all files of a folder.
 *
 * @param {string} folder
 * @param {string} name that the folder will have
 * @param {Digests["loads"]} loads
 */
export function writeDigests(folder, name, loads) {
  const paths = filesBelow(folder, ".").map((path) => path.slice("./".length));
  const digests = Object.fromEntries(paths.map((path) => [path, digestOf(join(folder, path))]));
  writeFileSync(join(folder, file), seal({ name, digests, loads }));
}

/**
 * Whether there is anything to compare the files of a folder with.
 *
 * @param {string} folder
 */
export const hasDigests = (folder) => existsSync(join(folder, file));

/**
 * Whether every module is whole, or those that are loaded with this one. Source maps are looked at when they are read.
 *
 * @param {string} folder
 * @param {string} [module]
 */
export function isWhole(folder, module) {
  try {
    const { name, digests, loads } = readDigests(folder);
    const all = Object.keys(digests).filter((path) => path.endsWith(".mjs"));
    const paths = module === undefined ? all : [module, ...(loads[module] ?? all)];
    const isSame = (/** @type {string} */ path) => digests[path] === digestOf(join(folder, path));
    return name === basename(folder) && paths.length > 0 && paths.every(isSame);
  } catch {
    return false;
  }
}

/**
 * Whether a file is another than it was when it was noted, if it was.
 *
 * @param {string} folder
 * @param {string} path below it
 */
export function isDamaged(folder, path) {
  try {
    const { digests } = readDigests(folder);
    return digests[path] !== digestOf(join(folder, path));
  } catch {
    return false;
  }
}

/**
 * @param {string} folder
 * @returns {Digests}
 */
const readDigests = (folder) => unseal(readFileSync(join(folder, file), "utf8"));

/** @param {string} path */
const digestOf = (path) => sha256(readFileSync(path));

/** @param {string | Buffer} bytes */
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("base64");

/**
 * JSON behind its own digest.
 *
 * @param {object} value
 */
export function seal(value) {
  const json = JSON.stringify(value);
  return `${sha256(json)} ${json}`;
}

/**
 * What was sealed. Throws when it is not as it was.
 *
 * @param {string} text
 */
export function unseal(text) {
  const at = text.indexOf(" ");
  const json = text.slice(at + 1);
  if (text.slice(0, at) !== sha256(json)) throw new Error("It is not as it was written.");
  return JSON.parse(json);
}
