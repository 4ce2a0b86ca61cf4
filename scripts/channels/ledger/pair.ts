import { grouped } from "../../model/grouped.ts";

/** One way to tell that two things are the same: each gives the keys under which it may be found. */
export interface Rule<A, B> {
  readonly ours: (one: A) => readonly string[];
  readonly theirs: (other: B) => readonly string[];
}

/**
 * Who is who in two lists, by the first rule that names exactly one on each side. What a rule leaves open is decided by
 * the next; what none decides has no counterpart.
 */
export function pair<A, B>(
  ours: readonly A[],
  theirs: readonly B[],
  rules: readonly Rule<A, B>[],
): ReadonlyMap<A, B> {
  const pairs = new Map<A, B>();
  const taken = new Set<B>();
  for (const rule of rules) {
    const open = ours.filter((one) => !pairs.has(one));
    const left = theirs.filter((other) => !taken.has(other));
    if (open.length === 0 || left.length === 0) break;
    const openTheirs = byKey(left, rule.theirs);
    for (const [key, [one, ...others]] of byKey(open, rule.ours)) {
      const [counterpart, ...rivals] = openTheirs.get(key) ?? [];
      if (one === undefined || counterpart === undefined) continue;
      if (others.length > 0 || rivals.length > 0 || pairs.has(one) || taken.has(counterpart)) {
        continue;
      }
      pairs.set(one, counterpart);
      taken.add(counterpart);
    }
  }
  return pairs;
}

const byKey = <T>(all: readonly T[], keysOf: (one: T) => readonly string[]) =>
  grouped(all.flatMap((one) => Array.from(new Set(keysOf(one)), (key) => [key, one] as const)));

/** Facts that only together tell who it is. */
export const together = (...facts: readonly string[]): string => JSON.stringify(facts);
