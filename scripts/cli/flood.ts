import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** A diagnostic that is shown, and how many further ones with its file and code are not: said behind the last shown. */
export interface Shown {
  readonly diagnostic: Diagnostic;
  readonly rest: number;
}

// Nobody repairs more before the next build; a log of 100,000 lines hides the one that matters.
const limit = 20;

/** The first diagnostics of each code in each file, in their order. Tools get them all: see printJson. */
export function firstOfEach(diagnostics: readonly Diagnostic[]): readonly Shown[] {
  const counts = new Map<string, number>();
  const numbered = diagnostics.map((diagnostic) => {
    const number = (counts.get(keyOf(diagnostic)) ?? 0) + 1;
    counts.set(keyOf(diagnostic), number);
    return { diagnostic, number };
  });
  return numbered
    .filter(({ number }) => number <= limit)
    .map(({ diagnostic, number }) => ({
      diagnostic,
      rest: number === limit ? (counts.get(keyOf(diagnostic)) ?? limit) - limit : 0,
    }));
}

const keyOf = ({ place, code }: Diagnostic) => `${code} ${place.file}`;
