import type { Token } from "markdown-it";

/** The tokens of the blocks on the outermost level: a paragraph, a whole list, a fence. */
export function toBlocks(tokens: readonly Token[]): Token[][] {
  const blocks: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    const current = blocks.at(-1);
    if (depth === 0 || current === undefined) blocks.push([token]);
    else current.push(token);
    depth += token.nesting;
  }
  return blocks;
}

/** 1 to 6 for a heading, else undefined. */
export const headingLevel = ([first]: readonly Token[]): number | undefined =>
  first?.type === "heading_open" ? Number(first.tag.slice(1)) : undefined;

/** The inline tokens of a block that is one heading or one paragraph. */
export const inlineOf = (block: readonly Token[]): readonly Token[] => block[1]?.children ?? [];
