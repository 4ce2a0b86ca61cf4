import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Where the layouts go, all into one module, since each build loads all of them. */
export const layoutsModule = "layouts.mjs";

/**
 * Compiles sources, with the packages below that they use, into modules that Node imports as they are. Rejects with
 * esbuild's own error when a source cannot be compiled.
 *
 * @param {Readonly<Record<string, string>>} entryPoints source files, by where they go below the folder: "scripts/build"
 *   becomes scripts/build.mjs
 * @param {string} folder
 * @param {object} [more]
 * @param {readonly (readonly [path: string, file: string])[]} [more.layouts] by their paths below the folder of layouts
 * @param {readonly import("esbuild").Plugin[]} [more.plugins]
 * @returns the files that went into it, as paths from the working folder, and what came out
 */
export async function compile(entryPoints, folder, { layouts = [], plugins = [] } = {}) {
  const { build } = await import("esbuild");
  const { metafile } = await build({
    absWorkingDir: process.cwd(),
    entryPoints: { ...entryPoints, ...(layouts.length > 0 && { layouts: layoutsName }) },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    // What several of them use, and what is imported only when it is needed, becomes a file of its own.
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    external: externalPackages(),
    plugins: [allLayouts(layouts), ...plugins],
    // As tsconfig.json has it, which a package does not bring.
    jsx: "automatic",
    jsxImportSource: "preact",
    // Packages in CommonJS ask for Node's modules with it.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    // Read when something failed: see sourceStack.
    sourcemap: "external",
    sourcesContent: false,
    metafile: true,
    logLevel: "silent",
  });
  const files = Object.entries(metafile.inputs).filter(([file]) => !file.startsWith(layoutsName));
  return { inputs: Object.fromEntries(files), outputs: metafile.outputs };
}

const layoutsName = "all-layouts";

/**
 * @param {readonly (readonly [path: string, file: string])[]} layouts
 * @returns {import("esbuild").Plugin}
 */
const allLayouts = (layouts) => ({
  name: layoutsName,
  setup({ onLoad, onResolve }) {
    onResolve({ filter: new RegExp(`^${layoutsName}$`) }, ({ path }) => ({
      path,
      namespace: layoutsName,
    }));
    onLoad({ filter: /./, namespace: layoutsName }, () => ({
      contents: [
        ...layouts.map(
          ([, file], index) => `import * as _${index} from ${JSON.stringify(resolve(file))};`,
        ),
        `export const layouts = [${layouts.map(([path], index) => `[${JSON.stringify(path)}, _${index}]`)}];`,
      ].join("\n"),
      resolveDir: process.cwd(),
    }));
  },
});

/**
 * Small packages without files or machine code of their own, which load sooner as a part of the program. Any other is
 * imported as it is installed.
 */
export const bundledPackages = new Set([
  "@clack/prompts",
  "@humanwhocodes/momoa",
  "any-ascii",
  "bidi-js",
  "chokidar",
  "cli-progress",
  "csv-parse",
  "entities",
  "fastest-levenshtein",
  "github-slugger",
  "gray-matter",
  "htmlparser2",
  "ical.js",
  "ipaddr.js",
  "luxon",
  "markdown-it",
  "markdown-it-deflist",
  "markdown-it-footnote",
  "markdown-it-mark",
  "picocolors",
  "preact",
  "preact-render-to-string",
  "qr",
  "sanitize-html",
  "saxes",
  "send",
  "smol-toml",
  "turndown",
  "windows-iana",
  "woff2-encoder",
  "xast-util-to-xml",
  "xastscript",
  "yaml",
  "zod",
]);

function externalPackages() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const installed = Object.keys({ ...dependencies, ...devDependencies });
  return installed.filter((name) => !bundledPackages.has(name));
}
