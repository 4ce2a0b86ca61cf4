import { type JsonSchema, jsonSchemas } from "../content/schema/json-schema.ts";

/** A snippet as VS Code stores it. */
interface Snippet {
  readonly scope: "markdown";
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/*
 * No extension completes the keys of front matter inside Markdown from a JSON Schema (redhat.vscode-yaml reads YAML
 * files only: its issue 207), so each key of a post is a snippet as well.
 */

/** Every key of a post's front matter as a snippet, by "kind: key". */
export function keySnippets(): Readonly<Record<string, Snippet>> {
  const { announcement, update, meetup, date } = jsonSchemas();
  const kinds = Object.entries({ announcement, update, meetup, date });
  return Object.fromEntries(kinds.flatMap(([kind, schema]) => snippetsOf(kind, schema)));
}

function snippetsOf(kind: string, schema: JsonSchema): [name: string, snippet: Snippet][] {
  return Object.entries(propertiesOf(schema)).map(([key, property]) => [
    `${kind}: ${key}`,
    {
      scope: "markdown",
      prefix: key,
      body: bodyOf(key, property),
      description: `${kind}: ${String(property.description ?? key)}`,
    },
  ]);
}

/** `status: ` with its names to choose from, `venue:` with the keys below it, else `key: `. */
function bodyOf(key: string, property: JsonSchema): string[] {
  const names = namesIn(property);
  if (names.length > 0) return [`${key}: \${1|${names.join(",")}|}`];
  const below = mappingIn(property);
  if (below === undefined) return [`${key}: $1`];
  const keys = Object.keys(propertiesOf(below));
  return [`${key}:`, ...keys.map((inner, index) => `  ${inner}: $${index + 1}`)];
}

const propertiesOf = (schema: JsonSchema) =>
  (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;

const branches = ({ anyOf }: JsonSchema) => (Array.isArray(anyOf) ? (anyOf as JsonSchema[]) : []);

function namesIn(schema: JsonSchema): string[] {
  const own = Array.isArray(schema.enum) ? schema.enum.filter(isName) : [];
  return [...new Set([...own, ...branches(schema).flatMap(namesIn)])];
}

// Of true, "true", "yes" and "Yes" the booleans will do; names are written in small letters.
const isName = (value: unknown): value is string =>
  typeof value === "string" && /^[a-z][a-z-]+$/.test(value) && !/^(?:yes|no)$/.test(value);

function mappingIn(schema: JsonSchema): JsonSchema | undefined {
  if (schema.properties !== undefined) return schema;
  return branches(schema)
    .map(mappingIn)
    .find((mapping) => mapping !== undefined);
}
