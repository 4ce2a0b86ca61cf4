import { tryEach } from "./attempt.ts";
import { createBench } from "./bench.ts";
import type { Fault } from "./fault.ts";
import { fractions } from "./random.ts";

/**
 * The process may open so few files that it ends somewhere. Below about 70 that is in Node's own loader, whose words
 * are not ours; what it leaves is.
 */
export const fewHandles: Fault = {
  id: "few-handles",
  name: "too few file handles (EMFILE)",
  run: ({ runs, seed, folder, pair }) => {
    const bench = createBench(folder);
    return tryEach({
      bench,
      pair,
      items: fractions(seed, Math.ceil(runs / 10)).map((fraction) =>
        Math.round(24 + 80 * fraction),
      ),
      disturb: (limit) => bench.start({ before: `ulimit -n ${limit}` }).outcome,
    });
  },
};
