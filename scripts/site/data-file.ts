import type { Report } from "../content/post.ts";
import { readText } from "../content/read.ts";
import { type FieldsOf, type FieldsSchema, parseFields } from "../content/schema/parse.ts";
import { type ContentTree, shownPath } from "../content/walk.ts";
import { type Fields, parseYaml } from "../content/yaml.ts";

/** A YAML file beside a post, read and checked by itself. */
export interface DataFile<F> {
  /** Below content. */
  readonly path: string;
  readonly fields: F;
  readonly placeOf: Fields["placeOf"];
}

/** Undefined when there is none, or it is no text, which is reported. */
export function readDataFile<S extends FieldsSchema>(
  tree: ContentTree,
  path: string | undefined,
  schema: S,
  report: Report,
): DataFile<FieldsOf<S>> | undefined {
  const text = path === undefined ? undefined : readText(tree, path, report);
  if (path === undefined || text === undefined) return undefined;
  const file = shownPath(tree.shown, path);
  const [main = ""] = Object.keys(schema.shape);
  // A list alone is that of the first key, which then stands on the line above the first one.
  const { values, placeOf } = isList(text)
    ? parseYaml(`${main}:\n${text}`, file, 0, report)
    : parseYaml(text, file, 1, report);
  return { path, fields: parseFields(schema, values, placeOf, report), placeOf };
}

const isList = (text: string): boolean =>
  text
    .split("\n")
    .find((line) => line.trim() !== "" && !line.trimStart().startsWith("#"))
    ?.startsWith("- ") ?? false;
