/** Files that the program is compiled from, beside those in `scripts` and `layouts`. */
export const projectFiles: readonly string[] = [
  ".eleventy.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  // Written by npm whenever it changes what is installed.
  "node_modules/.package-lock.json",
];

/** Whether a change asks for another program to make the site, of which the layouts are a part, and not for another site. */
export const isCode = (path: string): boolean =>
  isBelow("scripts", path) ||
  isBelow("layouts", path) ||
  projectFiles.includes(path) ||
  // What the bundled font covers is compiled in.
  (isBelow("assets", path) && path.endsWith(".json"));

const isBelow = (folder: string, path: string) => path.startsWith(`${folder}/`);
