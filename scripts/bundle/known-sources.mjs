import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { seal, unseal } from "./digests.mjs";
import { bootId, factsOf, isYoung } from "./file-facts.mjs";
import { nameSources, sourceFiles, sourceFolders } from "./sources.mjs";

/*
 * Which name the sources have, without reading a thousand files at each start: a note says how they were when they were
 * read, as a build's record says it of posts.
 */

/**
 * @typedef {object} Note
 * @property {string} root absolute: a folder of packages may serve several checkouts
 * @property {string} boot
 * @property {string} name
 * @property {Readonly<Record<string, string>>} facts of every file and folder of the sources, by its path
 */

/**
 * The name of the sources as they are now; see nameSources.
 *
 * @param {string} file of the note
 * @param {number} [now] on the clock of the file system
 */
export function currentName(file, now = Date.now()) {
  const known = readNote(file);
  if (known !== undefined) return known;
  const stats = lookAtSources();
  const name = nameSources();
  const note = { root: resolve("."), boot: bootId(), name, facts: mapValues(stats, factsOf) };
  // Those that were saved just now are read again.
  if (![...stats.values()].some((each) => isYoung(each, now))) writeNote(file, note);
  return name;
}

/** @param {string} file */
function readNote(file) {
  try {
    /** @type {Note} */
    const { root, boot, name, facts } = unseal(readFileSync(file, "utf8"));
    const isAsNoted = (/** @type {string} */ path) => facts[path] === factsOf(look(path));
    const isKnown =
      root === resolve(".") && boot === bootId() && Object.keys(facts).every(isAsNoted);
    return isKnown ? name : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {Note} note
 */
function writeNote(file, note) {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, seal(note));
  } catch {
    // Where nothing can be written they are read each time.
  }
}

function lookAtSources() {
  const paths = [...sourceFiles, ...sourceFolders.flatMap(pathsBelow)];
  return new Map(paths.map((path) => [path, look(path)]));
}

// Where links lead, as it is read.
const look = (/** @type {string} */ path) => statSync(path, { throwIfNoEntry: false });

/**
 * The folder, and every file and folder in it: names that come and go show in the times of their folder.
 *
 * @param {string} folder
 * @returns {string[]}
 */
const pathsBelow = (folder) => [
  folder,
  ...readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? pathsBelow(path) : [path];
  }),
];

/**
 * @template V, W
 * @param {ReadonlyMap<string, V>} map
 * @param {(value: V) => W} change
 */
const mapValues = (map, change) =>
  Object.fromEntries(Array.from(map, ([key, value]) => [key, change(value)]));
