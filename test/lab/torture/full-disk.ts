import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tryEach, wordless } from "./attempt.ts";
import { createBench } from "./bench.ts";
import { withDisk } from "./disk.ts";
import type { Fault } from "./fault.ts";
import { fractions } from "./random.ts";

/** The disk that holds content, cache and site has less room than a build needs: from none to a little more. */
export const fullDisk: Fault = {
  id: "full-disk",
  name: "a full disk",
  run: ({ runs, seed, folder, pair }) =>
    withDisk(folder, async () => {
      const bench = createBench(folder);
      const ballast = join(folder, "assets/ballast");
      return tryEach({
        bench,
        pair,
        items: fractions(seed, Math.ceil(runs / 10)),
        disturb: async (fraction) => {
          fill(ballast, fraction * needed);
          const outcome = await bench.start().outcome;
          rmSync(ballast);
          return outcome;
        },
        broken: wordless,
      });
    }),
};

/** What the site and its cache take, and a little more, in bytes. */
const needed = 900_000;

/** Leaves so many bytes of the disk free. */
function fill(ballast: string, bytes: number): void {
  writeFileSync(ballast, "");
  const { bavail, bsize } = statfsSync(ballast);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
}
