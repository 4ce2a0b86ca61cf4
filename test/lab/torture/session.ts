import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fault } from "./fault.ts";
import { makePair } from "./pair.ts";
import type { Row } from "./table.ts";

export interface SessionOptions {
  readonly runs: number;
  readonly seed: number;
}

/** Tries the faults one after the other, in a folder that is gone afterwards; each has its row as soon as it was tried. */
export async function* torture(
  faults: readonly Fault[],
  { runs, seed }: SessionOptions,
): AsyncGenerator<Row> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "handbill-torture-")));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  // Ctrl-C ends the process at once.
  process.once("exit", clear);
  try {
    const pair = await makePair(join(folder, "pair"));
    for (const fault of faults) {
      const start = performance.now();
      const trial = { runs, seed, folder: join(folder, fault.id), pair };
      const verdict = await fault.run(trial);
      rmSync(trial.folder, { recursive: true, force: true });
      yield { fault: fault.name, ...verdict, milliseconds: performance.now() - start };
    }
  } finally {
    process.off("exit", clear);
    clear();
  }
}
