import { isMap, parseDocument } from "yaml";
import { type YamlFields, yamlLayout, yamlNode } from "./format-yaml.ts";

/**
 * A post with other values for some keys, and another text where one is given; undefined keys are removed. Comments, order
 * and all other keys stay as they were written. Undefined for what has no front matter in YAML that could be read.
 */
export function editPost(
  text: string,
  keys: YamlFields,
  body: string | undefined,
): string | undefined {
  const end = text.indexOf("\n---", 3);
  if (!/^---[ \t]*\n/.test(text) || end === -1) return undefined;
  const start = text.indexOf("\n") + 1;
  const document = parseDocument(text.slice(start, end + 1), { uniqueKeys: false });
  if (document.errors.length > 0) return undefined;
  if (document.contents !== null && !isMap(document.contents)) return undefined;
  for (const [key, value] of Object.entries(keys)) {
    if (value === undefined) document.delete(key);
    else document.set(key, yamlNode(value));
  }
  const matter = document.toString(yamlLayout);
  const rest = text.slice(end + 1);
  if (body === undefined) return `---\n${matter}${rest}`;
  const fence = rest.split("\n", 1)[0];
  return `---\n${matter}${fence}\n${body.trim() === "" ? "" : `\n${body.trim()}\n`}`;
}
