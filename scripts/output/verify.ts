import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";

/**
 * What was planned but not written: a page whose kind has no layout. What was written but not planned comes from
 * templates of one's own, and is published too.
 */
export const verifyStaging = (
  written: ReadonlyMap<string, number>,
  planned: readonly string[],
  layouts: string,
): Diagnostic[] =>
  planned
    .filter((path) => !written.has(path))
    .map((path) => diagnose("publish/not-written", startOf(layouts), { path }));
