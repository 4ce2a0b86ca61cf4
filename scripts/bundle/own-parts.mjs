import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { packageFolder } from "./installed.mjs";
import { bundleCache, filesBelow } from "./sources.mjs";

/*
 * layouts/own/<part>.tsx stands in the place of layouts/parts/<part>.tsx wherever a layout uses it. In a copy of the
 * repository it is compiled with the program; an installed package, whose layouts are compiled already, compiles them
 * again for a site that has parts of its own.
 */

/** Below the site's folder; an upgrade never touches it. */
export const ownLayouts = "layouts/own";

/** File names of what may be a part of the site's own: "sponsors.tsx". */
export const ownParts = () =>
  existsSync(ownLayouts)
    ? readdirSync(ownLayouts)
        .filter((name) => name.endsWith(".tsx") && !name.endsWith(".11ty.tsx"))
        .sort()
    : [];

/**
 * Templates of the site's own, which an installed package finds nowhere else: "own/map.11ty.tsx".
 *
 * @returns {[path: string, file: string][]}
 */
const ownTemplates = () =>
  packageFolder() !== undefined && existsSync(ownLayouts)
    ? layoutsBelow(ownLayouts).map(([path, file]) => [`own/${path}`, file])
    : [];

/** Whether esbuild is installed: with the package it is not, since few sites need it. */
export function canCompile() {
  try {
    import.meta.resolve("esbuild");
    return true;
  } catch {
    return false;
  }
}

/** @param {string} path */
const real = (path) => (existsSync(path) ? realpathSync(path) : resolve(path));

/**
 * Gives whoever imports a part the site's own one; but that itself, which may build on ours, gets ours.
 *
 * @param {string} layouts
 * @returns {import("esbuild").Plugin}
 */
export const shadowParts = (layouts) => ({
  name: "own-parts",
  setup({ onResolve }) {
    const [ours, own] = [real(layouts), real(ownLayouts)];
    const site = real("layouts");
    onResolve({ filter: /\.tsx$/ }, ({ path, importer, resolveDir }) => {
      const file = isNamed(path, "layouts")
        ? join(ours, path.slice("handbill/layouts/".length))
        : resolve(resolveDir, path);
      // From layouts/own of a site that has Handbill as a package, "../parts/" is ours.
      const part =
        dirname(file) === join(site, "parts") ? join(ours, "parts", basename(file)) : file;
      if (dirname(part) !== join(ours, "parts"))
        return isNamed(path, "layouts") ? { path: file } : null;
      const shadow = join(own, basename(part));
      return { path: importer !== shadow && existsSync(shadow) ? shadow : part };
    });
    onResolve({ filter: /^handbill\/scripts\// }, ({ path }) =>
      packageFolder() === undefined ? { path: resolve(path.slice("handbill/".length)) } : null,
    );
  },
});

/**
 * @param {string} path
 * @param {string} folder
 */
const isNamed = (path, folder) => path.startsWith(`handbill/${folder}/`);

/** Of an installed package the scripts are compiled, and preact with them: layouts use what the program uses. */
const vendored = new Map([
  ["preact", "preact"],
  ["preact/hooks", "hooks"],
  ["preact/jsx-runtime", "jsx-runtime"],
  ["preact-render-to-string", "render-to-string"],
]);

/**
 * @param {string} folder of the package
 * @returns {import("esbuild").Plugin}
 */
const useBundle = (folder) => ({
  name: "program",
  setup({ onResolve }) {
    const program = join(folder, "dist");
    const roots = [real(folder), resolve(".")].map((root) => join(root, "scripts") + sep);
    /** @param {string} path */
    const external = (path) => ({ path: pathToFileURL(join(program, path)).href, external: true });
    onResolve({ filter: /^preact/ }, ({ path }) => {
      const name = vendored.get(path);
      return name === undefined ? null : external(`vendor/${name}.mjs`);
    });
    onResolve({ filter: /(?:^\.|^handbill\/scripts\/).*\.ts$/ }, ({ path, resolveDir }) => {
      const file = isNamed(path, "scripts")
        ? join(real(folder), path.slice("handbill/".length))
        : resolve(resolveDir, path);
      const root = roots.find((one) => file.startsWith(one));
      if (root === undefined) return null;
      const module = `scripts/${relative(root, file).replaceAll(sep, "/").replace(/\.ts$/, ".mjs")}`;
      if (existsSync(join(program, module))) return external(module);
      return { errors: [{ text: `No layout of Handbill uses ${module.replace(/mjs$/, "ts")}` }] };
    });
  },
});

/** @type {Promise<string | undefined> | undefined} */
let opened;
/** @type {string | undefined} */
let folder;

/**
 * The folder of the layouts compiled with the parts of the site's own; undefined where the program has them already, or
 * there are none. Once for a process, since modules that are loaded cannot be loaded anew.
 *
 * @param {string} layouts
 */
export const openLayouts = (layouts) => (opened ??= compileLayouts(layouts));

/** Where openLayouts has put them. */
export const openedLayouts = () => folder;

/**
 * Every layout of a folder, by its path below it.
 *
 * @param {string} folder
 * @returns {[path: string, file: string][]}
 */
export const layoutsBelow = (folder) =>
  filesBelow(folder, ".")
    .filter((path) => path.endsWith(".11ty.tsx"))
    .map((path) => [path.slice("./".length), join(folder, path)]);

/** @param {string} layouts */
async function compileLayouts(layouts) {
  const isInBundle = process.env.HANDBILL_BUNDLE !== undefined && packageFolder() === undefined;
  const templates = ownTemplates();
  if (isInBundle || ownParts().length + templates.length === 0 || !canCompile()) return undefined;
  mkdirSync(bundleCache, { recursive: true });
  const made = mkdtempSync(join(bundleCache, "layouts-"));
  process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  const used = packageFolder();
  const { compile } = await import("./compile.mjs");
  await compile({}, made, {
    layouts: [...layoutsBelow(layouts), ...templates],
    plugins: [shadowParts(layouts), ...(used === undefined ? [] : [useBundle(used)])],
  }).catch((error) => {
    throw located(error);
  });
  folder = made;
  return made;
}

/**
 * The first mistake, at its place in a file that is named from the root of the disk.
 *
 * @param {unknown} error
 */
function located(error) {
  if (!(error instanceof Error) || !("errors" in error) || !Array.isArray(error.errors))
    return error;
  const [{ text = error.message, location = null } = {}] = error.errors;
  // Said of the layout that imports it, and wrong in the part.
  const [, part] = /No matching export in "(.*?)"/.exec(text) ?? [];
  const at =
    part !== undefined
      ? `${resolve(part)}:1:0`
      : location && `${resolve(location.file)}:${location.line}:${location.column}`;
  return at ? new Error(`${at}: ERROR: ${text}`) : error;
}
