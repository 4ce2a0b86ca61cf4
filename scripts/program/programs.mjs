import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { nameSources } from "./sources.mjs";

/** Where compiled programs are kept. */
export const programs = ".cache/program";

/**
 * The folder of the compiled command as its sources are now.
 *
 * @param {string} command
 */
export const programFolder = (command) => `${programs}/${command}-${nameSources()}`;

// Another process may still be running what was compiled a moment ago.
const kept = 10 * 60 * 1000;

/**
 * Removes what was compiled from sources that are no more.
 *
 * @param {string} parent the folder of all programs
 * @param {string} current one of them: those of other commands that come from the same sources are kept too
 */
export function prune(parent, current) {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const folder = join(parent, name);
    const isCurrent = sourcesOf(name) === sourcesOf(current);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (!isCurrent && age > kept) rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
const sourcesOf = (folder) => folder.split("-").at(-1);
