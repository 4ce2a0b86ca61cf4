import type { Thing } from "schema-dts";

/** One thing that structured data speaks of: a node of JSON-LD 1.1 in the vocabulary of schema.org. */
export type Node = Exclude<Thing, string>;

/** Properties without those that have no value. JSON has no undefined, and an empty string would be a claim. */
export function known<T extends object>(
  properties: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** The nodes of one page as the text of a script element: no text in it can end that element. */
export const serialize = (nodes: readonly Node[]): string =>
  JSON.stringify({ "@context": "https://schema.org", "@graph": nodes }).replaceAll("<", "\\u003c");
