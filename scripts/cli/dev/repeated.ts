import { type Diagnostic, formatDiagnostic } from "../../diagnostics/diagnostic.ts";

/**
 * What of a build's diagnostics is to be printed, build after build: a warning when it is new, and again when it was gone
 * meanwhile; an error each time, since nothing is published because of it.
 */
export function rememberWarnings(): (diagnostics: readonly Diagnostic[]) => Diagnostic[] {
  let before = new Set<string>();
  return (diagnostics) => {
    const fresh = diagnostics.filter(
      (each) => each.severity === "error" || !before.has(formatDiagnostic(each)),
    );
    before = new Set(diagnostics.map(formatDiagnostic));
    return fresh;
  };
}
