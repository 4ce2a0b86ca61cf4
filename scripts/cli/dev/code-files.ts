import { sourceFiles, sourceFolders } from "../../bundle/sources.mjs";

/** Whether a change asks for another program to make the site, of which the layouts are a part, and not for another site. */
export const isCode = (path: string): boolean =>
  sourceFolders.some((folder) => isBelow(folder, path)) ||
  sourceFiles.includes(path) ||
  // What the bundled font covers is compiled in.
  (isBelow("assets", path) && path.endsWith(".json"));

const isBelow = (folder: string, path: string) => path.startsWith(`${folder}/`);
