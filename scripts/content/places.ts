import { isMap, isNode, isPair } from "yaml";
import type { Place } from "../diagnostics/diagnostic.ts";

/** Where the keys of a mapping stand. */
export interface Places {
  /** Of the mapping itself. */
  readonly start: Place;
  /**
   * Of each key and each item of a list below it, by the steps that lead there with "\0" between them, which no key holds. Of a
   * key that is there twice the last one counts.
   */
  readonly keys: ReadonlyMap<string, KeyPlace>;
}

/** Both count from 1. */
type KeyPlace = readonly [line: number, column: number];

/** The places of keys that were found by the steps that lead to them. */
export const placesOfSteps = (
  start: Place,
  keys: readonly (readonly [steps: readonly string[], place: Place])[],
): Places => ({
  start,
  keys: new Map(keys.map(([steps, { line, column }]) => [joined(steps), [line, column]])),
});

/** The same places, and those of keys that are read under another name: their own, and of what is below them. */
export function placesMoved(
  places: Places,
  moved: readonly (readonly [to: readonly string[], from: readonly string[]])[],
): Places {
  if (moved.length === 0) return places;
  const renamed = moved.flatMap(([to, from]): [string, KeyPlace][] => {
    const { line, column } = placeAt(places, from);
    const below = `${joined(from)}\0`;
    const inner = [...places.keys]
      .filter(([steps]) => steps.startsWith(below))
      .map(([steps, at]): [string, KeyPlace] => [joined(to) + steps.slice(below.length - 1), at]);
    return [[joined(to), [line, column]], ...inner];
  });
  return { ...places, keys: new Map([...places.keys, ...renamed]) };
}

/** The places of all keys; `toPlace` tells where an offset into the text is. */
export function placesOf(contents: unknown, toPlace: (offset: number) => Place): Places {
  const keys = new Map<string, KeyPlace>();
  const add = (steps: readonly string[], offset: number) => {
    const { line, column } = toPlace(offset);
    keys.set(joined(steps), [line, column]);
  };
  collect(contents, [], add);
  return { start: toPlace(0), keys };
}

/** Of the key at this path; of the nearest enclosing key where there is none. */
export function placeAt(places: Places, path: readonly PropertyKey[]): Place {
  const { start, keys } = places;
  for (let length = path.length; length > 0; length--) {
    const found = keys.get(joined(path.slice(0, length)));
    if (found !== undefined) return { file: start.file, line: found[0], column: found[1] };
  }
  return start;
}

function collect(
  node: unknown,
  path: readonly string[],
  add: (steps: readonly string[], offset: number) => void,
): void {
  for (const [step, key, value] of entriesOf(node)) {
    const steps = [...path, step];
    const offset = isNode(key) ? key.range?.[0] : undefined;
    if (offset !== undefined) add(steps, offset);
    collect(value, steps, add);
  }
}

type Entry = readonly [step: string, key: unknown, value: unknown];

function entriesOf(node: unknown): Entry[] {
  if (isMap(node))
    return node.items
      .filter((item) => isPair(item) && isNode(item.key))
      .map((item) => [String(item.key), item.key, item.value]);
  if (!isNode(node) || !("items" in node)) return [];
  return (node.items as unknown[]).map((item, index) => [String(index), item, item]);
}

const joined = (steps: readonly PropertyKey[]) =>
  steps.length === 1 ? String(steps[0]) : steps.map(String).join("\0");
