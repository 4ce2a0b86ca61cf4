import matter from "gray-matter";
import { diagnose, type Place, startOf } from "../diagnostics/diagnostic.ts";
import type { Report } from "./decode.ts";
import { headerLines, parseHeaderLines } from "./header-lines.ts";
import { parseToml } from "./toml.ts";
import { plainFences } from "./typography.ts";
import { type Fields, parseYaml, unread } from "./yaml.ts";

/** A post, split: what its front matter says and the Markdown below it. */
export interface Post extends Fields {
  readonly file: string;
  readonly body: string;
  /** The line of the file on which `body` starts, from 1. */
  readonly bodyLine: number;
}

/**
 * Splits a post at its front matter: YAML between lines of ---, TOML between lines of +++, JSON between lines of ;;; or
 * in its own braces, or Pelican's header lines. What cannot be read is reported: see Fields.
 */
export function parsePost(text: string, file: string, report: Report): Post {
  // Byte order marks are white space here: a second one, or one below a blank line, must not make a draft public.
  const blank = /^\s+/.exec(text)?.[0] ?? "";
  const linesAbove = lineAt(blank, blank.length) - 1;
  const written = text.slice(blank.length);
  const plain = plainFences(written, { file, line: linesAbove + 1, column: 1 }, report);
  const isMatter = plain !== written || (blank !== "" && beginsMatter(written));
  return isMatter ? splitPost(plain, file, linesAbove, report) : splitPost(text, file, 0, report);
}

