import { Document, isScalar, type Node, Scalar, visit } from "yaml";

/** What a key of front matter can hold. Text is written so that it reads back exactly, whatever it looks like. */
export type YamlValue =
  | string
  | number
  | boolean
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined };

export type YamlFields = { readonly [key: string]: YamlValue | undefined };

/** A mapping as YAML, one key a line; keys without a value are left out. */
export const formatYaml = (fields: YamlFields): string =>
  new Document(yamlNode(fields)).toString(yamlLayout);

/** Folded lines and several lines in quotes are valid, but no organizer edits them with pleasure. */
export const yamlLayout = {
  lineWidth: 0,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
};

/** A value as it is written. */
export function yamlNode(value: YamlValue | YamlFields): Node {
  const node = new Document().createNode(withoutUndefined(value));
  visit(node, { Scalar: (_, scalar) => quoteMistakable(scalar) });
  return node;
}

/** A post: front matter and the Markdown below it. */
export function formatPost(fields: YamlFields, body: string): string {
  const matter = `---\n${formatYaml(fields)}---\n`;
  return body.trim() === "" ? matter : `${matter}\n${body.trim()}\n`;
}

function withoutUndefined(value: YamlValue | YamlFields): YamlValue {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter((entry): entry is [string, YamlValue] => entry[1] !== undefined)
      .map(([key, inner]) => [key, withoutUndefined(inner)]),
  );
}

/*
 * YAML 1.1, which other generators read, takes `No` for false. Invisible characters are YAML's to keep or to
 * drop when nothing quotes them, and a line that begins with --- would end the front matter. What stands in “curly
 * quotes” as a whole is read as if they were straight ones.
 */
function quoteMistakable(node: Scalar): void {
  if (!isScalar<string>(node) || typeof node.value !== "string") return;
  const mistakable = /^(?:y|n|yes|no|on|off)$/i.test(node.value);
  const invisible = /[^\P{C}\n]|[\u2028\u2029]|^---/mu.test(node.value);
  const curly = /^[“”„‘’‚]/.test(node.value);
  if (mistakable || invisible || curly) node.type = Scalar.QUOTE_DOUBLE;
}
