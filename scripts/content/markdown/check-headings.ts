import type { Token } from "markdown-it";
import type { BodyContext } from "./context.ts";
import { toPlainText } from "./plain-text.ts";

/**
 * Reports headings without words, and headings that skip a level: both mislead those who go through a page by its
 * headings. Levels are those of the text, before they are shifted, which moves all of them alike.
 */
export function checkHeadings(
  tokens: readonly Token[],
  { source, report }: Pick<BodyContext, "source" | "report">,
): void {
  const headings = tokens.flatMap((token, index) =>
    token.type === "heading_open"
      ? { token, text: toPlainText(tokens[index + 1]?.children ?? []) }
      : [],
  );
  const levels = headings.map(({ token }) => Number(token.tag.slice(1)));
  let expected = levels.reduce((least, level) => Math.min(least, level), 6);
  for (const [index, { token, text }] of headings.entries()) {
    const level = levels[index] ?? expected;
    const place = source.lineStart(token.map?.[0] ?? 0);
    if (text === "") report("markdown/empty-heading", place);
    else if (level > expected) report("markdown/skipped-level", place, { text, level, expected });
    expected = level + 1;
  }
}