function splitPost(text: string, file: string, linesAbove: number, report: Report): Post {
  if (/^---(?!-)/.test(text)) return splitFence(text, file, linesAbove, report);
  if (text.startsWith("+++")) return splitToml(text, file, linesAbove, report);
  if (/^\{[ \t]*\n/.test(text)) return splitJson(text, file, linesAbove, report);
  if (semicolons.test(text)) return splitSemicolons(text, file, linesAbove, report);
  const head = headerLines(text);
  if (head === undefined) return allBody(text, file);
  const body = text.slice(head.length).replace(/^\n/, "");
  return {
    file,
    body,
    bodyLine: lineAt(text, text.length - body.length),
    ...parseHeaderLines(head, file),
  };
}

const allBody = (text: string, file: string): Post => ({
  file,
  body: text,
  bodyLine: 1,
  ...unread(startOf(file)),
  isWhole: true,
});

// A line across the page is written in the same way: keys must follow, and another such line.
const beginsMatter = (text: string) =>
  /^---[ \t]*\n(?:[ \t]*(?:#.*)?\n)*[\w"'][^\n:]*:[^\n]*\n(?:[\s\S]*\n)?---/.test(text) ||
  text.startsWith("+++") ||
  semicolons.test(text);

function splitFence(text: string, file: string, linesAbove: number, report: Report): Post {
  const place = { file, line: linesAbove + 1, column: 1 };
  const language = /^---[ \t]*(\S*)/.exec(text)?.[1] ?? "";
  if (language === "toml") return splitToml(text, file, linesAbove, report);
  if (!["", "yaml", "yml", "json"].includes(language)) {
    report(diagnose("source/front-matter-language", place, { language }));
    const body = text
      .split(/\n---[^\n]*\n/)
      .slice(1)
      .join("\n---\n");
    // It may say that this is a draft, or for a later day.
    const keptBack = { ...unread(place), values: { draft: "true" }, isWhole: true };
    return { file, ...keptBack, ...bodyOf(text, body, linesAbove) };
  }
  const fence = closingFence(text, file, linesAbove);
  if (fence?.text !== "---") {
    if (fence === undefined && !/^---[^\n]*\n\s*[\w"'][^\n:]*:/.test(text))
      return allBody(text, file);
    report(diagnose("source/unclosed-fence", fence?.place ?? place, { text: fence?.text }));
    const { matter: yaml, body } = splitUnclosed(text, yamlLine);
    const fields = parseYaml(yaml, file, linesAbove + 2, report);
    return { file, ...bodyOf(text, body, linesAbove), ...fields, isWhole: false };
  }
  // It copies what it is given: so not the whole text.
  const end = text.indexOf("\n", fence.offset + 1);
  const content = end === -1 ? "" : text.slice(end + 1);
  const { matter: yaml } = matter(end === -1 ? text : text.slice(0, end), { engines });
  // What gray-matter calls the matter begins right behind the opening "---", so its first line is line 1.
  const fields = parseYaml(yaml, file, linesAbove + 1, report);
  return { file, ...bodyOf(text, content, linesAbove), ...fields };
}

function splitToml(text: string, file: string, linesAbove: number, report: Report): Post {
  const fence = text.slice(0, 3);
  const opening = text.indexOf("\n") + 1;
  const closing = text.indexOf(`\n${fence}`, opening - 1);
  if (opening === 0 || closing === -1) {
    const place = { file, line: linesAbove + 1, column: 1 };
    report(diagnose("source/unclosed-fence", place, { text: undefined }));
    const { matter: toml, body } = splitUnclosed(text, tomlLine);
    const fields = parseToml(toml, file, linesAbove + 2, report);
    return { file, ...bodyOf(text, body, linesAbove), ...fields, isWhole: false };
  }
  const content = text.slice(closing + 1).replace(/^[^\n]*\n?/, "");
  const toml = text.slice(opening, Math.max(closing, opening));
  return {
    file,
    ...bodyOf(text, content, linesAbove),
    ...parseToml(toml, file, linesAbove + 2, report),
  };
}

const yamlLine = /^(?:[ \t]+\S|-[ \t]|#|["']?[\w.-]+["']?[ \t]*:(?:[ \t]|$))/;
const tomlLine = /^(?:[ \t]*$|[ \t]+\S|#|\[|["']?[\w.-]+["']?[ \t]*=)/;

/** What looks like front matter below the opening line, and the text below that: nothing says where the one ends. */
function splitUnclosed(text: string, isMatter: RegExp): { matter: string; body: string } {
  const [, ...lines] = text.split("\n");
  const found = lines.findIndex((line) => !isMatter.test(line));
  const end = found === -1 ? lines.length : found;
  // Whatever was meant to close it.
  const isRule = /^[-+=*_~\u2010-\u2015]{2,}[ \t]*$/.test(lines[end] ?? "");
  return {
    matter: lines.slice(0, end).join("\n"),
    body: lines.slice(isRule ? end + 1 : end).join("\n"),
  };
}

/** Middleman has the keys of its JSON between lines of ;;; in the place of braces; others write those as well. */
function splitSemicolons(text: string, file: string, linesAbove: number, report: Report): Post {
  const [whole = "", keys = ""] = semicolons.exec(text) ?? [];
  const json = /^\s*\{/.test(keys) ? `\n${keys}` : `{\n${keys}}`;
  const fields = parseYaml(json, file, linesAbove + 1, report);
  return { file, ...bodyOf(text, text.slice(whole.length), linesAbove), ...fields };
}

const semicolons = /^;;;(?: ?json)?[ \t]{0,9}\n((?:(?!;;;)[^\n]*\n)*);;;[ \t]{0,9}(?:\n|$)/;

/** JSON is YAML too, so that its keys have places. */
function splitJson(text: string, file: string, linesAbove: number, report: Report): Post {
  const end = /^\}[ \t]*(?:\n|$)/m.exec(text);
  if (end === null) return allBody(text, file);
  const content = text.slice(end.index + end[0].length);
  const fields = parseYaml(text.slice(0, end.index + 1), file, linesAbove + 1, report);
  return { file, ...bodyOf(text, content, linesAbove), ...fields };
}

const bodyOf = (text: string, body: string, linesAbove: number) => ({
  body,
  bodyLine: linesAbove + lineAt(text, text.length - body.length),
});

// Without options gray-matter caches by text, and its own engines run a `---js` fence: it gets options
// always, and engines that do nothing.
const inert = { parse: () => ({}), stringify: () => "" };
const engines = { yaml: inert, yml: inert, json: inert, javascript: inert };

/** The line that gray-matter ends the front matter at: the next that begins with "---". */
function closingFence(
  text: string,
  file: string,
  linesAbove: number,
): { text: string; place: Place; offset: number } | undefined {
  const at = text.indexOf("\n---", 3);
  if (at === -1) return undefined;
  const line = text.slice(at + 1).split("\n", 1)[0] ?? "";
  const place = { file, line: linesAbove + lineAt(text, at + 1), column: 1 };
  return { text: line.trimEnd(), place, offset: at };
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
    line++;
  }
  return line;
}
