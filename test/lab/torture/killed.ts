import { setTimeout as sleep } from "node:timers/promises";
import { type Bench, createBench } from "./bench.ts";
import { type Fault, tally } from "./fault.ts";
import { otherOf, rebuild, type State, stateOf } from "./pair.ts";
import { fractions } from "./random.ts";

/**
 * Half of the builds are killed at moments spread over their whole length, the others while they write; a third have
 * no cache. Nothing that Node offers exchanges two folders in one step: between two renames there is no site at all,
 * and the next build puts the old one back. That moment is counted apart.
 */
export const killed: Fault = {
  id: "kill",
  name: "kill -9 at a random moment",
  run: async ({ runs, seed, folder, pair }) => {
    const bench = createBench(folder);
    const broken = await rebuild(bench, pair.old);
    const seen: string[] = [];
    const moments = fractions(seed, Math.ceil(runs / 4));
    let published: State = "old";
    for (const [run, moment] of moments.entries()) {
      const target = otherOf(published);
      if (run % 3 === 0) bench.forgetCache();
      bench.write(pair[target].files);
      await killBuild(bench, moment * pair.duration, run % 2 === 0);
      const state = stateOf(bench, pair);
      const absent = state === undefined && bench.site() === undefined;
      seen.push(absent ? "absent until the next build" : state === target ? "new" : "old");
      if (state === undefined && !absent) broken.push(`run ${run}: a mixture of two sites`);
      const faults = await rebuild(bench, pair[target]);
      broken.push(...faults.map((fault) => `run ${run}: ${fault}`));
      published = target;
    }
    return { runs: moments.length, result: tally(seen), broken };
  },
};

async function killBuild(bench: Bench, milliseconds: number, writing: boolean): Promise<void> {
  const { child, outcome } = bench.start();
  if (writing) await bench.writing(child);
  // It starts for about half of its time, and writes for less.
  await sleep(writing ? milliseconds / 3 : milliseconds * 1.1);
  child.kill("SIGKILL");
  await outcome;
}
