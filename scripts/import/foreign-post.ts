import { parsePost } from "../content/front-matter.ts";
import { type Diagnostic, diagnose, type Place, startOf } from "../diagnostics/diagnostic.ts";
import { parseToml } from "./toml.ts";
import type { Values } from "./values.ts";

/** A post of another generator, split. */
export interface ForeignPost {
  readonly values: Values;
  readonly body: string;
  /** Of a key of the front matter. */
  readonly placeOf: (key: string) => Place;
  /** How a text that stands for a list is split: Jekyll's at spaces, Pelican's at commas. */
  readonly separator: RegExp | undefined;
}

type Report = (diagnostic: Diagnostic) => void;

/** Splits a post of Jekyll, Eleventy or Hugo (YAML, TOML) or Pelican; undefined, and said why, when it cannot. */
export function readForeignPost(
  text: string,
  file: string,
  report: Report,
): ForeignPost | undefined {
  if (text.startsWith("+++")) return readTomlPost(text, file, report);
  if (!text.startsWith("---") && /^(?:title|date|slug):\s/i.test(text))
    return readLines(text, file);
  const { values, body, placeOf } = parsePost(text, file, report);
  if (values === undefined) return undefined;
  // Only Jekyll keeps posts in these folders, and only there does a space separate two tags.
  const separator = /(?:^|[\\/])_(?:posts|drafts)[\\/]/.test(file) ? /[\s,]+/ : /,/;
  return { values: values as Values, body, placeOf: (key) => placeOf([key]), separator };
}

function readTomlPost(text: string, file: string, report: Report): ForeignPost | undefined {
  const [, toml = "", body = ""] =
    /^\+{3}[ \t]*\n([\s\S]*?)\n?\+{3}[ \t]*(?:\n([\s\S]*))?$/.exec(text) ?? [];
  const parsed = parseToml(toml);
  if ("line" in parsed) {
    const written = toml.split("\n")[parsed.line - 1] ?? "";
    const place = { file, line: parsed.line + 1, column: 1 };
    report(diagnose("import/bad-front-matter", place, { text: written.trim() }));
    return undefined;
  }
  return { ...parsed, body, placeOf: keyFinder(text, file, "="), separator: undefined };
}

/** Pelican's `Key: value` lines, up to the first empty one; a line that is indented goes on. */
function readLines(text: string, file: string): ForeignPost {
  const values: Record<string, string> = {};
  let key = "";
  const lines = text.split("\n");
  const end = lines.findIndex((line) => line.trim() === "");
  for (const line of end === -1 ? lines : lines.slice(0, end)) {
    const [, name, value = ""] = /^([A-Za-z][\w-]*):(.*)$/s.exec(line) ?? [];
    if (name !== undefined) key = name.toLowerCase();
    const written = name === undefined ? line.trim() : value.trim();
    values[key] = values[key] === undefined ? written : `${values[key]} ${written}`;
  }
  const body = end === -1 ? "" : lines.slice(end + 1).join("\n");
  return { values, body, placeOf: keyFinder(text, file, ":"), separator: /[,;]/ };
}

const keyFinder = (text: string, file: string, mark: string) => (key: string) => {
  const lines = text.split("\n").map((line) => line.toLowerCase());
  const index = lines.findIndex((line) =>
    line.replace(/\s/g, "").startsWith(`${key.toLowerCase()}${mark}`),
  );
  return index === -1 ? startOf(file) : { file, line: index + 1, column: 1 };
};
