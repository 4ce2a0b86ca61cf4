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

/** Undefined when there is none, or nothing in it can be read, which is reported. */
export function readDataFile<S extends FieldsSchema>(
  tree: ContentTree,
  path: string | undefined,
  schema: S,
  report: Report,
): DataFile<FieldsOf<S>> | undefined {
  const text = path === undefined ? undefined : readText(tree, path, report);
  if (path === undefined || text === undefined) return undefined;
  const { values, placeOf } = parseYaml(text, shownPath(tree.shown, path), 1, report);
  return values && { path, fields: parseFields(schema, values, placeOf, report), placeOf };
}
