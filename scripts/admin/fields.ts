import type { JsonSchema } from "../content/schema/json-schema.ts";
import type { Shape, Shapes } from "./shapes.ts";

/** One field of a form, in the words of the editor's configuration. */
export type Field = Readonly<Record<string, unknown>> & { readonly name: string };

/** Keys that the editor leaves as they are: for posts from elsewhere, names of files and entries, a hundred messages. */
const unlisted: ReadonlySet<string> = new Set([
  "layout",
  "slug",
  "permalink",
  "id",
  "uid",
  "words",
]);
const longTexts: ReadonlySet<string> = new Set(["summary", "description", "access"]);

/**
 * The form for one kind of file, from its schema. A key that these files write in a way the form could not keep is
 * left out: the editor does not touch what it has no field for.
 */
export function fieldsOf(
  schema: JsonSchema,
  shapes: Shapes,
  required: readonly string[] = [],
): Field[] {
  return Object.entries(propertiesOf(schema)).flatMap(([name, property]) => {
    if (unlisted.has(name)) return [];
    const widget = widgetOf(name, property, shapes.get(name) ?? new Set());
    if (widget === undefined) return [];
    const hint = String(property.description ?? "");
    const must = required.includes(name) || requiredIn(schema).includes(name);
    return { name, label: labelOf(name), hint, required: must, ...widget };
  });
}

/** The text below the front matter. Raw first: a rich text editor would write all of it anew. */
export const bodyField: Field = {
  name: "body",
  label: "Text",
  widget: "markdown",
  modes: ["raw", "rich_text"],
  required: false,
};

/** The name that a new post has for feed readers or calendars, whatever becomes of its file: nobody writes one by hand. */
export const nameField = (name: "id" | "uid"): Field => ({
  name,
  widget: "hidden",
  default: name === "id" ? "urn:uuid:{{uuid}}" : "{{uuid}}",
});

type Widget = Readonly<Record<string, unknown>>;

function widgetOf(
  name: string,
  schema: JsonSchema,
  written: ReadonlySet<Shape>,
): Widget | undefined {
  const shape = onlyShape(written);
  if (shape === "several") return undefined;
  const choices = choicesIn(schema);
  if (isFlag(schema)) return flagWidget;
  const mapping = branchesOf(schema).find(({ properties }) => properties !== undefined);
  const isList = branchesOf(schema).some(({ type }) => type === "array");
  const canBeText = branchesOf(schema).some(isText);
  if (mapping !== undefined && (shape === "mapping" || (shape === undefined && !isList)))
    return { widget: "object", collapsed: true, fields: fieldsOf(mapping, new Map()) };
  if (choices !== undefined) {
    if (shape === "list") return { widget: "select", options: choices, multiple: true };
    return { widget: "select", options: choices };
  }
  if (isList && shape === "list") return mapping === undefined ? { widget: "list" } : undefined;
  if (isList && shape === undefined && mapping === undefined) return { widget: "list" };
  if (!canBeText) return undefined;
  return numberWidget(schema) ?? textWidget(name, shape);
}

/** Nothing unless somebody chooses: a switch would write "draft: false", and "cards: false", into every file it saves. */
const flagWidget: Widget = {
  widget: "select",
  options: [
    { label: "Yes", value: true },
    { label: "No", value: false },
  ],
};

function onlyShape(written: ReadonlySet<Shape>): Shape | "several" | undefined {
  const [first, ...others] = written;
  if (others.length === 0) return first;
  return [...written].every((shape) => shape === "day" || shape === "text") ? "text" : "several";
}

function numberWidget(schema: JsonSchema): Widget | undefined {
  const types = typesOf(schema);
  if (!types.includes("number") && !types.includes("integer")) return undefined;
  // A year or a day may be read as a number, and a title; only what has bounds is one.
  if (types.includes("boolean") || (schema.minimum === undefined && schema.maximum === undefined))
    return undefined;
  const { minimum, maximum } = schema;
  return {
    widget: "number",
    value_type: types.includes("integer") ? "int" : "float",
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined ? {} : { max: maximum }),
  };
}

function textWidget(name: string, shape: Shape | undefined): Widget {
  if (longTexts.has(name)) return { widget: "text" };
  const isDay = name === "date" && shape !== "text";
  if (!isDay) return { widget: "string" };
  return { widget: "datetime", type: "date", format: "YYYY-MM-DD", default: "{{now}}" };
}

/** "redirect_from" as people would say it. */
const labelOf = (name: string) => {
  const words = name
    .replaceAll("_", " ")
    .replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const propertiesOf = ({ properties = {} }: JsonSchema) =>
  properties as Readonly<Record<string, JsonSchema>>;
const requiredIn = ({ required = [] }: JsonSchema) => required as readonly string[];
const typesOf = ({ type }: JsonSchema): readonly unknown[] => [type].flat();
const isText = (schema: JsonSchema) => typesOf(schema).includes("string");

/** The shapes that a value may have; nothing is none of them. */
function branchesOf(schema: JsonSchema): JsonSchema[] {
  const inner = schema.anyOf as readonly JsonSchema[] | undefined;
  if (inner === undefined || schema.type !== undefined) return [schema];
  return inner.flatMap(branchesOf).filter(({ type }) => type !== "null");
}

const isFlag = ({ enum: values }: JsonSchema) => Array.isArray(values) && values.includes(true);

/** The closed list of names that a value is one of. */
function choicesIn(schema: JsonSchema): readonly string[] | undefined {
  const values = schema.enum as readonly unknown[] | undefined;
  if (values !== undefined) return values.filter((value) => typeof value === "string");
  const inner = (schema.anyOf ?? []) as readonly JsonSchema[];
  return inner.map(choicesIn).find((choices) => choices !== undefined);
}
