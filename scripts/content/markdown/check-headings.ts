import type { BodyContext } from "./context.ts";
import type { WrittenHeading } from "./headings.ts";

/**
 * Reports headings without words, and headings that skip a level: both mislead those who go through a page by its
 * headings. Levels are those of the text, before they are shifted, which moves all of them alike.
 */
export function checkHeadings(
  headings: readonly WrittenHeading[],
  { source, report }: Pick<BodyContext, "source" | "report">,
): void {
  const levels = headings.map(({ open }) => Number(open.tag.slice(1)));
  let expected = levels.reduce((least, level) => Math.min(least, level), 6);
  for (const [index, { open, text }] of headings.entries()) {
    const level = levels[index] ?? expected;
    const place = source.lineStart(open.map?.[0] ?? 0);
    if (text === "") report("markdown/empty-heading", place);
    else if (level > expected) report("markdown/skipped-level", place, { text, level, expected });
    expected = level + 1;
  }
}
