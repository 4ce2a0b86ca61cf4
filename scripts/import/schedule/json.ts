import { parse, type ValueNode } from "@humanwhocodes/momoa";
import { type Diagnostic, diagnose, type Place } from "../../diagnostics/diagnostic.ts";

/* The only module that knows @humanwhocodes/momoa. */

/** A value of a JSON text (RFC 8259) with its place. What is not there is a value without anything in it. */
export interface Json {
  readonly place: Place;
  readonly isThere: boolean;
  readonly isList: boolean;
  readonly isMapping: boolean;
  /** Of a text or a number; undefined where it is empty or something else. */
  readonly text: string | undefined;
  readonly flag: boolean;
  readonly items: readonly Json[];
  readonly entries: readonly (readonly [key: string, value: Json])[];
  /** The last of a key that stands twice, as JSON.parse has it. */
  readonly get: (key: string) => Json;
}

/** Reads a JSON text; undefined, and said where it ends to be one. */
export function readJson(
  text: string,
  file: string,
  report: (diagnostic: Diagnostic) => void,
): Json | undefined {
  try {
    return toJson(parse(text, { mode: "json" }).body, { file, line: 1, column: 1 });
  } catch (error) {
    const { line = 1, column = 1 } = error as { readonly line?: number; readonly column?: number };
    report(diagnose("import/bad-json", { file, line, column }));
    return undefined;
  }
}

function toJson(node: ValueNode | undefined, around: Place): Json {
  const place =
    node === undefined
      ? around
      : { file: around.file, line: node.loc.start.line, column: node.loc.start.column };
  const items =
    node?.type === "Array" ? node.elements.map(({ value }) => toJson(value, place)) : [];
  const members = new Map(
    node?.type === "Object"
      ? node.members.map(({ name, value }) => [
          name.type === "String" ? name.value : name.name,
          value,
        ])
      : [],
  );
  const get = (key: string) => toJson(members.get(key), place);
  return {
    place,
    isThere: node !== undefined,
    isList: node?.type === "Array",
    isMapping: node?.type === "Object",
    text: textOf(node),
    flag: node?.type === "Boolean" && node.value,
    items,
    get entries() {
      return Array.from(members.keys(), (key) => [key, get(key)] as const);
    },
    get,
  };
}

const textOf = (node: ValueNode | undefined): string | undefined =>
  node?.type === "String"
    ? node.value.trim() || undefined
    : node?.type === "Number"
      ? String(node.value)
      : undefined;

/** A text in one language, or in several: `{"en": "Talk", "de": "Vortrag"}`. */
export const localized = (value: Json, lang: string): string | undefined =>
  value.text ??
  value.get(lang).text ??
  value.get(lang.split("-")[0] ?? "").text ??
  value.get("en").text ??
  value.entries.find(([, { text }]) => text !== undefined)?.[1].text;
