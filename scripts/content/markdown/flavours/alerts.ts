import type { MarkdownIt, StateCore, Token } from "markdown-it";
import type { RenderEnv } from "../render-rules.ts";
import { newToken } from "../tokens.ts";

/** Quotes whose first line is `[!NOTE]` are boxes with that word as their title, as on GitHub. */
export function alerts(markdown: MarkdownIt): void {
  markdown.renderer.rules.alert_title = (tokens, index, _options, env) =>
    (env as RenderEnv).say(`prose.${tokens[index]?.content as AlertKind}`);
  markdown.core.ruler.push("alerts", (state: StateCore) => {
    if (!state.src.includes("[!")) return;
    const shown: Token[] = [];
    const open: (Token | undefined)[] = [];
    for (const [index, token] of state.tokens.entries()) {
      shown.push(token);
      if (token.type === "blockquote_open") {
        const title = takeTitle(state.tokens, index);
        open.push(title && token);
        if (title !== undefined) shown.push(...box(token, title, state.tokens[index + 2]));
      } else if (token.type === "blockquote_close" && open.pop() !== undefined) token.tag = "div";
    }
    state.tokens = shown.filter((token) => !isEmptied(token));
  });
}

type AlertKind = "note" | "tip" | "important" | "warning" | "caution";

/** Takes the mark off the first paragraph of a quote that has something to say besides. */
function takeTitle(tokens: readonly Token[], quote: number): AlertKind | undefined {
  const [paragraph, inline, close, next] = tokens.slice(quote + 1, quote + 5);
  const [first, second, ...rest] = inline?.children ?? [];
  if (paragraph?.type !== "paragraph_open" || first?.type !== "text" || !inline || !close)
    return undefined;
  const mark = /^\[!(note|tip|important|warning|caution)\]\s*$/i.exec(first.content)?.[1];
  const isAlone = second === undefined;
  const isTitle = isAlone
    ? next?.type !== "blockquote_close"
    : /^(?:soft|hard)break$/.test(second.type);
  if (mark === undefined || !isTitle) return undefined;
  inline.children = rest;
  if (isAlone) for (const token of [paragraph, inline, close]) token.type = emptied;
  return mark.toLowerCase() as AlertKind;
}

const emptied = "emptied";
const isEmptied = ({ type }: Token) => type === emptied;

function box(quote: Token, kind: AlertKind, { map = null }: Partial<Token> = {}): Token[] {
  quote.tag = "div";
  quote.attrSet("class", `alert alert-${kind}`);
  quote.attrSet("role", "note");
  const open = newToken("paragraph_open", "p", 1, { block: true });
  open.attrSet("class", "alert-title");
  const children = [newToken("alert_title", "", 0, { content: kind })];
  const inline = Object.assign(newToken("inline", "", 0, { children }), { map });
  return [open, inline, newToken("paragraph_close", "p", -1, { block: true })];
}
