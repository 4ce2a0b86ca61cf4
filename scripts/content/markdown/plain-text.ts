import type { Token } from "markdown-it";

const spaced: ReadonlySet<string> = new Set(["softbreak", "hardbreak"]);

/** Inline tokens as people read them: no markup, no footnote marks, white space collapsed. */
export const toPlainText = (tokens: readonly Token[] | null): string =>
  rawText(tokens ?? [])
    // Only what changes something: most white space is one space between two words.
    .replace(/\s{2,}|[^\S ]/g, " ")
    .trim();

/**
 * The plain text from a token on as far as its first few characters, for whoever needs no more of a long paragraph. Where
 * hundreds of tokens say nothing, they are template code.
 */
export function plainStart(tokens: readonly Token[], length: number, from = 0): string {
  let start = "";
  const end = Math.min(tokens.length, from + mostTokens);
  for (let at = from; at < end && start.length < length; at++) {
    const token = tokens[at];
    if (token !== undefined) start = (start + tokenText(token)).trimStart();
  }
  return start;
}

const mostTokens = 200;

/** The tokens without what is struck through: who strikes "Sold out" takes it back. */
export function withoutStruck(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(opensStruck)) return tokens;
  let depth = 0;
  return tokens.filter((token) => {
    if (opensStruck(token)) depth++;
    else if (closesStruck(token)) depth = Math.max(0, depth - 1);
    else return depth === 0;
    return false;
  });
}

const opensStruck = ({ type, content }: Token) =>
  type === "s_open" || (type === "html_inline" && /^<(?:s|del|strike)[\s>]/i.test(content));

const closesStruck = ({ type, content }: Token) =>
  type === "s_close" || (type === "html_inline" && /^<\/(?:s|del|strike)\s*>/i.test(content));

const rawText = (tokens: readonly Token[]): string => tokens.map(tokenText).join("");

function tokenText(token: Token): string {
  if (spaced.has(token.type)) return " ";
  if (token.type === "html_inline") return /^<br/i.test(token.content) ? " " : "";
  if (token.type === "ready" || token.type === "template") return "";
  if (token.type === "image") return rawText(token.children ?? []);
  return token.content;
}

/** Cut at a word, with an ellipsis, when it is longer than about `length` characters. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length + 1);
  const word = start.lastIndexOf(" ");
  return `${start.slice(0, word > length / 2 ? word : length).replace(/[\s,;:.–—-]+$/u, "")}…`;
}

/** Up to the first full stop, exclamation or question mark that ends a word. */
export const firstSentence = (text: string): string =>
  /^.{1,160}?[.!?…。！？](?=\s|$)/su.exec(text)?.[0] ?? shorten(text, 120);

/** The bold text with which a paragraph starts, or undefined. */
export function leadingBold(written: readonly Token[]): string | undefined {
  const children = withoutStruck(written);
  const start = children.findIndex((child) => child.type !== "text" || child.content.trim() !== "");
  const first = children[start];
  if (first === undefined || !opensBold(first)) return undefined;
  const end = children.findIndex((child, index) => index > start && closesBold(child));
  return toPlainText(children.slice(start, end === -1 ? undefined : end)) || undefined;
}

const opensBold = ({ type, content }: Token) =>
  type === "strong_open" || (type === "html_inline" && /^<(?:b|strong)[\s>]/i.test(content));

const closesBold = ({ type, content }: Token) =>
  type === "strong_close" || (type === "html_inline" && /^<\/(?:b|strong)\s*>/i.test(content));
