import matter from "gray-matter";
import { diagnose, type Place, startOf } from "../diagnostics/diagnostic.ts";
import type { Report } from "./decode.ts";
import { type Fields, parseYaml } from "./yaml.ts";

/** A post, split: what its front matter says and the Markdown below it. */
export interface Post extends Fields {
  readonly file: string;
  readonly body: string;
  /** The line of the file on which `body` starts, from 1. */
  readonly bodyLine: number;
}

/** Splits a post. Front matter that cannot be read is reported, and the post then has no values. */
export function parsePost(text: string, file: string, report: Report): Post {
  const place = startOf(file);
  const places = { start: place, keys: [] };
  const unfenced: Post = {
    file,
    body: text,
    bodyLine: 1,
    values: {},
    places,
    placeOf: () => place,
  };
  if (!/^---(?!-)/.test(text)) return unfenced;

  const language = /^---[ \t]*(\S*)/.exec(text)?.[1] ?? "";
  if (language !== "" && language !== "yaml") {
    report(diagnose("source/front-matter-language", place, { language }));
    return { ...unfenced, values: undefined, body: "" };
  }
  const fence = closingFence(text, file);
  if (fence?.text !== "---") {
    report(diagnose("source/unclosed-fence", fence?.place ?? place, { text: fence?.text }));
    return { ...unfenced, values: undefined, body: "" };
  }
  const { matter: yaml, content } = matter(text, { engines });
  // What gray-matter calls the matter begins right behind the opening "---", so its first line is line 1.
  const fields = parseYaml(yaml, file, 1, report);
  return { file, body: content, bodyLine: lineAt(text, text.length - content.length), ...fields };
}

// Without options gray-matter caches by text, and its own engines run a `---js` fence: it gets options
// always, and engines that do nothing.
const inert = { parse: () => ({}), stringify: () => "" };
const engines = { yaml: inert, json: inert, javascript: inert };

/** The line that gray-matter ends the front matter at: the next that begins with "---". */
function closingFence(text: string, file: string): { text: string; place: Place } | undefined {
  const at = text.indexOf("\n---", 3);
  if (at === -1) return undefined;
  const line = text.slice(at + 1).split("\n", 1)[0] ?? "";
  return { text: line.trimEnd(), place: { file, line: lineAt(text, at + 1), column: 1 } };
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
    line++;
  }
  return line;
}
