import { readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ownPath } from "../bundle/installed.mjs";
import { openLayouts } from "../bundle/own-parts.mjs";

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
  const compiled = await openLayouts(folder);
  const found = compiled === undefined ? folder : join(compiled, "layouts");
  const ending = compiled === undefined ? ".11ty.tsx" : ".11ty.mjs";
  const paths = readdirSync(found, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(ending))
    .sort();
  return Promise.all(
    paths.map(async (path) => {
      const file = join(found, path);
      const module = compiled === undefined ? moduleOf(file) : file;
      const layout = await import(pathToFileURL(resolve(module)).href);
      // Eleventy adds functions of its own to what it is given.
      return [path.replace(/(?:tsx|mjs)$/, "js"), { ...layout }];
    }),
  );
}
