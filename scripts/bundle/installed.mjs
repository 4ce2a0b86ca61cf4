import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/*
 * Handbill runs in a copy of its repository, where the working folder has all of it, or as a package that is installed
 * for a site, which has a folder of its own.
 */

/**
 * Makes it known that the installed package runs, if `file` is a module of one: dist/scripts/handbill.mjs. Processes that
 * this one starts know it too.
 *
 * @param {string} file
 */
export function usePackage(file) {
  const at = file.lastIndexOf(join("/", "dist", "scripts", "/"));
  if (at === -1) return false;
  const folder = file.slice(0, at);
  process.env.HANDBILL_PACKAGE = folder;
  process.env.HANDBILL_BUNDLE = join(folder, "dist");
  return true;
}

/** The folder of the installed package; undefined in a copy of the repository. */
export const packageFolder = () => process.env.HANDBILL_PACKAGE || undefined;

/**
 * Where a file or folder of Handbill's own is: "assets".
 *
 * @param {string} path
 */
export function ownPath(path) {
  const folder = packageFolder();
  return folder === undefined ? path : join(folder, path);
}

/**
 * What to type for a command: "npm run new -- site", or "npx handbill new site".
 *
 * @param {string} command
 * @param {string} [rest]
 */
export function commandLine(command, rest = "") {
  const words = rest === "" ? "" : ` ${rest}`;
  if (packageFolder() !== undefined) return `npx handbill ${command}${words}`;
  return `npm run ${command}${words && ` --${words}`}`;
}

/**
 * The nearest folder upwards whose package.json depends on Handbill: a site may be worked on from any folder in it.
 *
 * @param {string} start
 * @returns {string | undefined}
 */
export function siteFolder(start) {
  if (dependsOnHandbill(join(start, "package.json"))) return start;
  const above = dirname(start);
  return above === start ? undefined : siteFolder(above);
}

/** @param {string} file */
function dependsOnHandbill(file) {
  try {
    if (!existsSync(file)) return false;
    const { dependencies, devDependencies } = JSON.parse(readFileSync(file, "utf8"));
    return { ...dependencies, ...devDependencies }.handbill !== undefined;
  } catch {
    return false;
  }
}

/** What the package.json of Handbill says of it: "program" names what is compiled in an installed package. */
export function ownManifest() {
  const { version, program } = JSON.parse(readFileSync(ownPath("package.json"), "utf8"));
  return { version: String(version), program: String(program) };
}
