import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { hasDigests, isWhole, writeDigests } from "./digests.mjs";
import { currentName } from "./known-sources.mjs";
import { bundleCache, isSource, nameSources } from "./sources.mjs";

/*
 * Where compiled programs are kept: among the packages, which are run as they lie there too, and which `npm ci` removes
 * first. So nothing that a checkout brings is run in the place of its sources: whoever can write here can replace any
 * package.
 */
const home = bundleCache;

/*
 * Two programs: the command that is run most, whose modules are few where no other command shares them, and all commands.
 * That one may be done with what it begins with: what it would make is there already. If not, it calls completeBundle.
 */
const often = "build";

/**
 * The folder of a command and the layouts as their sources are now, compiled unless they are there and whole. Undefined
 * when they cannot be compiled: a mistake in a source is said best by whoever runs it, and a folder that cannot be
 * written is no reason not to build.
 *
 * @param {string} command the name of a module in scripts/
 */
export const openBundle = (command) => open(command === often, command === often);

/**
 * Makes sure of the rest of the bundle that runs. Compiled again it is the same, so that what is loaded already goes with
 * what is loaded then. What to do, where it cannot be.
 */
export async function completeBundle() {
  const { HANDBILL_BUNDLE: folder } = process.env;
  if (folder === undefined || !hasDigests(folder) || isWhole(folder)) return undefined;
  const made = await open(true, false);
  if (made !== undefined && "folder" in made && made.folder === folder) return undefined;
  return `${folder} is damaged, and could not be made anew: remove it, and try again.`;
}

/**
 * @param {boolean} isOften which of the two programs
 * @param {boolean} isBegun whether no more needs to be whole than what it begins with
 * @returns {Promise<{ folder: string } | { advice: string } | undefined>}
 */
async function open(isOften, isBegun) {
  const sources = currentName(join(home, "sources.json"));
  const name = `${sources}-${isOften ? often : "all"}`;
  const folder = join(home, name);
  if (isWhole(folder, isBegun ? `scripts/${often}.mjs` : undefined)) return { folder };
  if (!isWritable(sources)) return undefined;
  const made = join(home, `${name}.${process.pid}.tmp`);
  try {
    const [{ compile }, { layoutsBelow, shadowParts }] = await Promise.all([
      import("./compile.mjs"),
      import("./own-parts.mjs"),
    ]);
    const { inputs, outputs } = await compile(entryPoints(isOften), made, {
      layouts: layoutsBelow("layouts"),
      plugins: [shadowParts("layouts")],
    });
    const stranger = Object.keys(inputs).find((file) => !isSource(file));
    if (stranger !== undefined) return { advice: adviceFor(stranger) };
    // A source was saved meanwhile, and may be in it as it was or as it is.
    if (nameSources() !== sources) return await open(isOften, isBegun);
    const begun = `scripts/${often}.mjs`;
    writeDigests(made, name, { [begun]: loadedWith(begun, made, outputs) });
    replaceUnlessWhole(folder, made);
    return { folder };
  } catch {
    return undefined;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/**
 * Commands and Eleventy's configuration; each becomes a module at the same path.
 *
 * @param {boolean} isOften
 */
function entryPoints(isOften) {
  const commands = readdirSync("scripts").filter((name) => name.endsWith(".ts"));
  const files = isOften ? [`${often}.ts`] : commands;
  const scripts = files.map((file) => [
    `scripts/${file.slice(0, -".ts".length)}`,
    `scripts/${file}`,
  ]);
  return { ...Object.fromEntries(scripts), ".eleventy": ".eleventy.ts" };
}

/** @param {string} file */
const adviceFor = (file) =>
  `${file} is imported, but a build would not see it change: move it into layouts/ or scripts/.`;

/**
 * The modules that are loaded with this one, before it asks for more: paths below the folder.
 *
 * @param {string} module
 * @param {string} folder
 * @param {import("esbuild").Metafile["outputs"]} outputs
 */
function loadedWith(module, folder, outputs) {
  const below = (/** @type {string} */ path) => relative(folder, path).replaceAll(sep, "/");
  const found = new Set([module]);
  for (const path of found)
    for (const { path: imported, kind, external } of outputs[
      join(folder, path).replaceAll(sep, "/")
    ]?.imports ?? [])
      if (kind === "import-statement" && !external) found.add(below(imported));
  return [...found];
}

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

/**
 * Makes room: what was made an hour ago of other sources is removed.
 *
 * @param {string} sources
 */
function isWritable(sources) {
  try {
    mkdirSync(home, { recursive: true });
    for (const name of readdirSync(home)) {
      if (name.startsWith(sources)) continue;
      const folder = join(home, name);
      const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      if (age > longestRun) rmSync(folder, { recursive: true, force: true });
    }
    return true;
  } catch {
    return false;
  }
}
