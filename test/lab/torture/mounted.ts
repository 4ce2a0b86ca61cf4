import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Bench, createBench } from "./bench.ts";
import { type Fault, skipped, tally } from "./fault.ts";
import { otherOf, type Pair, rebuild, type State, stateOf } from "./pair.ts";
import { fractions } from "./random.ts";

/**
 * The output folder is a disk of its own, or a folder of another place as Docker's `-v` mounts it: it cannot be renamed.
 * Half of the builds are killed. Every file is one of the old or the new site, whole; the next build ends the mixture.
 */
export const mounted: Fault = {
  id: "mounted",
  name: "an output folder that is a mounted disk or a bind mount, and kill -9",
  run: async ({ runs, seed, folder, pair }) => {
    const bench = createBench(join(folder, "bench"));
    const [site, elsewhere] = [join(bench.folder, "_site"), join(folder, "elsewhere")];
    for (const path of [site, elsewhere]) mkdirSync(path);
    const broken: string[] = [];
    const seen: string[] = [];
    const moments = fractions(seed, Math.ceil(runs / 10));
    for (const kind of ["disk", "bind"] as const) {
      const source = kind === "disk" ? ["-t", "tmpfs", "handbill"] : ["--bind", elsewhere];
      if (spawnSync("mount", [...source, site]).status !== 0)
        return skipped("only root may mount a disk");
      const unmount = () => spawnSync("umount", ["-l", site]);
      process.prependOnceListener("exit", unmount);
      try {
        broken.push(...(await rebuild(bench, pair.old)));
        let state: State = "old";
        for (const [run, moment] of moments.entries()) {
          if (run % 2 !== (kind === "disk" ? 0 : 1)) continue;
          state = otherOf(state);
          const { word, faults } = await tryOne(bench, pair, state, moment, run % 4 < 2);
          seen.push(word);
          broken.push(...faults.map((fault) => `run ${run} (${kind}): ${fault}`));
        }
      } finally {
        process.off("exit", unmount);
        unmount();
      }
    }
    return { runs: moments.length, result: tally(seen), broken };
  },
};

async function tryOne(bench: Bench, pair: Pair, target: State, moment: number, isKilled: boolean) {
  bench.write(pair[target].files);
  const { child, outcome } = bench.start();
  if (isKilled) {
    await bench.writing(child);
    await sleep((moment * pair.duration) / 2);
    child.kill("SIGKILL");
  }
  const { code, stderr } = await outcome;
  const state = stateOf(bench, pair);
  const known = [pair.old.site, pair.new.site];
  // The list of files names both meanwhile.
  const isWhole = ([path, facts]: [string, string]) =>
    /^\.handbill/.test(path) || known.some((site) => site.get(path) === facts);
  const torn = [...(bench.site() ?? [])].filter((file) => !isWhole(file)).map(([path]) => path);
  const faults = [
    ...torn.map((path) => `${path} is neither the old nor the new one`),
    ...(state === undefined && !isKilled ? ["the site is neither of the two"] : []),
    ...(!isKilled && code !== 0 ? [`it failed: ${stderr.trim().slice(-300)}`] : []),
    ...(code === 0 && !/ note publish\/in-place {2}/.test(stderr)
      ? ["it did not say that files came one by one"]
      : []),
    ...(await rebuild(bench, pair[target])),
  ];
  return { word: state ?? "whole files of both", faults };
}
