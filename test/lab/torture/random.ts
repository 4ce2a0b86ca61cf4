import fc from "fast-check";

/** Fractions from 0 to 1, the same ones for the same seed. */
export const fractions = (seed: number, count: number): readonly number[] =>
  fc
    .sample(fc.noBias(fc.integer({ min: 0, max: steps })), { seed, numRuns: count })
    .map((step) => step / steps);

const steps = 1_000_000;

/** The same items in another order. */
export const shuffled = <T>(seed: number, items: readonly T[]): readonly T[] => {
  const [order = []] = fc.sample(fc.shuffledSubarray([...items], { minLength: items.length }), {
    seed,
    numRuns: 1,
  });
  return order;
};
