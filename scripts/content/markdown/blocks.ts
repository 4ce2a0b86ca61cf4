import type { Token } from "markdown-it";

/** The tokens of the blocks on the outermost level: a paragraph, a whole list, a fence. */
export const toBlocks = (tokens: readonly Token[]): Token[][] => [...eachBlock(tokens)];

/** The same one after the other, for whoever needs only the first. */
export function* eachBlock(tokens: readonly Token[]): Generator<Token[]> {
  let start = 0;
  let depth = 0;
  for (let at = 0; at < tokens.length; at++) {
    depth += tokens[at]?.nesting ?? 0;
    if (depth !== 0 && at + 1 < tokens.length) continue;
    yield tokens.slice(start, at + 1);
    start = at + 1;
  }
}

/** 1 to 6 for a heading, else undefined. */
export const headingLevel = ([first]: readonly Token[]): number | undefined =>
  first?.type === "heading_open" ? Number(first.tag.slice(1)) : undefined;

/** The inline tokens of a block that is one heading or one paragraph. */
export const inlineOf = (block: readonly Token[]): readonly Token[] => block[1]?.children ?? [];
