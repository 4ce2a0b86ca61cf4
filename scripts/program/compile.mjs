import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { later, wrapper } from "./load.mjs";
import { apart, plugins } from "./packages.mjs";

/**
 * Compiles a command, the layouts, Eleventy's configuration and the packages they use into the folder, which is whole
 * or not there. Rejects when a source cannot be compiled; what is wrong with it is then said by whoever runs it
 * uncompiled.
 *
 * A command's file holds what it always needs. `later.js` holds what it imports when that is needed, and what layouts
 * import from scripts: its parts.
 *
 * @param {string} command such as "build": a file in scripts, without its ending
 * @param {string} folder
 */
export const compile = (command, folder) =>
  write(folder, async (build, outdir) => {
    /** @type {Set<string>} */
    const parts = new Set();
    const putOff = leaveOut(({ kind }) => kind === "dynamic-import", parts);
    const entryPoints = { command: `scripts/${command}.ts` };
    await build({ entryPoints, external: apart, plugins: [putOff] });
    await build({ ...layouts(), plugins: [leaveOut(isForLayouts, parts)] });
    const exported = Array.from(parts, (part) => `${quote(part)}: () => require(${quote(part)})`);
    const contents = `module.exports = { ${exported.join(", ")} };`;
    await build({ ...entry("later", contents), external: apart, plugins });
    await build({ ...thread, entryPoints: { stage: "scripts/output/serve-stage.ts" } });
    writeFileSync(partsOf(outdir), JSON.stringify([...parts]));
  });

/**
 * Compiles the layouts and Eleventy's configuration alone, for a command that runs already and is not changed;
 * otherwise as `compile`.
 *
 * @param {string} folder
 * @param {string} program the folder that the command runs from
 */
export const compileLayouts = (folder, program) =>
  write(folder, (build) => {
    const known = new Set(JSON.parse(readFileSync(partsOf(program), "utf8")));
    const isKnown = (/** @type {Import} */ imported) =>
      isForLayouts(imported) && known.has(imported.part);
    return build({ ...layouts(), plugins: [leaveOut(isKnown, new Set())] });
  });

/** @param {string} folder */
const partsOf = (folder) => join(folder, "parts.json");

/**
 * @param {string} folder
 * @param {(build: (options: import("esbuild").BuildOptions) => Promise<unknown>, outdir: string) => Promise<unknown>} compileAll
 */
async function write(folder, compileAll) {
  const { build } = await import("esbuild");
  const outdir = `${folder}.${process.pid}.tmp`;
  try {
    await compileAll((options) => build({ ...form, ...options, outdir }), outdir);
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
 * What a thread of its own starts with, which Node loads by itself.
 *
 * @type {import("esbuild").BuildOptions}
 */
const thread = { format: "esm", banner: {}, footer: {}, define: {} };

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
  const configure = 'require("./.eleventy.ts").default';
  const contents = `module.exports = { configure: ${configure}, templates: { ${templates.join(", ")} } };`;
  return entry("layouts", contents);
}

/** @typedef {{ readonly kind: string, readonly part: string }} Import */

/** @param {Import} imported */
const isForLayouts = ({ part }) => part.startsWith("./scripts/");

/**
 * Leaves sources out, for `later.js` to hold, and collects them.
 *
 * @param {(imported: Import) => boolean} isLeftOut
 * @param {Set<string>} parts
 * @returns {import("esbuild").Plugin}
 */
const leaveOut = (isLeftOut, parts) => ({
  name: "leave-out",
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) => {
      const part = `./${relative(".", resolve(resolveDir, path))}`;
      if (!isLeftOut({ kind, part })) return undefined;
      parts.add(part);
      return { path: `${later}${part}`, external: true };
    });
  },
});
