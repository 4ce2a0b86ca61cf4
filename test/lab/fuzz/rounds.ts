import fc from "fast-check";
import { type Tree, tree } from "./generate.ts";
import { type Depth, holds } from "./property.ts";

/** What broke the property, as small as it could be made. */
export interface Finding {
  readonly tree: Tree;
  readonly depth: Depth;
  readonly seed: number;
  readonly message: string;
}

/** Tries so many trees of one seed; undefined when everything holds. */
export async function tryRound(
  seed: number,
  count: number,
  depth: Depth,
): Promise<Finding | undefined> {
  const property = fc.asyncProperty(tree, (one) => holds(one, depth));
  const { failed, counterexample, errorInstance } = await fc.check(property, {
    seed,
    numRuns: count,
  });
  if (!failed || counterexample === null) return undefined;
  const message =
    errorInstance instanceof Error ? (errorInstance.stack ?? "") : String(errorInstance);
  return { tree: counterexample[0], depth, seed, message };
}

export interface FuzzOptions {
  readonly minutes: number;
  readonly seed: number;
  readonly onRound: (seed: number) => void;
}

/** Rounds with one seed after the other until the time is up or something is found. */
export async function fuzz({ minutes, seed, onRound }: FuzzOptions): Promise<Finding | undefined> {
  const end = performance.now() + minutes * 60_000;
  for (let round = seed; performance.now() < end; round++) {
    onRound(round);
    const found = (await tryRound(round, 100, "check")) ?? (await tryRound(round, 3, "build"));
    if (found !== undefined) return found;
  }
  return undefined;
}
