import type { Places } from "./places.ts";

/*
 * Most front matter is lines of "key: value", which a library that knows all of YAML reads more slowly than the text below
 * them is read. They are read here, where nobody can doubt what they say; every other document is left to the library.
 */

const control = "\\x00-\\x1f\\x7f-\\x9f";
const quoted = `"[^"\\\\${control}]*"|'[^'${control}]*'`;
const first = `[^${control} \\-?:,[\\]{}#&*!|>%@\`"']`;
// A colon before a space ends a key, and "#" behind one begins a comment.
const inner = `(?:[^${control}:#]|:(?=[^ ])|(?<! )#)`;
const last = `(?:[^${control} :#]|(?<! )#)`;
const scalar = `${quoted}|${first}(?:${inner}*${last})?`;
const item = `(?:${quoted}|[^\\W_](?:[^${control},[\\]{}:#"']*[^${control},[\\]{}:#"' ])?)`;
const list = `\\[ {0,9}(?:${item}(?: {0,9}, {0,9}${item}){0,99})? {0,9}\\]`;
const line = new RegExp(
  `^( {0,40})(?:(- {1,9})|([A-Za-z][\\w-]{0,99}):(?: {1,9}|$))(?:(${scalar})|(${list}))? {0,9}$`,
);
const items = new RegExp(item, "g");

/** What is null to other readers, and half a character: see makeWellFormed. */
const unusual = /null|~|\p{Cs}/iu;

interface PlainYaml {
  readonly values: Record<string, unknown>;
  readonly keys: Places["keys"];
}

/**
 * What such a document says, and where: texts, and lists and mappings of them. `firstLine` is the line of the file on which
 * it starts. Undefined where it holds anything else.
 */
export function readPlainYaml(yaml: string, firstLine: number): PlainYaml | undefined {
  if (unusual.test(yaml)) return undefined;
  const values: Record<string, unknown> = {};
  const keys = new Map<string, readonly [line: number, column: number]>();
  // The last key, while what is below it may be its value.
  let open: OpenKey | undefined;
  let at = firstLine - 1;
  for (const written of yaml.split("\n")) {
    at++;
    if (/^ *(?:#|$)/.test(written)) continue;
    const match = line.exec(written);
    if (match === null) return undefined;
    const [, margin = "", dash = "", key, text, list] = match;
    if (margin !== "" || key === undefined) {
      if (open === undefined || list !== undefined) return undefined;
      const step = addBelow(open, margin, key, text);
      if (step === undefined) return undefined;
      values[open.key] = open.value;
      keys.set(`${open.key}\0${step}`, [at, margin.length + dash.length + 1]);
      continue;
    }
    if (Object.hasOwn(values, key)) return undefined;
    keys.set(key, [at, 1]);
    values[key] = plain(text);
    open = text === undefined && list === undefined ? newKey(key) : undefined;
    if (list === undefined) continue;
    const found = [...list.matchAll(items)];
    values[key] = found.map(([one]) => plain(one));
    const start = written.indexOf("[") + 1;
    for (const [index, one] of found.entries())
      keys.set(`${key}\0${index}`, [at, start + one.index]);
  }
  return { values, keys };
}

interface OpenKey {
  readonly key: string;
  margin: string | undefined;
  value: string[] | Record<string, string> | undefined;
}

const newKey = (key: string): OpenKey => ({ key, margin: undefined, value: undefined });

/** Adds a line to what a key says that stands above it; the step from one to the other, undefined where it is none. */
function addBelow(
  open: OpenKey,
  margin: string,
  key: string | undefined,
  text: string | undefined,
) {
  open.margin ??= margin;
  open.value ??= key === undefined ? [] : {};
  const { value } = open;
  if (open.margin !== margin || Array.isArray(value) !== (key === undefined)) return undefined;
  if (Array.isArray(value)) return text === undefined ? undefined : value.push(plain(text)) - 1;
  if (key === undefined || Object.hasOwn(value, key)) return undefined;
  value[key] = plain(text);
  return key;
}

/** Without quotes around it. */
const plain = (text = "") => (/^["']/.test(text) ? text.slice(1, -1) : text);
