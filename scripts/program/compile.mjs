import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Compiles a command, the layouts and Eleventy's configuration into the folder, which is whole or not there. Throws
 * when a source cannot be compiled; what is wrong with it is then said by whoever runs it uncompiled.
 *
 * @param {string} command such as "build"
 * @param {string} folder
 */
export async function compile(command, folder) {
  const { build } = await import("esbuild");
  const temporary = `${folder}.${process.pid}.tmp`;
  try {
    await build({
      entryPoints: {
        [command]: `scripts/${command}.ts`,
        ".eleventy": ".eleventy.ts",
        ...layouts(),
      },
      outdir: temporary,
      chunkNames: "chunks/[name]-[hash]",
      bundle: true,
      // What is imported only when it is needed stays apart.
      splitting: true,
      format: "esm",
      platform: "node",
      target: `node${process.versions.node}`,
      packages: "external",
      sourcemap: true,
      sourcesContent: false,
      logLevel: "silent",
    });
    renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

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
 * @param {string} current the name of the one to keep
 */
export function prune(parent, current) {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const folder = join(parent, name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (name !== current && age > kept) rmSync(folder, { recursive: true, force: true });
  }
}
