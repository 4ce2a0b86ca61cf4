import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { isAbsolute, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { readCode, writeCode } from "./code.mjs";

/*
 * Loads what was compiled, as Node loads CommonJS, with the machine code of an earlier run: Node 20 keeps none, and
 * finding the functions in some megabytes of text takes longer than a small build takes to run them.
 */

/** @typedef {{ exports: Readonly<Record<string, () => unknown>> }} Module */
/** @typedef {{ readonly file: string, readonly script: Script, readonly isKept: boolean }} Loaded */

/** @type {Map<string, Module>} */
const modules = new Map();
/** @type {Loaded[]} */
const scripts = [];

const requirePackage = createRequire(import.meta.url);

let program = "";

/**
 * Runs the command that a folder holds.
 *
 * @param {string} folder an absolute path
 */
export function start(folder) {
  program = folder;
  load(join(folder, "command.js"));
}

/**
 * Runs a compiled file, unless it ran before, and returns what it exports.
 *
 * @param {string} file an absolute path
 */
function load(file) {
  const known = modules.get(file);
  if (known !== undefined) return known.exports;
  /** @type {Module} */
  const module = { exports: {} };
  modules.set(file, module);
  const url = pathToFileURL(file).href;
  const run = compileScript(file, url).runInThisContext();
  try {
    run(module, module.exports, requireAny, { url, resolve: import.meta.resolve });
    return module.exports;
  } catch (error) {
    // The next who asks is told the same.
    modules.delete(file);
    throw error;
  }
}

/**
 * What compiled files ask for: another one, a part of the program that is not always needed, or a package that was not
 * compiled.
 *
 * @param {string} name
 */
function requireAny(name) {
  if (isAbsolute(name)) return load(name);
  if (!name.startsWith(later)) return requirePackage(name);
  return load(join(program, "later.js"))[name.slice(later.length)]?.();
}

/** How the name of such a part begins. */
export const later = "later:";

/**
 * Stands around every compiled file: what `load` calls it with.
 *
 * @type {import("esbuild").BuildOptions}
 */
export const wrapper = {
  banner: { js: '(function (module, exports, require, importMeta) { "use strict";' },
  footer: { js: "})" },
  define: { "import.meta": "importMeta" },
};

/**
 * @param {string} file
 * @param {string} filename as it stands in stacks
 */
function compileScript(file, filename) {
  // esbuild writes nothing but ASCII.
  const text = readFileSync(file, "latin1");
  const cachedData = readCode(file);
  const script = new Script(text, { filename, cachedData });
  scripts.push({ file, script, isKept: script.cachedDataRejected === false });
  return script;
}

/** When this process ends by itself, keeps the machine code of all that ran, if there was none of some. */
export function keepCode() {
  process.once("beforeExit", () => {
    if (scripts.every(({ isKept }) => isKept)) return;
    for (const { file, script } of scripts) writeCode(file, script.createCachedData());
  });
}
