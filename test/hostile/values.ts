import type { JsonSchema } from "../../scripts/content/schema/json-schema.ts";
import { longest } from "../../scripts/content/schema/limits.ts";
import { breakouts } from "../fixtures/xss-vectors.ts";

/** Every way out of a place that a value is written into, that out of a line of a calendar or a header last. */
export const all = [...breakouts, "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nX-EVIL:1\r\n  X-Evil: 1"].join(
  " ",
);

export function hostileUrl(path: string) {
  return `https://example.org/${path}?'onmouseover='alert(1)'&a=(alert(1))#'autofocus'`;
}

export const hostileMail = "x'onmouseover='alert(1)'@example.org";

/**
 * A value for every key of a schema that takes words, addresses or mail: what an attacker would write there, in its fullest
 * form. Keys that take a date, a number or one of some words are left out, and so are the keys that `others` has.
 */
export function hostileValues(schema: JsonSchema, others: Readonly<Record<string, unknown>>) {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
  const found = Object.entries(properties).flatMap(([name, property]) => {
    const value = name in others ? others[name] : hostileValue(property);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(found);
}

/** Pictures that are there; and of a menu, what leads to another site. */
const inner = { path: "draw.svg", logo: "draw.svg", logoDark: "draw.svg", page: undefined };

function hostileValue(schema: JsonSchema): unknown {
  const branches = (schema.anyOf as readonly JsonSchema[] | undefined) ?? [schema];
  const fullest =
    branches.find(({ properties }) => properties !== undefined) ??
    branches.find(({ items }) => items !== undefined) ??
    branches[0];
  if (fullest?.properties !== undefined) return hostileValues(fullest, inner);
  if (fullest?.items !== undefined) {
    const item = hostileValue(fullest.items as JsonSchema);
    return item === undefined ? undefined : [item];
  }
  const { maxLength, pattern, enum: words } = fullest ?? {};
  if (typeof maxLength !== "number" || words !== undefined) return undefined;
  if (maxLength === longest.address && pattern !== undefined) return hostileUrl("u");
  if (maxLength === longest.mail) return hostileMail;
  return pattern === undefined && maxLength >= longest.uid ? all.slice(0, maxLength) : undefined;
}
