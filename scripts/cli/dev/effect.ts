/** What a change asks for: another site, other layouts for it, or another program to make it. */
export type Effect = "site" | "layouts" | "program";

const effects: readonly Effect[] = ["site", "layouts", "program"];

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
  effects[Math.max(0, ...Array.from(paths, (path) => effects.indexOf(effectOfOne(path))))] ??
  "site";

function effectOfOne(path: string): Effect {
  if (isBelow("layouts", path)) return "layouts";
  // What the bundled font covers is compiled in.
  const compiledIn = isBelow("assets", path) && path.endsWith(".json");
  return compiledIn || isBelow("scripts", path) || projectFiles.includes(path) ? "program" : "site";
}

/** Whether pages can show the changes by taking another stylesheet. */
export const onlyStyles = (paths: ReadonlySet<string>): boolean =>
  paths.size > 0 && [...paths].every((path) => isBelow("assets/css", path) && /\.css$/.test(path));

const isBelow = (folder: string, path: string) => path.startsWith(`${folder}/`);
