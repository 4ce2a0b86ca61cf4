/*
 * Messages in the part of ICU MessageFormat that they need: {name}, and {name, plural, =0 {...} one {...} other {...}}
 * with # for the number. Apostrophes are letters: translators write French and Italian.
 */

/** A message, taken apart. */
export type Message = readonly Part[];

type Part =
  | string
  | { readonly name: string }
  | { readonly name: string; readonly plural: ReadonlyMap<string, Message> };

/** In a branch of a plural. */
const number = { name: "#" };

/** Undefined for what is no message: a brace that is not closed, a plural without "other". */
export function parseMessage(text: string): Message | undefined {
  const parsed = parseParts(text, 0, false);
  return parsed?.end === text.length ? parsed.parts : undefined;
}

/** The names that a message has filled in. */
export const namesIn = (message: Message): string[] => [
  ...new Set(
    message
      .flatMap((part) => {
        if (typeof part === "string") return [];
        const inner = "plural" in part ? [...part.plural.values()].flatMap(namesIn) : [];
        return [part.name, ...inner];
      })
      .filter((name) => name !== number.name),
  ),
];

/** How a language counts. */
export interface Counting {
  /** The form of words that goes with a number: "few". */
  readonly formOf: (count: number) => string;
  /** A number as it is written. */
  readonly number: (count: number) => string;
}

/** The message with its names filled in, as the texts and values that it consists of. */
export function fillIn<T>(
  message: Message,
  values: Readonly<Record<string, T | string | number>>,
  counting: Counting,
): (T | string)[] {
  const filled: (T | string)[] = [];
  for (const part of message) {
    if (typeof part === "string") {
      filled.push(part);
      continue;
    }
    const value = values[part.name];
    if (!("plural" in part)) {
      filled.push(typeof value === "number" ? counting.number(value) : (value ?? ""));
      continue;
    }
    const count = Number(value);
    const { plural } = part;
    const branch =
      plural.get(`=${count}`) ?? plural.get(counting.formOf(count)) ?? plural.get("other");
    filled.push(...fillIn(branch ?? [], { ...values, [number.name]: count }, counting));
  }
  return filled;
}

interface Parsed<T> {
  readonly parts: T;
  /** Where the text goes on. */
  readonly end: number;
}

function parseParts(text: string, start: number, inPlural: boolean): Parsed<Message> | undefined {
  const parts: Part[] = [];
  let index = start;
  while (index < text.length) {
    const [plain = ""] = (inPlural ? /[^{}#]*/y : /[^{}]*/y).exec(text.slice(index)) ?? [];
    if (plain !== "") parts.push(plain);
    index += plain.length;
    const mark = text[index];
    if (mark === undefined || mark === "}") break;
    if (mark === "#") {
      parts.push(number);
      index++;
      continue;
    }
    const argument = parseArgument(text, index);
    if (argument === undefined) return undefined;
    parts.push(argument.parts);
    index = argument.end;
  }
  return { parts, end: index };
}

function parseArgument(text: string, start: number): Parsed<Part> | undefined {
  const simple = /^\{\s*(\w+)\s*\}/.exec(text.slice(start));
  if (simple?.[1] !== undefined)
    return { parts: { name: simple[1] }, end: start + simple[0].length };
  const [opening, name] = /^\{\s*(\w+)\s*,\s*plural\s*,/.exec(text.slice(start)) ?? [];
  if (opening === undefined || name === undefined) return undefined;
  const plural = new Map<string, Message>();
  let index = start + opening.length;
  for (;;) {
    const [branch, form] =
      /^\s*(=\d+|zero|one|two|few|many|other)\s*\{/.exec(text.slice(index)) ?? [];
    if (branch === undefined || form === undefined) break;
    const inner = parseParts(text, index + branch.length, true);
    if (inner === undefined || text[inner.end] !== "}") return undefined;
    plural.set(form, inner.parts);
    index = inner.end + 1;
  }
  const [closing] = /^\s*\}/.exec(text.slice(index)) ?? [];
  if (closing === undefined || !plural.has("other")) return undefined;
  return { parts: { name, plural }, end: index + closing.length };
}
