/** What front matter holds in whatever notation: texts, lists and mappings of them. */
export type Value = string | readonly Value[] | Values;
export interface Values {
  readonly [key: string]: Value | undefined;
}

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

export const isMapping = (value: Value | undefined): value is Values =>
  typeof value === "object" && !isList(value);

/** The text of a value; undefined when it has none, or is no single text. */
export const textOf = (value: Value | undefined): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

/** A list, or a text as a list: split where its notation splits. */
export function listOf(value: Value | undefined, separator: RegExp | undefined): string[] {
  if (isList(value)) return value.flatMap((item) => textOf(item) ?? []);
  const text = textOf(value);
  if (text === undefined) return [];
  const parts = separator === undefined ? [text] : text.split(separator);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** A value as it is shown in a message. */
export const shown = (value: Value): string =>
  typeof value === "string" ? value : JSON.stringify(value);
