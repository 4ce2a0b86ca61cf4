import { engineFor } from "./engine.ts";
import type { TemplateEnv } from "./template/highlight.ts";
import { maskTemplates, unmask } from "./template/mask.ts";

/**
 * Changes a Markdown text outside of code: blocks of it and spans in a line mean themselves. Template code in the text
 * is covered while it is changed (see mask.ts); `uncover` shows it.
 */
export function mapProse(
  markdown: string,
  change: (text: string, uncover: (text: string) => string) => string,
): string {
  const { text, tags } = maskTemplates(markdown);
  const uncover = (part: string) => unmask(part, tags);
  const isCode = codeLines(text, { templates: tags });
  const runs: { readonly isCode: boolean; readonly lines: string[] }[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const last = runs.at(-1);
    if (last?.isCode === isCode.has(index)) last.lines.push(line);
    else runs.push({ isCode: isCode.has(index), lines: [line] });
  }
  const changed = runs.map(({ isCode, lines }) => {
    const run = lines.join("\n");
    return isCode ? run : outsideOfSpans(run, (part) => change(part, uncover));
  });
  return uncover(changed.join("\n"));
}

function codeLines(text: string, env: TemplateEnv): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { type, map } of engineFor("safe").parse(text, env)) {
    if (type !== "fence" && type !== "code_block") continue;
    for (let line = map?.[0] ?? 0; line < (map?.[1] ?? 0); line++) lines.add(line);
  }
  return lines;
}

/** Changes a text in which each code span is only its number. */
function outsideOfSpans(text: string, change: (text: string) => string): string {
  const spans: string[] = [];
  const numbered = text.replace(span, (written) => `\`${spans.push(written) - 1}\``);
  return change(numbered).replace(/`(\d+)`/g, (_, number) => spans[Number(number)] ?? "");
}

// It ends in its paragraph.
const span = /(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?(?<!`)\1(?!`)/g;
