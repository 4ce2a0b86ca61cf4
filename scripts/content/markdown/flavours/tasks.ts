import type { MarkdownIt, StateCore, Token } from "markdown-it";
import type { RenderEnv } from "../render-rules.ts";
import { newToken } from "../tokens.ts";

/** A box as pages have it, written as the sanitizer writes it; `label` says it to those who do not see it. */
export const taskBox = (isDone: boolean, label: string): string =>
  `<input type="checkbox" disabled${isDone ? " checked" : ""} aria-label="${label}" />`;

/** Both boxes; the first group is there when the task is done. */
export const taskBoxes = /<input type="checkbox" disabled( checked)? aria-label="[^"]*" \/>/g;

/** Items of a list that begin with `[ ]` or `[x]` show a box, which nobody can tick (GFM 5.3). */
export function taskLists(markdown: MarkdownIt): void {
  markdown.core.ruler.push("task_lists", ({ tokens }: StateCore) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type === "list_item_open") makeTask(token, tokens[index + 1], tokens[index + 2]);
    }
  });
  markdown.renderer.rules.task = (tokens, index, _options, env) => {
    const { say } = env as RenderEnv;
    return tokens[index]?.content === "done"
      ? `${taskBox(true, say("prose.taskDone"))} `
      : `${taskBox(false, say("prose.taskOpen"))} `;
  };
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
