import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import type { Report } from "./decode.ts";

/*
 * What writing programs make of the signs of front matter while one types: “curly quotes”, and an em dash of two hyphens.
 * Nothing else is meant by them where they stand here, so they are read as what was typed, and said once a file.
 */

/** Three hyphens as typed, and what becomes of them: "—-", "———", "–-". */
const fence = "(?:---|[-–—―]{0,2}[–—―][-–—―]{0,2})";
const fences = new RegExp(
  `^${fence}[ \\t]*\\n((?:(?!${fence}[ \\t]*(?:\\n|$))[^\\n]*\\n){1,200})${fence}[ \\t]*(?:\\n|$)`,
);

/** A text with its front matter between lines of ---. `place` is that of its first character. */
export function plainFences(text: string, place: Place, report: Report): string {
  const [whole, keys = ""] = fences.exec(text) ?? [];
  if (whole === undefined || !/[–—―]/.test(whole.replace(keys, "")) || !isMatter(keys)) return text;
  const [first = "", ...others] = whole.trimEnd().split("\n");
  const written = /[–—―]/.test(first) ? first : (others.at(-1) ?? "");
  const line = written === first ? place.line : place.line + others.length;
  report(diagnose("source/dash-fence", { ...place, line }, { text: written.trimEnd() }));
  const end = whole.endsWith("\n") ? "\n" : "";
  return `---\n${keys}---${end}${text.slice(whole.length)}`;
}

/** A line across the page may stand above prose as well. */
const isMatter = (keys: string) =>
  /^(?:title|name|date|start|draft|layout|slug|tags|lang|author|summary)[ \t]*:/im.test(keys) &&
  keys.split("\n").every((line) => /^(?:[\w"'.-]+[ \t]*:|[ \t]|#|- |$)/.test(line));

// Bounded, and no line goes on behind what ends one to a pattern.
const rest = "\\n\\r\\u2028\\u2029";
const curly = `(?:[“„”]([^“”„"\\\\${rest}]{0,500})[”“]|[‘‚’]([^‘‚'${rest}]{0,500})[’‘])`;
const keyAt = "([\\w.-]{1,80})(?::[ \\t]{1,40}|[ \\t]{0,40}=[ \\t]{0,40})";
/** A value that stands between curly quotes as a whole, on its line. */
const quoted = (indent: string) =>
  new RegExp(`^(${indent}(?:- )?${keyAt}|${indent}- )${curly}[ \\t]{0,40}$`, "gmu");
const values = { anywhere: quoted("[ \\t]{0,40}"), atMargin: quoted("") };
/** The same in a list between brackets. */
const list = new RegExp(`^(${keyAt})(\\[[^"'\\[\\]${rest}]{1,500}\\])[ \\t]{0,40}$`, "gmu");

/** YAML or TOML with plain quotes around its values, every character where it was. */
export function plainQuotes(text: string, start: Place, report: Report): string {
  if (!/[“”„‘’‚]/.test(text)) return text;
  const found: { readonly key: string; readonly value: string; readonly offset: number }[] = [];
  // What is indented may be the lines of a longer text.
  const pattern = /:[ \t]*[|>]/.test(text) ? values.atMargin : values.anywhere;
  const plain = text
    .replace(pattern, (line, before: string, ...groups) => {
      const [key = "", double, single] = groups as (string | undefined)[];
      const value = line.slice(before.length).trimEnd();
      found.push({ key, value, offset: Number(groups[3]) + before.length });
      const mark = double === undefined ? "'" : '"';
      return before + mark + (double ?? single ?? "") + mark;
    })
    .replace(list, (line, before: string, key: string, value: string, offset: number) => {
      if (!/[“”„]/.test(value)) return line;
      found.push({ key, value, offset: offset + before.length });
      return before + value.replace(/[“”„]/g, '"') + line.slice(before.length + value.length);
    });
  const [first] = found.sort((a, b) => a.offset - b.offset);
  if (first === undefined) return text;
  const { key, value, offset } = first;
  const lines = text.slice(0, offset).split("\n");
  const place = { ...start, line: start.line - 1 + lines.length };
  const column = (lines.at(-1)?.length ?? 0) + 1;
  const others = found.length - 1;
  report(diagnose("source/curly-quotes", { ...place, column }, { key, value, others }));
  return plain;
}
