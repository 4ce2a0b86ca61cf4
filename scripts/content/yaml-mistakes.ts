import type { YAMLError } from "yaml";
import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";
import type { Report } from "./decode.ts";

type PlaceOf = (offset: number) => Place;

/**
 * The text with its first mistake put right where there is no doubt what was meant: a value that means something in YAML
 * and was written as text, which is told; and a quoted text whose lines begin at the margin, which every other reader of
 * YAML takes. The lines stay where they are.
 */
export function repairYaml(
  mistake: YAMLError,
  yaml: string,
  placeOf: PlaceOf,
  report: Report,
): string | undefined {
  const indented = indentQuoted(mistake, yaml);
  if (indented !== undefined) return indented;
  const value = mistakenValue(mistake, yaml);
  if (value === undefined) return undefined;
  const { key, text, start, end } = value;
  report(diagnose("source/quote-value", placeOf(mistake.pos[0]), { key, value: text }));
  return yaml.slice(0, start) + JSON.stringify(text) + yaml.slice(end);
}

/** `title: UPDATE: Sold out!`, `title: "A" b`, `title: @home`, `title: - b` */
function mistakenValue({ code, pos }: YAMLError, yaml: string) {
  if (!quotable.has(code) || isUnclosed(code, pos[0], yaml)) return undefined;
  const start = yaml.lastIndexOf("\n", pos[0] - 1) + 1;
  const line = yaml.slice(start).split("\n", 1)[0] ?? "";
  const [, before = "", key = "", value = ""] =
    /^(\s*(?:- )?([\w-]+):[ \t]+)(\S.*)/.exec(line.trimEnd()) ?? [];
  if (key === "") return undefined;
  // What people mean as a comment is none of the value.
  const text = value.replace(/(?<!\s)\s+#\s.*/, "");
  // The mistake is elsewhere, and quotes around these would ask for more of them.
  if (wellQuoted.test(text)) return undefined;
  const at = start + before.length;
  return { key, text, start: at, end: at + text.length };
}

const wellQuoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/;

/** The lines of a quoted text that goes on below its key, up to the one that ends it. */
function indentQuoted({ code, pos }: YAMLError, yaml: string): string | undefined {
  if (!unclosable.has(code)) return undefined;
  const unclosed = findUnclosed(yaml.slice(0, pos[0]));
  if (unclosed === undefined || !/["']/.test(unclosed.closer)) return undefined;
  const from = yaml.indexOf("\n", unclosed.offset);
  const end = new RegExp(`(?<!\\\\)${unclosed.closer}[ \\t]*(?=\\n|$)`).exec(yaml.slice(from));
  if (from === -1 || end === null) return undefined;
  const to = from + end.index + 1;
  const text = yaml.slice(from, to);
  const line = yaml.slice(yaml.lastIndexOf("\n", unclosed.offset) + 1, unclosed.offset);
  const deeper = /^\s*/.exec(line)?.[0] ?? "";
  // A tab is no indentation in YAML.
  const indented = text.replace(/\n(?=\t|[^\s])/g, `\n${deeper}  `);
  return indented === text ? undefined : yaml.slice(0, from) + indented + yaml.slice(to);
}

export function describeMistake(mistake: YAMLError, yaml: string, placeOf: PlaceOf): Diagnostic {
  const { code, pos } = mistake;
  const place = placeOf(pos[0]);
  if (code === "TAB_AS_INDENT") return diagnose("source/tab", place);
  const unclosed = unclosable.has(code) ? findUnclosed(yaml.slice(0, pos[0])) : undefined;
  if (unclosed !== undefined)
    return diagnose("source/unclosed", placeOf(unclosed.offset), unclosed);
  const line = yaml.slice(yaml.lastIndexOf("\n", pos[0] - 1) + 1).split("\n", 1)[0] ?? "";
  return diagnose("source/yaml", place, { text: line.trim(), problem: problems[code] });
}

const isUnclosed = (code: YAMLError["code"], offset: number, yaml: string) =>
  unclosable.has(code) && findUnclosed(yaml.slice(0, offset)) !== undefined;

const closers: Readonly<Record<string, string>> = { '"': '"', "'": "'", "[": "]", "{": "}" };
const unclosable = new Set<YAMLError["code"]>(["MISSING_CHAR", "BAD_INDENT"]);

/** The last value that begins with a quote or a bracket and does not end with its counterpart on its line. */
function findUnclosed(yaml: string) {
  const openings = yaml.matchAll(/^([ \t]*(?:- )?(:?[\w-]+):[ \t]+)((["'[{]).*)$/gm);
  const last = [...openings].at(-1);
  if (last === undefined) return undefined;
  const [, before = "", key = "", value = "", opener = ""] = last;
  const closer = closers[opener] ?? "";
  if (value.length > 1 && value.trimEnd().endsWith(closer)) return undefined;
  return { offset: last.index + before.length, key, value, closer };
}

const quotable = new Set<YAMLError["code"]>([
  "BLOCK_AS_IMPLICIT_KEY",
  "BAD_SCALAR_START",
  "UNEXPECTED_TOKEN",
  "MULTILINE_IMPLICIT_KEY",
  "MISSING_CHAR",
  "BAD_ALIAS",
]);

const problems: Partial<Record<YAMLError["code"], string>> = {
  MISSING_CHAR: "a quote, a bracket or a colon is missing",
  BAD_INDENT: "it is not indented like the lines around it",
  UNEXPECTED_TOKEN: "something stands here that does not belong",
  MULTILINE_IMPLICIT_KEY: "a colon is missing after the key",
  MULTIPLE_DOCS: "a line of --- stands inside the front matter",
};
