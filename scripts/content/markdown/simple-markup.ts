import type { Token } from "markdown-it";

const simpleTag =
  /^<(\/?)(b|i|u|s|em|strong|kbd|mark|small|sub|sup|del|ins|code|samp|var|cite|q)>$/;
const lineBreak = /^<(?:br|wbr) ?\/?>$/;

/**
 * Whether all raw HTML in these tokens is formatting without attributes, each element closed where it was opened.
 * Most posts that have raw HTML have no more than a `<b>` or a `<br>`: they need no sanitizer.
 */
export const isSimpleMarkup = (tokens: readonly Token[]): boolean =>
  tokens.every(({ type, children }) => type !== "html_block" && isBalanced(children ?? []));

function isBalanced(children: readonly Token[]): boolean {
  // What Markdown makes is.
  if (!children.some(({ type }) => type === "html_inline")) return true;
  const open: string[] = [];
  for (const { type, tag, nesting, content } of children) {
    if (type !== "html_inline") {
      if (nesting === 1) open.push(tag);
      else if (nesting === -1 && open.pop() !== tag) return false;
    } else if (!lineBreak.test(content)) {
      const [, slash, name] = simpleTag.exec(content) ?? [];
      if (name === undefined) return false;
      if (slash === "") open.push(name);
      else if (open.pop() !== name) return false;
    }
  }
  return open.length === 0;
}
