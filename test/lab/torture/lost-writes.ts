import { readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ledgerName } from "../../../scripts/channels/ledger/format.ts";
import { listFiles, manifestName } from "../../../scripts/output/manifest.ts";
import { createBench } from "./bench.ts";
import { type Fault, skipped } from "./fault.ts";
import { otherOf, rebuild, type State, soundness } from "./pair.ts";
import { fractions } from "./random.ts";

/**
 * What a power cut leaves of a build that had ended: some files of the site and the cache are empty, or full of zeros
 * with their sizes and dates as they were, but for those that the build has waited for. The machine was started anew: the next build, of the same content, makes
 * everything right without help.
 */
export const lostWrites: Fault = {
  id: "lost-writes",
  name: "files empty or full of zeros after a power cut",
  run: async ({ runs, seed, folder, pair }) => {
    if (process.platform !== "linux" || process.getuid?.() !== 0)
      return skipped("only root on Linux may pretend that the machine was started anew");
    const bench = createBench(join(folder, "bench"));
    const broken: string[] = [];
    let state: State = "old";
    const moments = fractions(seed, Math.ceil(runs / 20));
    for (const [run, share] of moments.entries()) {
      state = otherOf(state);
      broken.push(...(await rebuild(bench, pair[state])));
      for (const root of ["_site", ".cache/images", ".cache/cards", ".cache/builds"])
        loseFiles(join(bench.folder, root), share, run % 2 === 0);
      const boot = join(folder, "boot_id");
      writeFileSync(boot, `boot ${run}\n`);
      const { outcome } = bench.start({ before: inWorldOf(boot) });
      const faults = soundness(bench, await outcome, pair[state]);
      broken.push(...faults.map((fault) => `run ${run}: ${fault}`));
    }
    return { runs: moments.length, result: "the site as it was each time", broken };
  },
};

// What has reached the disk before the site is published: see bootId.
const flushed: ReadonlySet<string> = new Set([ledgerName, manifestName]);

function loseFiles(root: string, share: number, isEmpty: boolean): void {
  for (const [index, path] of [...listFiles(root).keys()].entries()) {
    if ((index * 0.618 + share) % 1 > 0.3) continue;
    if (flushed.has(path)) continue;
    const file = join(root, path);
    const { atime, mtime } = statSync(file);
    if (isEmpty) truncateSync(file);
    else writeFileSync(file, Buffer.alloc(readFileSync(file).length));
    utimesSync(file, atime, mtime);
  }
}

// In a namespace of its own, so that no other program sees it.
const inWorldOf = (boot: string) =>
  `exec unshare --mount sh -c 'mount --bind ${boot} /proc/sys/kernel/random/boot_id && exec "$0" "$@"' "$0" "$@"; true`;
