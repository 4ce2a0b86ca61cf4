import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Compiles a command, the layouts, Eleventy's configuration and the packages they use into the folder, which is whole
 * or not there. Throws when a source cannot be compiled; what is wrong with it is then said by whoever runs it
 * uncompiled.
 *
 * @param {string} command such as "build": a file in scripts, without its ending
 * @param {string} folder
 */
export async function compile(command, folder) {
  const { build } = await import("esbuild");
  const temporary = `${folder}.${process.pid}.tmp`;
  try {
    await build({ ...compilation(command), outdir: temporary });
    renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * What esbuild is asked for, without the folder.
 *
 * @param {string} command
 * @returns {import("esbuild").BuildOptions}
 */
const compilation = (command) => ({
  entryPoints: {
    [command]: `scripts/${command}.ts`,
    ".eleventy": ".eleventy.ts",
    ...layouts(),
  },
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  // What is imported only when it is needed stays apart.
  splitting: true,
  format: "esm",
  platform: "node",
  target: `node${process.versions.node}`,
  external: apart,
  plugins: [besideItself],
  banner,
  // Read by stack.mjs when something fails: Node would read them, 7 MB, at every start.
  sourcemap: "external",
  sourcesContent: false,
  logLevel: "silent",
});

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

// CommonJS modules ask for Node's own modules with require, which a module of today has not.
const banner = {
  js: 'import { createRequire as createBundledRequire } from "node:module"; const require = createBundledRequire(import.meta.url);',
};

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

const layouts = () =>
  Object.fromEntries(
    readdirSync("layouts")
      .filter((name) => name.endsWith(".11ty.tsx"))
      .map((name) => [`layouts/${name.replace(/\.tsx$/, "")}`, `layouts/${name}`]),
  );

// Another process may still be running what was compiled a moment ago.
const kept = 10 * 60 * 1000;

/**
 * Removes what was compiled from sources that are no more.
 *
 * @param {string} parent the folder of all programs
 * @param {string} current the ending of the names to keep
 */
export function prune(parent, current) {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const folder = join(parent, name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (!name.endsWith(current) && age > kept) rmSync(folder, { recursive: true, force: true });
  }
}
