import type { Place } from "../diagnostics/diagnostic.ts";
import { placeAt, placesOfSteps } from "./places.ts";
import type { Fields } from "./yaml.ts";

const line = /^([A-Za-z][\w-]*):(?:[ \t](.*))?$/s;

/**
 * The lines above the first empty one, where they are Pelican's `Title: ...`; undefined where a text begins. Prose may
 * begin with "Date: Friday" too, so that the lines must name a title, and every one of them must be a key.
 */
export function headerLines(text: string): string | undefined {
  const end = text.search(/\n[ \t]*(?:\n|$)/);
  const head = end === -1 ? text : text.slice(0, end);
  const lines = head.trimEnd().split("\n");
  const isHeader = (each: string, index: number) =>
    line.test(each.trimEnd()) || (index > 0 && /^[ \t]{4,}\S/.test(each));
  return /^title:[ \t]*\S/im.test(head) && lines.every(isHeader) ? head : undefined;
}

/** Reads such lines: a key ends at its colon, and a line that is indented goes on (Python-Markdown, "Meta-Data"). */
export function parseHeaderLines(head: string, file: string): Fields {
  const start: Place = { file, line: 1, column: 1 };
  const keys: [string[], Place][] = [];
  const values = new Map<string, string>();
  let key = "";
  for (const [index, written] of head.split("\n").entries()) {
    const [, name, value = ""] = line.exec(written.trimEnd()) ?? [];
    if (name !== undefined) {
      key = name;
      keys.push([[key], { file, line: index + 1, column: 1 }]);
    }
    const before = name === undefined ? values.get(key) : undefined;
    const text = name === undefined ? written.trim() : value.trim();
    values.set(key, before === undefined ? text : `${before} ${text}`);
  }
  const places = placesOfSteps(start, keys);
  const placeOf: Fields["placeOf"] = (path) => placeAt(places, path);
  return { values: Object.fromEntries(values), isWhole: true, places, placeOf };
}
