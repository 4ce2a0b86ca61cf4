import type { MarkdownIt, StateCore, Token } from "markdown-it";

/** So many in a row are a group; one or two keep the column. */
const least = 3;

/**
 * Three pictures or more with nothing between them, in one paragraph or in several, are one paragraph of the class
 * "pictures", which pages show as a grid.
 */
export function pictureRows(markdown: MarkdownIt): void {
  markdown.core.ruler.push("picture_rows", ({ tokens }: StateCore) => {
    let row: number[] = [];
    const end = () => {
      if (row.reduce((sum, open) => sum + picturesIn(tokens[open + 1]), 0) >= least)
        group(tokens, row);
      row = [];
    };
    for (const [index, token] of tokens.entries()) {
      if (token.type !== "paragraph_open") continue;
      const isNext = row.length === 0 || row.at(-1) === index - 3;
      const isPictures = !token.hidden && picturesIn(tokens[index + 1]) > 0;
      if (!isNext || !isPictures) end();
      if (isPictures) row.push(index);
    }
    end();
  });
}

/** The paragraphs after the first lose their edges: they are still there for whoever counts lines. */
function group(tokens: readonly Token[], [first = 0, ...others]: readonly number[]): void {
  tokens[first]?.attrJoin("class", "pictures");
  for (const open of others)
    for (const token of [tokens[open - 1], tokens[open]]) if (token) token.hidden = true;
}

/** How many there are where there is nothing else; a link around one does no harm. */
function picturesIn(inline: Token | undefined): number {
  const children = inline?.children ?? [];
  const isBetween = ({ type, content }: Token) =>
    /^(?:softbreak|hardbreak|link_open|link_close)$/.test(type) ||
    (type === "text" && content.trim() === "");
  const pictures = children.filter(({ type }) => type === "image");
  return children.every((token) => token.type === "image" || isBetween(token))
    ? pictures.length
    : 0;
}
