import { setTimeout as sleep } from "node:timers/promises";
import { createBench } from "./bench.ts";
import { type Fault, tally } from "./fault.ts";
import { otherOf, rebuild, type State, stateOf } from "./pair.ts";
import { fractions } from "./random.ts";

// However busy the machine is: the promise is two.
const patience = 4000;

/**
 * Builds are told to end at moments spread over their whole length. They do within two seconds, never between the two
 * renames, and one that has published the new site before has said so.
 */
export const signalled: Fault = {
  id: "signals",
  name: "Ctrl-C or SIGTERM at a random moment",
  run: async ({ runs, seed, folder, pair }) => {
    const bench = createBench(folder);
    const broken = await rebuild(bench, pair.old);
    const moments = fractions(seed, Math.ceil(runs / 5));
    const seen: string[] = [];
    let published: State = "old";
    for (const [run, moment] of moments.entries()) {
      const target = otherOf(published);
      if (run % 3 === 0) bench.forgetCache();
      bench.write(pair[target].files);
      const { child, outcome } = bench.start();
      await sleep(moment * pair.duration * 1.1);
      const told = performance.now();
      child.kill(run % 2 === 0 ? "SIGINT" : "SIGTERM");
      const { code, stdout } = await outcome;
      const milliseconds = performance.now() - told;
      const state = stateOf(bench, pair);
      seen.push(state === undefined ? "neither" : state === target ? "new" : "old");
      const said = / in _site after /.test(stdout);
      const faults = [
        ...(state === undefined ? ["the site is neither the old nor the new one"] : []),
        ...(state === target && code !== 0 && !said ? ["the new site came without a word"] : []),
        ...(state !== target && code === 0 ? ["it said that it had published"] : []),
        ...(milliseconds > patience ? [`it ended after ${Math.round(milliseconds)} ms`] : []),
        ...(await rebuild(bench, pair[target])),
      ];
      broken.push(...faults.map((fault) => `run ${run}: ${fault}`));
      published = target;
    }
    return { runs: moments.length, result: tally(seen), broken };
  },
};
