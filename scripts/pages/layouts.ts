import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { layoutsModule } from "../bundle/compile.mjs";
import { ownPath } from "../bundle/installed.mjs";
import { layoutsBelow, openLayouts } from "../bundle/own-parts.mjs";

/**
 * What to import in the place of a source of the project, such as "layouts/event.11ty.tsx": its compiled module, or
 * itself where a loader reads TypeScript. Relative to the working folder.
 */
export function moduleOf(source: string): string {
  // Set by scripts/run.mjs.
  const { HANDBILL_BUNDLE: program } = process.env;
  if (program === undefined) return source;
  return join(program, relative(ownPath("."), source).replace(/\.tsx?$/, ".mjs"));
}

/**
 * The layouts of a folder, each with the path of the .11ty.js template that it would be in plain JavaScript: Eleventy
 * itself reads no TSX. With them come the templates of one's own. Rejects when one cannot be loaded.
 */
export async function loadLayouts(folder: string): Promise<[path: string, layout: object][]> {
  const compiled = (await openLayouts(folder)) ?? process.env.HANDBILL_BUNDLE;
  const layouts: readonly (readonly [path: string, layout: object])[] =
    compiled === undefined
      ? await loadSources(folder)
      : (await importFile(join(compiled, layoutsModule))).layouts;
  // Eleventy adds functions of its own to what it is given.
  return layouts.map(([path, layout]) => [path.replace(/tsx$/, "js"), { ...layout }]);
}

const loadSources = (folder: string) =>
  Promise.all(
    layoutsBelow(folder).map(async ([path, file]) => [path, await importFile(file)] as const),
  );

const importFile = (file: string) => import(pathToFileURL(resolve(file)).href);
