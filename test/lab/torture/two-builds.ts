import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Bench, createBench, writeContent } from "./bench.ts";
import { type Fault, tally } from "./fault.ts";
import { rebuild, type State, stateOf } from "./pair.ts";
import type { Outcome } from "./process.ts";
import { fractions } from "./random.ts";

/** Two builds of different content into one folder, begun one shortly after the other: they share the cache, too. */
export const twoBuilds: Fault = {
  id: "two-builds",
  name: "two builds at once into one folder",
  run: async ({ runs, seed, folder, pair }) => {
    const bench = createBench(join(folder, "bench"));
    const other = join(folder, "other");
    writeContent(other, pair.old.files);
    bench.write(pair.new.files);
    const moments = fractions(seed, Math.ceil(runs / 10));
    const broken: string[] = [];
    const seen: string[] = [];
    for (const [run, moment] of moments.entries()) {
      bench.forgetCache();
      rmSync(join(bench.folder, "_site"), { recursive: true, force: true });
      const outcomes = await startBoth(bench, other, (moment * pair.duration) / 5);
      const state = stateOf(bench, pair);
      const found = [...faultsOf(bench, outcomes, state), ...(await rebuild(bench, pair.new))];
      broken.push(...found.map((fault) => `run ${run}: ${fault}`));
      seen.push(outcomes.some(isRefused) ? "refused the second" : "published both in turn");
    }
    return { runs: moments.length, result: tally(seen), broken };
  },
};

async function startBoth(bench: Bench, content: string, milliseconds: number): Promise<Outcome[]> {
  const first = bench.start();
  await sleep(milliseconds);
  const second = bench.start({ args: ["--content", content] });
  return Promise.all([first.outcome, second.outcome]);
}

const isRefused = ({ code, stderr }: Outcome) =>
  code === 1 && / error publish\/busy {2}/.test(stderr);

function faultsOf(
  bench: Bench,
  outcomes: readonly Outcome[],
  state: State | undefined,
): readonly string[] {
  const wrong = outcomes.filter((outcome) => outcome.code !== 0 && !isRefused(outcome));
  const none = outcomes.every(({ code }) => code !== 0);
  return [
    ...wrong.map(({ code, stderr }) => `one ended with ${code}: ${stderr.trim().slice(-300)}`),
    ...(none ? ["both were refused"] : []),
    ...(state === undefined ? ["the site is neither of the two"] : []),
    ...bench.leftovers().map((name) => `${name} stayed behind`),
  ];
}
