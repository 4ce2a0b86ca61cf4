import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { newToken } from "../tokens.ts";
import { taskLabels } from "./labels.ts";

/** The two boxes as pages have them, written as the sanitizer writes them. */
export const taskBoxes = {
  done: `<input type="checkbox" disabled checked aria-label="${taskLabels.done}" />`,
  open: `<input type="checkbox" disabled aria-label="${taskLabels.open}" />`,
} as const;

/** Items of a list that begin with `[ ]` or `[x]` show a box, which nobody can tick (GFM 5.3). */
export function taskLists(markdown: MarkdownIt): void {
  markdown.core.ruler.push("task_lists", ({ tokens }: StateCore) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type === "list_item_open") makeTask(token, tokens[index + 1], tokens[index + 2]);
    }
  });
  markdown.renderer.rules.task = (tokens, index) =>
    `${tokens[index]?.content === "done" ? taskBoxes.done : taskBoxes.open} `;
}

function makeTask(item: Token, paragraph: Token | undefined, inline: Token | undefined): void {
  const children = inline?.children ?? [];
  const [first] = children;
  if (paragraph?.type !== "paragraph_open" || first?.type !== "text") return;
  const [written, mark] = /^\[([ xX])\][ \t]+/.exec(first.content) ?? [];
  if (written === undefined) return;
  if (written === first.content && children.length === 1) return;
  first.content = first.content.slice(written.length);
  item.attrSet("class", "task");
  children.unshift(newToken("task", "", 0, { content: mark === " " ? "open" : "done" }));
}
