/** What front matter holds, in whatever notation: texts, lists and mappings of them. */
export type Written = unknown;
export type Mapping = Readonly<Record<string, Written>>;

export const isMapping = (value: Written): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The text of a value; undefined when it has none, or is no single text. */
export const textOf = (value: Written): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

/** A value, or the values of a list. */
export const itemsOf = (value: Written): readonly Written[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** A value as it is shown in a message. */
export const shownValue = (value: Written): string =>
  typeof value === "string" ? value : Array.isArray(value) ? "a list" : "a mapping";

/** "Start_Date" and "startDate" are one name. */
export const bareName = (key: string): string => key.toLowerCase().replace(/[-_\s]/g, "");

/** Nothing is said: by no value, an empty text, or a list or a mapping of such. */
export function isEmpty(value: Written): boolean {
  if (Array.isArray(value)) return value.every(isEmpty);
  if (isMapping(value)) return Object.values(value).every(isEmpty);
  return value === undefined || value === null || value === "" || String(value).trim() === "";
}

/** A key that stands at the top of front matter, or one level down. */
export interface WrittenKey {
  readonly steps: readonly string[];
  readonly value: Written;
}

/** Every key that says something, by its bare name: "event.startdate". Of two the one that is written as ours wins. */
export function keysByName(values: Mapping): ReadonlyMap<string, WrittenKey> {
  const keys = new Map<string, WrittenKey>();
  const add = (name: string, steps: readonly string[], value: Written) => {
    if (!isEmpty(value) && (!keys.has(name) || steps.join(".") === name))
      keys.set(name, { steps, value });
  };
  for (const [key, value] of Object.entries(values)) {
    const name = bareName(key);
    add(name, [key], value);
    if (!isMapping(value)) continue;
    for (const [inner, innerValue] of Object.entries(value))
      add(`${name}.${bareName(inner)}`, [key, inner], innerValue);
  }
  return keys;
}
