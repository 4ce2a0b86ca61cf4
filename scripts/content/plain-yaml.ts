import type { Place } from "../diagnostics/diagnostic.ts";
import { type KeyPlace, type Places, stepsOf } from "./places.ts";

/*
 * Most front matter is lines of a key and a text, in which nothing has another meaning in YAML. These are taken apart here,
 * in a tenth of the time that the library takes, which reads all others; a test compares the two on thousands of texts.
 */

export interface PlainFields {
  readonly values: Readonly<Record<string, unknown>>;
  readonly places: Places;
}

/** Anything that a text of YAML may say in another way than it looks: escapes, tabs, halves of characters. */
const doubtful = /[\\\t]|\p{Cs}|(?!\n)\p{Cc}/u;
const keyLine = /^([A-Za-z_][\w-]*):[ ]+(\S.*)$/;
/** Not `null`, no comment, no further key. */
const text = /^(?!(?:null|Null|NULL)$)[\p{L}\p{N}/](?:[^:#]|:(?=[^ ]|$)|(?<! )#)*$/u;
const quoted = /^(?:"([^"]*)"|'([^']*)')$/;
const item =
  /[ ]*(?:"([^"]*)"|'([^']*)'|([\p{L}\p{N}](?:[^,[\]{}:#"' ]|[ ]+(?=[^,\] ]))*))[ ]*(?:,|$)/uy;

/** Undefined for what is not as plain as that. `firstLine` is the line of the file on which `yaml` starts. */
export function readPlainYaml(
  yaml: string,
  file: string,
  firstLine: number,
): PlainFields | undefined {
  if (doubtful.test(yaml)) return undefined;
  const values: Record<string, unknown> = Object.create(null);
  const keys: KeyPlace[] = [];
  for (const [index, written] of yaml.split("\n").entries()) {
    if (written === "") continue;
    const [, key, value = ""] = keyLine.exec(written.replace(/(?<! ) +$/, "")) ?? [];
    if (key === undefined || key in values) return undefined;
    const line = firstLine + index;
    const column = written.indexOf(value, key.length + 1) + 1;
    const read = value.startsWith("[") ? listOf(value) : textOf(value);
    if (read === undefined) return undefined;
    keys.push([stepsOf([key]), line, 1]);
    if (typeof read === "string") values[key] = read;
    else {
      values[key] = read.map((one) => one.text);
      for (const [at, { offset }] of read.entries())
        keys.push([stepsOf([key, String(at)]), line, column + offset]);
    }
  }
  const start: Place = { file, line: firstLine, column: 1 };
  return { values: { ...values }, places: { start, keys } };
}

function textOf(value: string): string | undefined {
  const inside = quoted.exec(value);
  if (inside !== null) return inside[1] ?? inside[2];
  return text.test(value) && !value.endsWith(":") ? value : undefined;
}

interface Item {
  readonly text: string;
  /** In the list as written. */
  readonly offset: number;
}

function listOf(value: string): Item[] | undefined {
  if (!value.endsWith("]")) return undefined;
  const inner = value.slice(1, -1);
  const items: Item[] = [];
  if (/^ *$/.test(inner)) return items;
  for (item.lastIndex = 0; item.lastIndex < inner.length; ) {
    const from = item.lastIndex;
    const [whole, double, single, plain] = item.exec(inner) ?? [];
    if (whole === undefined) return undefined;
    const text = double ?? single ?? plain ?? "";
    if (plain !== undefined && nothing.test(plain)) return undefined;
    items.push({ text, offset: 1 + from + whole.search(/\S/) });
  }
  // YAML allows a comma behind the last one.
  return /, *$/.test(inner) ? undefined : items;
}

const nothing = /^(?:null|Null|NULL)$/;
