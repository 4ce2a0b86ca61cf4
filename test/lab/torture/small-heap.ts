import { tryEach } from "./attempt.ts";
import { createBench } from "./bench.ts";
import type { Fault } from "./fault.ts";
import { fractions } from "./random.ts";

/** V8 may have so little memory that it gives up somewhere: its words are not ours, what it leaves is. */
export const smallHeap: Fault = {
  id: "small-heap",
  name: "a heap of 10 to 50 MiB",
  run: ({ runs, seed, folder, pair }) => {
    const bench = createBench(folder);
    return tryEach({
      bench,
      pair,
      items: fractions(seed, Math.ceil(runs / 20)).map((part) => Math.round(10 + 40 * part)),
      disturb: (mebibytes) =>
        bench.start({ env: { NODE_OPTIONS: `--max-old-space-size=${mebibytes}` } }).outcome,
    });
  },
};
