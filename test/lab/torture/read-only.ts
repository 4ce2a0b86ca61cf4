import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { tryEach, wordless } from "./attempt.ts";
import { type Bench, createBench } from "./bench.ts";
import { type Disk, withDisk } from "./disk.ts";
import type { Fault } from "./fault.ts";

/** The whole folder may only be read: neither the site nor the cache can be written. */
export const readOnlyDisk: Fault = {
  id: "read-only-disk",
  name: "a read-only disk",
  run: ({ folder, pair }) =>
    withDisk(folder, (disk) => {
      const bench = createBench(folder);
      const disturb = () => buildOn(disk, bench);
      return tryEach({ bench, pair, items: ["all"], disturb, broken: wordless });
    }),
};

/** Only the cache may not be written: the site is published all the same. */
export const readOnlyCache: Fault = {
  id: "read-only-cache",
  name: "a read-only cache",
  run: ({ folder, pair }) =>
    withDisk(join(folder, ".cache"), (disk) => {
      const bench = createBench(folder);
      return tryEach({
        bench,
        pair,
        items: ["images and cards"],
        disturb: () => {
          for (const name of ["images", "cards"])
            mkdirSync(join(folder, ".cache", name), { recursive: true });
          return buildOn(disk, bench);
        },
        broken: ({ code }) => (code === 0 ? [] : ["a cache that may only be read stopped it"]),
      });
    }),
};

async function buildOn(disk: Disk, bench: Bench) {
  disk.setReadOnly(true);
  const outcome = await bench.start().outcome;
  disk.setReadOnly(false);
  return outcome;
}
