import { proseLines } from "./prose.ts";

/*
 * Liquid, Nunjucks and Jinja write {{ }} and {% %}, Hugo {{< >}} and {{% %}}, kramdown {: }, Pelican {static}.
 */
const code = /\{\{[<%]?.*?(?:[>%]?\}\}|$)|\{%.*?(?:%\}|$)|\{:[^{}]*\}|^\[TOC\]$|\{#[\w-]+\}/gs;

/** What another generator would have run, with its line, from 1. */
export function findTemplateCode(
  markdown: string,
): { readonly line: number; readonly column: number; readonly text: string }[] {
  return proseLines(markdown).flatMap(({ line, text }) =>
    [...withoutCodeSpans(text).matchAll(code)].map((match) => ({
      line,
      column: match.index + 1,
      text: match[0],
    })),
  );
}

/** With blanks in place of code spans (CommonMark, section 6.1), so that columns stay. */
function withoutCodeSpans(line: string): string {
  const runs = [...line.matchAll(/`+/g)];
  // From the back: where the next run of each length stands, since one as long as the opening one closes the span.
  const next = new Map<number, number>();
  const closing = runs.map(() => -1);
  for (const [index, [run]] of [...runs.entries()].reverse()) {
    closing[index] = next.get(run.length) ?? -1;
    next.set(run.length, index);
  }
  let [text, at] = ["", 0];
  for (let index = 0; index < runs.length; index++) {
    const [open, close] = [runs[index], runs[closing[index] ?? -1]];
    if (open === undefined || close === undefined) continue;
    const end = close.index + close[0].length;
    text += line.slice(at, open.index) + " ".repeat(end - open.index);
    at = end;
    index = closing[index] ?? index;
  }
  return text + line.slice(at);
}

const filtered = /^["']([^"']+)["']\s*\|\s*(?:relative_url|absolute_url|url|relURL|absURL)$/;

/** Addresses that are only written in template code: `{{ site.baseurl }}/a.jpg`, `{{ "/a.jpg" | relative_url }}`. */
export const plainAddresses = (markdown: string): string =>
  markdown
    .replace(/\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}/g, "")
    .replace(/\{\{-?([^{}\n]*?)-?\}\}/g, (written, inner: string) => {
      const [, path] = filtered.exec(inner.trim()) ?? [];
      return path ?? written;
    })
    // Pelican looks for it beside the post or at its root, as is done for every path.
    .replace(/(?<=[(<"'\s])(?:\{static\}|\{filename\}|\{attach\}|\|filename\|)/g, "")
    // Where the excerpt ends: the summary says that here.
    .replace(/^<!--\s*(?:more|excerpt)\s*-->\n?/gm, "");
