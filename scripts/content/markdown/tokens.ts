import MarkdownIt, { type Token } from "markdown-it";

// markdown-it hands out its Token class only through a state.
const bare = new MarkdownIt("zero");
const { Token: TokenClass } = new bare.core.State("", bare, {});

export const newToken = (
  type: string,
  tag: string,
  nesting: -1 | 0 | 1,
  fields: Partial<Pick<Token, "block" | "children" | "content">> = {},
): Token => Object.assign(new TokenClass(type, tag, nesting), fields);

/** A token that is finished HTML. */
export function htmlToken(content: string): Token {
  const token = new TokenClass("ready", "", 0);
  token.content = content;
  return token;
}
