import type { FieldsSchema } from "../schema/parse.ts";

/** The keys of a schema: the same list each time, so that what follows from it can be kept beside it. */
export function keysOf(schema: FieldsSchema): readonly string[] {
  const keys = knownKeys.get(schema) ?? Object.keys(schema.shape);
  knownKeys.set(schema, keys);
  return keys;
}

const knownKeys = new WeakMap<FieldsSchema, readonly string[]>();
