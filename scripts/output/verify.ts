import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";

/**
 * What was planned but not written, and what was written but not planned: a page whose kind has no layout, or a
 * layout that is not about a route.
 */
export function verifyStaging(
  written: ReadonlyMap<string, number>,
  planned: readonly string[],
  layouts: string,
): Diagnostic[] {
  const plan = new Set(planned);
  const missing = planned.filter((path) => !written.has(path));
  const unplanned = [...written.keys()].filter((path) => !plan.has(path));
  return [
    ...missing.map((path) => diagnose("publish/not-written", startOf(layouts), { path })),
    ...unplanned.map((path) => diagnose("publish/unplanned", startOf(layouts), { path })),
  ];
}
