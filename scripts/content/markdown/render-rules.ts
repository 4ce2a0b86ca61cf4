import type { Env, Renderer, RendererRule, Token } from "markdown-it";
import { escapeHtml } from "../../model/fragment.ts";
import { type EmbedLabel, sayLabel } from "./flavours/labels.ts";
import { shorten, toPlainText } from "./plain-text.ts";
import type { References } from "./references.ts";

/** What the renderer is told about the part of a text that it renders. */
export interface RenderEnv extends Env {
  /** The mark in the text for one more reference to a footnote. */
  readonly referToNote: (id: number) => string;
  readonly say: References["say"];
}

/** Where a page needs more than plain CommonMark output, mostly for people who use a keyboard or a screen reader. */
export const renderRules = (defaults: Renderer["rules"]): Record<string, RendererRule> => ({
  ready: (tokens, index) => tokens[index]?.content ?? "",
  template: (tokens, index) => escapeHtml(tokens[index]?.content ?? ""),
  fence: scrollable(defaults.fence),
  code_block: scrollable(defaults.code_block),
  embed_label: (tokens, index, _options, env) =>
    sayLabel(tokens[index]?.meta as unknown as EmbedLabel, (env as RenderEnv).say),
  table_open: (tokens, index, _options, env) => {
    const columns = shorten(columnNames(tokens, index), 90);
    const { say } = env as RenderEnv;
    const label = columns === "" ? say("prose.table") : say("prose.tableOf", { columns });
    // Focusable, so that a wide table can be scrolled with the arrow keys.
    return `<div class="table-scroll" role="group" tabindex="0" aria-label="${label}">\n<table>\n`;
  },
  table_close: () => "</table>\n</div>\n",
  th_open: cell,
  td_open: cell,
  footnote_ref: (tokens, index, _options, env) => {
    const id = tokens[index]?.meta?.id;
    return typeof id === "number" ? (env as RenderEnv).referToNote(id) : "";
  },
});

const scrollable =
  (rule: RendererRule | undefined): RendererRule =>
  (...args) =>
    (rule?.(...args) ?? "").replace(/^<pre/, '<pre tabindex="0"');

/** "Day, Time, Room": several on one page are told apart by their columns. */
function columnNames(tokens: readonly Token[], open: number): string {
  const names: string[] = [];
  for (let index = open; tokens[index] && tokens[index]?.type !== "thead_close"; index++) {
    const name = toPlainText(tokens[index]?.children ?? null);
    if (name !== "") names.push(name);
  }
  return names.join(", ");
}

// A style attribute would need a hole in the content security policy.
const cell: RendererRule = (tokens, index) => {
  const token = tokens[index];
  const align = /^text-align:(\w+)$/.exec(String(token?.attrGet("style") ?? ""))?.[1];
  return align === undefined ? `<${token?.tag}>` : `<${token?.tag} class="align-${align}">`;
};
