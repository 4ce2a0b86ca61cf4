import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { later, wrapper } from "./load.mjs";
import { apart, plugins } from "./packages.mjs";

/**
 * Compiles a command, the layouts, Eleventy's configuration and the packages they use into the folder, which is whole
 * or not there. Rejects when a source cannot be compiled; what is wrong with it is then said by whoever runs it
 * uncompiled.
 *
 * A command's file holds what it always needs. What it imports when that is needed, `later.js` holds.
 *
 * @param {string} command such as "build": a file in scripts, without its ending
 * @param {string} folder
 */
export const compile = (command, folder) =>
  write(folder, async (build) => {
    /** @type {Set<string>} */
    const parts = new Set();
    const entryPoints = { command: `scripts/${command}.ts` };
    await build({ entryPoints, external: apart, plugins: [putOff(parts)] });
    const exported = Array.from(parts, (path) => `${quote(path)}: () => require(${quote(path)})`);
    await build({
      ...entry(
        "later",
        `module.exports = { ${exported.join(", ")}, layouts: () => (${layouts()}) };`,
      ),
      external: apart,
      plugins,
    });
    await build({
      ...entry("layouts", `module.exports = require("${later}layouts");`),
      bundle: false,
    });
  });

/**
 * Compiles the layouts and Eleventy's configuration alone, for a command that runs already; otherwise as `compile`.
 *
 * @param {string} folder
 */
export const compileLayouts = (folder) =>
  write(folder, (build) => build(entry("layouts", `module.exports = ${layouts()};`)));

/**
 * @param {string} folder
 * @param {(build: (options: import("esbuild").BuildOptions) => Promise<unknown>) => Promise<unknown>} compileAll
 */
async function write(folder, compileAll) {
  const { build } = await import("esbuild");
  const outdir = `${folder}.${process.pid}.tmp`;
  try {
    await compileAll((options) => build({ ...form, ...options, outdir }));
    renameSync(outdir, folder);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** @type {import("esbuild").BuildOptions} */
const form = {
  ...wrapper,
  bundle: true,
  format: "cjs",
  platform: "node",
  target: `node${process.versions.node}`,
  // Scripts cannot import: they require, which is as late.
  supported: { "dynamic-import": false },
  // Read by stack.mjs when something fails: Node would read all of them at every start.
  sourcemap: "external",
  sourcesContent: false,
  logLevel: "silent",
};

/**
 * @param {string} name
 * @param {string} contents
 * @returns {import("esbuild").BuildOptions}
 */
const entry = (name, contents) => ({
  stdin: { contents, resolveDir: resolve("."), sourcefile: `${name}.js` },
  entryNames: name,
});

/** @param {unknown} value */
const quote = (value) => JSON.stringify(value);

/** Eleventy's configuration, and every layout under the name of its file. */
function layouts() {
  const templates = readdirSync("layouts")
    .filter((name) => name.endsWith(".11ty.tsx"))
    .map((name) => `${quote(name)}: require(${quote(`./layouts/${name}`)})`);
  return `{ configure: require("./.eleventy.ts").default, templates: { ${templates.join(", ")} } }`;
}

/**
 * Leaves out the sources that are imported only when they are needed, and names them.
 *
 * @param {Set<string>} parts
 * @returns {import("esbuild").Plugin}
 */
const putOff = (parts) => ({
  name: "put-off",
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) => {
      if (kind !== "dynamic-import") return undefined;
      const part = `./${relative(".", resolve(resolveDir, path))}`;
      parts.add(part);
      return { path: `${later}${part}`, external: true };
    });
  },
});

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
