import { parse, TomlDate, TomlError, type TomlValue } from "smol-toml";
import type { Value, Values } from "./values.ts";

/* The only module that knows smol-toml. */

/** TOML as texts, lists and mappings; else the line, from 1, that is no TOML. */
export function parseToml(text: string): { readonly values: Values } | { readonly line: number } {
  try {
    const values = toValue(parse(text, { integersAsBigInt: true }));
    return { values: values as Values };
  } catch (error) {
    if (error instanceof TomlError) return { line: error.line };
    throw error;
  }
}

function toValue(value: TomlValue): Value {
  // As it was written, "2017-07-20" or "2017-07-20T18:00:00+10:00", and not as an instant.
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=Z|[+-]|$)/, "");
  if (Array.isArray(value)) return value.map(toValue);
  if (typeof value !== "object") return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toValue(inner)]));
}
