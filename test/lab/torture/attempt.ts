import type { Bench } from "./bench.ts";
import { tally, type Verdict } from "./fault.ts";
import { otherOf, type Pair, rebuild, type State, stateOf } from "./pair.ts";
import type { Outcome } from "./process.ts";

export interface Attempts<T> {
  readonly bench: Bench;
  readonly pair: Pair;
  /** One disturbed build for each. */
  readonly items: readonly T[];
  /** Builds the content that is there, and gets in its way. */
  readonly disturb: (item: T, run: number, target: State) => Promise<Outcome>;
  /** What more must hold of the disturbed build, as the sentence that says it did not. */
  readonly broken?: (outcome: Outcome, item: T, state: State | undefined) => readonly string[];
}

/**
 * Replaces the old site by the new one and back, each time by a disturbed build, and looks: the published site is
 * one of the two and the exit code says which, nothing is left, and the next build needs no help.
 */
export async function tryEach<T>({
  bench,
  pair,
  items,
  disturb,
  broken = () => [],
}: Attempts<T>): Promise<Verdict> {
  const faults = await rebuild(bench, pair.old);
  const seen: string[] = [];
  let published: State = "old";
  for (const [run, item] of items.entries()) {
    const target = otherOf(published);
    if (run % 3 === 0) bench.forgetCache();
    bench.write(pair[target].files);
    const outcome = await disturb(item, run, target);
    const state = stateOf(bench, pair);
    seen.push(state === undefined ? "neither" : state === target ? "new" : "old");
    const found = [
      ...endOf(bench, outcome, state, target),
      ...broken(outcome, item, state),
      ...(await rebuild(bench, pair[target])),
    ];
    faults.push(...found.map((fault) => `run ${run}: ${fault}`));
    published = target;
  }
  return { runs: items.length, result: tally(seen), broken: faults };
}

function endOf(
  bench: Bench,
  { code, stderr }: Outcome,
  state: State | undefined,
  target: State,
): string[] {
  const promises = [
    [state !== undefined, "the site is neither the old nor the new one"],
    [(state === target) === (code === 0), `the site is the ${state} one, the exit code ${code}`],
  ] as const;
  const failed = promises.filter(([holds]) => !holds).map(([, sentence]) => sentence);
  // What a killed one leaves is cleared away by the next: see rebuild.
  const left = code === null ? [] : bench.leftovers().map((name) => `${name} stayed behind`);
  return [...failed, ...left].map((fault) => `${fault}: ${stderr.trim().slice(-300)}`);
}

/** A build that failed must say it in a diagnostic, and never in a stack: only that can be acted on. */
export function wordless({ code, stderr }: Outcome): string[] {
  const located = /^\S.*:\d+:\d+ error [a-z]+\/[a-z-]+ {2}/m.test(stderr);
  const stack = /^\s+at .*:\d+:\d+\)?$/m.test(stderr);
  if (code === 0 || (located && !stack)) return [];
  return [`it failed without words (${code}): ${stderr.trim().slice(-300)}`];
}
