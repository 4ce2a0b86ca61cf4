import { joined, type KeyPlace } from "./places.ts";

/*
 * Most front matter is lines of "key: words" and lists of tags. Read here, it takes a fifth of the time that a parser
 * of the whole language needs, which was a twentieth of a build of 10,000 posts. Whatever could mean something else in
 * YAML 1.2 is left to that parser, so that this one never decides: a test compares the two.
 */

/** A plain scalar (section 7.3.3) on one line: neither a comment nor a key can begin in it. */
const scalar = String.raw`[\p{L}\p{N}](?:[^\p{C}\p{Zl}\p{Zp}#:]|:(?=[^\s\p{C}]))*`;
const list = String.raw`\[(\w[\w-]*(?:, \w[\w-]*)*)\]`;
const entry = new RegExp(`^([a-z][a-z_]{0,40}): (?:(${scalar})|${list})$`, "u");

/** A mapping whose meaning is beyond doubt, and where its keys stand; undefined for all other texts. */
export function readPlainYaml(yaml: string):
  | {
      readonly values: Readonly<Record<string, unknown>>;
      /** Lines and columns count from 1. */
      readonly keys: readonly KeyPlace[];
    }
  | undefined {
  const keys: KeyPlace[] = [];
  const values = new Map<string, string | string[]>();
  for (const [index, text] of yaml.split("\n").entries()) {
    if (text === "") continue;
    const [, key = "", words = "", tags] = entry.exec(text) ?? [];
    if (key === "" || values.has(key)) return undefined;
    keys.push([key, index + 1, 1]);
    const items = tags?.split(", ") ?? [];
    for (const place of placesOfItems(key, items, index + 1)) keys.push(place);
    values.set(key, tags === undefined ? words.replace(/ +$/, "") : items);
  }
  return keys.length === 0 ? undefined : { values: Object.fromEntries(values), keys };
}

function placesOfItems(key: string, items: readonly string[], line: number): KeyPlace[] {
  let column = key.length + ": [".length + 1;
  return items.map((item, index) => {
    const place: KeyPlace = [joined([key, index]), line, column];
    column += item.length + ", ".length;
    return place;
  });
}
