import type { Pair } from "./pair.ts";

/** Something that goes wrong around a build, and how to see that a promise holds all the same. */
export interface Fault {
  /** As it is chosen on the command line. */
  readonly id: string;
  /** As it stands in the table. */
  readonly name: string;
  readonly run: (trial: Trial) => Promise<Verdict>;
}

export interface Trial {
  /** How often the cheapest fault is tried; one whose runs take longer makes fewer of it. */
  readonly runs: number;
  /** The same seed tries the same moments, limits and orders. */
  readonly seed: number;
  /** Empty, and the fault's own. */
  readonly folder: string;
  readonly pair: Pair;
}

export interface Verdict {
  readonly runs: number;
  /** What was seen, for the table: "143 old, 57 new". */
  readonly result: string;
  /** What was promised and did not hold, a sentence each. */
  readonly broken: readonly string[];
}

/** A fault that cannot be made on this machine. */
export const skipped = (reason: string): Verdict => ({
  runs: 0,
  result: `skipped: ${reason}`,
  broken: [],
});

/** "2 old, 1 new", in the order in which they were first seen. */
export function tally(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count} ${word}`).join(", ");
}
