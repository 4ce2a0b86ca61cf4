import type { Diagnostic } from "../../diagnostics/diagnostic.ts";

/** What of a build's diagnostics is news after the last build. */
export interface News {
  /** To be printed: a warning when it is new, and again when it was gone meanwhile; an error each time, since nothing is published because of it. */
  readonly fresh: readonly Diagnostic[];
  /** How many are gone that were printed. */
  readonly gone: number;
}

/** Remembers the diagnostics of one build until the next. */
export function rememberWarnings(): (diagnostics: readonly Diagnostic[]) => News {
  let before = new Set<string>();
  return (diagnostics) => {
    const now = new Set(diagnostics.map(nameOf));
    const fresh = diagnostics.filter(
      (each) => each.severity === "error" || !before.has(nameOf(each)),
    );
    const gone = [...before].filter((name) => !now.has(name)).length;
    before = now;
    return { fresh, gone };
  };
}

// Without its line: a word that is added above moves all that follow.
const nameOf = ({ place, code, reason }: Diagnostic) => `${place.file} ${code} ${reason}`;
