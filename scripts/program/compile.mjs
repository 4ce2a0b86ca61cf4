import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Compiles a command, the layouts, Eleventy's configuration and the packages they use into the folder, which is whole
 * or not there. Rejects when a source cannot be compiled; what is wrong with it is then said by whoever runs it
 * uncompiled.
 *
 * @param {string} command such as "build": a file in scripts, without its ending
 * @param {string} folder
 */
export const compile = (command, folder) =>
  write(folder, {
    entryPoints: { [command]: `scripts/${command}.ts`, ...templates() },
    external: apart,
    plugins: [besideItself],
  });

/**
 * Compiles the layouts and Eleventy's configuration alone, for a command that runs already; otherwise as `compile`.
 * The packages are left to Node, which loads each once however often the layouts change.
 *
 * @param {string} folder
 */
export const compileLayouts = (folder) =>
  write(folder, { entryPoints: templates(), packages: "external" });

/**
 * @param {string} folder
 * @param {import("esbuild").BuildOptions} options
 */
async function write(folder, options) {
  const { build } = await import("esbuild");
  const temporary = `${folder}.${process.pid}.tmp`;
  try {
    await build({ ...form, ...options, outdir: temporary });
    renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

// CommonJS modules ask for Node's own modules with require, which a module of today has not.
const banner = {
  js: 'import { createRequire as createBundledRequire } from "node:module"; const require = createBundledRequire(import.meta.url);',
};

/** @type {import("esbuild").BuildOptions} */
const form = {
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  // What is imported only when it is needed stays apart.
  splitting: true,
  format: "esm",
  platform: "node",
  target: `node${process.versions.node}`,
  banner,
  // Read by stack.mjs when something fails: Node would read all of them at every start.
  sourcemap: "external",
  sourcesContent: false,
  logLevel: "silent",
};

/*
 * Finding and reading the thousand modules of our dependencies takes longer than running them, so they are compiled
 * into the program. These stay where they are: three load machine code, and Eleventy's own server and watcher are
 * never used.
 */
const apart = [
  "esbuild",
  "lightningcss",
  "sharp",
  "@11ty/eleventy-dev-server",
  "@11ty/chokidar-with-glob-support",
];

/** Two modules of Eleventy look for its package.json beside themselves: they find it where they were. */
const besideItself = {
  name: "beside-itself",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    const filter = /@11ty[\\/]eleventy[\\/]src[\\/]Util[\\/](?:Require|ImportJsonSync)\.js$/;
    build.onLoad({ filter }, ({ path }) => {
      const own = JSON.stringify(pathToFileURL(path).href);
      return { contents: readFileSync(path, "utf8").replaceAll("import.meta.url", own) };
    });
  },
};

/*
 * Each layout twice, so that its code goes into a chunk of both and the layout itself is a few lines: Eleventy imports
 * every layout anew for every build, and Node never forgets a module.
 */
const templates = () => ({
  ".eleventy": ".eleventy.ts",
  ...Object.fromEntries(
    readdirSync("layouts")
      .filter((name) => name.endsWith(".11ty.tsx"))
      .flatMap((name) =>
        ["layouts", "shared"].map((folder) => [
          `${folder}/${name.replace(/\.tsx$/, "")}`,
          `layouts/${name}`,
        ]),
      ),
  ),
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
