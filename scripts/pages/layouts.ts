import { readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ownPath } from "../program/installed.mjs";

/**
 * What to import in the place of a source of the project, such as "layouts/event.11ty.tsx": its compiled module, or
 * itself where a loader reads TypeScript. Relative to the working folder.
 */
export function moduleOf(source: string): string {
  // Set by scripts/run.mjs.
  const { HANDBILL_PROGRAM: program } = process.env;
  if (program === undefined) return source;
  return join(program, relative(ownPath("."), source).replace(/\.tsx?$/, ".mjs"));
}

/**
 * The layouts of a folder, each with the path of the .11ty.js template that it would be in plain JavaScript: Eleventy
 * itself reads no TSX. Rejects when one cannot be loaded.
 */
export async function loadLayouts(folder: string): Promise<[path: string, layout: object][]> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".11ty.tsx"))
    .sort();
  return Promise.all(
    paths.map(async (path) => {
      const layout = await import(pathToFileURL(resolve(moduleOf(`${folder}/${path}`))).href);
      // Eleventy adds functions of its own to what it is given.
      return [path.replace(/tsx$/, "js"), { ...layout }];
    }),
  );
}
