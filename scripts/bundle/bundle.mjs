import { createHash } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { compile } from "./compile.mjs";
import { shadowParts } from "./own-parts.mjs";
import { filesBelow, isSource, nameSources } from "./sources.mjs";

/*
 * Where compiled programs are kept: among the packages, which are run as they lie there too, and which `npm ci` removes
 * first. So nothing that a checkout brings is run in the place of its sources: whoever can write here can replace any
 * package.
 */
const home = "node_modules/.cache/handbill";

/**
 * The folder of the commands and layouts as their sources are now, compiled unless they are there and whole. Undefined
 * when they cannot be compiled: a mistake in a source is said best by whoever runs it, and a folder that cannot be
 * written is no reason not to build.
 *
 * @returns {Promise<{ folder: string } | { advice: string } | undefined>}
 */
export async function openBundle() {
  const name = nameSources();
  const folder = join(home, name);
  if (isWhole(folder)) return { folder };
  if (!isWritable()) return undefined;
  const made = join(home, `${name}.${process.pid}.tmp`);
  try {
    const { inputs } = await compile(entryPoints(), made, [shadowParts("layouts")]);
    const stranger = Object.keys(inputs).find((file) => !isSource(file));
    if (stranger !== undefined) return { advice: adviceFor(stranger) };
    // A source was saved meanwhile, and may be in it as it was or as it is.
    if (nameSources() !== name) return await openBundle();
    writeFileSync(join(made, digestsFile), JSON.stringify({ name, digests: digestsOf(made) }));
    replaceUnlessWhole(folder, made);
    return { folder };
  } catch {
    return undefined;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** Every command, every layout and Eleventy's configuration; each becomes a module at the same path. */
function entryPoints() {
  const files = [
    ...readdirSync("scripts")
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `scripts/${name}`),
    ...filesBelow(".", "layouts").filter((path) => path.endsWith(".11ty.tsx")),
    ".eleventy.ts",
  ];
  return Object.fromEntries(files.map((file) => [file.replace(/\.tsx?$/, ""), file]));
}

/** @param {string} file */
const adviceFor = (file) =>
  `${file} is imported, but a build would not see it change: move it into layouts/ or scripts/.`;

const digestsFile = "digests.json";

/**
 * Whether every file is as it was compiled: a bit that the disk has lost must not become what a site says.
 *
 * @param {string} folder
 */
function isWhole(folder) {
  try {
    const { name, digests } = JSON.parse(readFileSync(join(folder, digestsFile), "utf8"));
    const paths = Object.keys(digests);
    const isSame = (/** @type {string} */ path) => digests[path] === digestOf(join(folder, path));
    return name === basename(folder) && paths.length > 0 && paths.every(isSame);
  } catch {
    return false;
  }
}

/** @param {string} folder */
const digestsOf = (folder) =>
  Object.fromEntries(filesBelow(folder, ".").map((path) => [path, digestOf(join(folder, path))]));

/** @param {string} file */
const digestOf = (file) => createHash("sha256").update(readFileSync(file)).digest("base64");

/**
 * Another process may have made the same meanwhile, and run from it.
 *
 * @param {string} folder
 * @param {string} made
 */
function replaceUnlessWhole(folder, made) {
  if (isWhole(folder)) return;
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(made, folder);
  } catch (error) {
    if (!isWhole(folder)) throw error;
  }
}

// A command that is still running may import a part of its program late.
const longestRun = 60 * 60 * 1000;

/** Makes room: programs of an hour ago are removed, whatever sources they came from. */
function isWritable() {
  try {
    mkdirSync(home, { recursive: true });
    for (const name of readdirSync(home)) {
      const folder = join(home, name);
      const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      if (age > longestRun) rmSync(folder, { recursive: true, force: true });
    }
    return true;
  } catch {
    return false;
  }
}
