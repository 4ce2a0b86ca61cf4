import { proseLines } from "./prose.ts";

/*
 * Liquid, Nunjucks and Jinja write {{ }} and {% %}, Hugo {{< >}} and {{% %}}, kramdown {: }, Pelican {static}.
 */
const code = /\{\{[<%]?.*?(?:[>%]?\}\}|$)|\{%.*?(?:%\}|$)|\{:[^}]*\}|^\[TOC\]$|\{#[\w-]+\}/g;

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

// As long as they were, so that columns stay.
const withoutCodeSpans = (line: string) =>
  line.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, (span) => " ".repeat(span.length));

/** Addresses that are only written in template code: `{{ site.baseurl }}/a.jpg`, `{{ "/a.jpg" | relative_url }}`. */
export const plainAddresses = (markdown: string): string =>
  markdown
    .replace(/\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}/g, "")
    .replace(
      /\{\{-?\s*["']([^"'\n]+)["']\s*\|\s*(?:relative_url|absolute_url|url|relURL|absURL)\s*-?\}\}/g,
      "$1",
    )
    // Pelican looks for it beside the post or at its root, as is done for every path.
    .replace(/(?<=[(<"'\s])(?:\{static\}|\{filename\}|\{attach\}|\|filename\|)/g, "")
    // Where the excerpt ends: the summary says that here.
    .replace(/^<!--\s*(?:more|excerpt)\s*-->\n?/gm, "");
