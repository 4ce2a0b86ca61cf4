/** What a change asks for: another site, or another program to make it, of which the layouts are a part. */
export type Effect = "site" | "program";

/** Files that the program is compiled from, beside those in `scripts`. */
export const projectFiles: readonly string[] = [
  ".eleventy.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  // Written by npm whenever it changes what is installed.
  "node_modules/.package-lock.json",
];

/** The furthest effect that one of the changed paths has. */
export const effectOf = (paths: Iterable<string>): Effect =>
  [...paths].some(isOfProgram) ? "program" : "site";

const isOfProgram = (path: string) =>
  isBelow("scripts", path) ||
  isBelow("layouts", path) ||
  projectFiles.includes(path) ||
  // What the bundled font covers is compiled in.
  (isBelow("assets", path) && path.endsWith(".json"));

/** Whether pages can show the changes by taking another stylesheet. */
export const onlyStyles = (paths: ReadonlySet<string>): boolean =>
  paths.size > 0 && [...paths].every((path) => isBelow("assets/css", path) && /\.css$/.test(path));

const isBelow = (folder: string, path: string) => path.startsWith(`${folder}/`);
