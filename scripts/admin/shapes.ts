import { unreported } from "../content/decode.ts";
import { parsePost } from "../content/front-matter.ts";
import { readText } from "../content/read.ts";
import { type ContentTree, walkContent } from "../content/walk.ts";
import { parseYaml } from "../content/yaml.ts";

/** How a key's value is written where it stands. */
export type Shape = "day" | "text" | "list" | "mappings" | "mapping";

/** The shapes in which each key is written in some files. */
export type Shapes = ReadonlyMap<string, ReadonlySet<Shape>>;

/**
 * How the content writes what can be written in several ways: an editor's field knows one of them, and would lose
 * the others. Takes the paths below content that one form of the editor is for.
 */
export function createShapes(contentDir: string): (isMeant: (path: string) => boolean) => Shapes {
  // The loader has reported whatever is wrong with these files.
  const tree = walkContent(contentDir, unreported);
  return (isMeant) => {
    const shapes = new Map<string, Set<Shape>>();
    for (const path of tree?.paths.filter(isMeant) ?? []) {
      for (const [key, value] of Object.entries(tree === undefined ? {} : valuesIn(tree, path)))
        shapes.set(key, (shapes.get(key) ?? new Set()).add(shapeOf(value)));
    }
    return shapes;
  };
}

function valuesIn(tree: ContentTree, path: string): Readonly<Record<string, unknown>> {
  const text = readText(tree, path, unreported);
  if (text === undefined) return {};
  const read = /\.ya?ml$/.test(path)
    ? parseYaml(text, path, 1, unreported)
    : parsePost(text, path, unreported);
  return read.values;
}

function shapeOf(value: unknown): Shape {
  if (Array.isArray(value)) return value.length > 0 && value.every(isMapping) ? "mappings" : "list";
  if (isMapping(value)) return "mapping";
  return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? "day" : "text";
}

const isMapping = (value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value);
