import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fault } from "./fault.ts";
import { makePair } from "./pair.ts";
import type { Row } from "./table.ts";

export interface SessionOptions {
  readonly runs: number;
  readonly seed: number;
  /** Called before each fault, with its name. */
  readonly onStart: (fault: string) => void;
}

/** Tries the faults one after the other, in a folder that is gone afterwards. */
export async function torture(
  faults: readonly Fault[],
  { runs, seed, onStart }: SessionOptions,
): Promise<Row[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "handbill-torture-")));
  const rows: Row[] = [];
  try {
    const pair = await makePair(join(folder, "pair"));
    for (const [index, fault] of faults.entries()) {
      onStart(fault.name);
      const start = performance.now();
      const trial = { runs, seed: seed + index, folder: join(folder, String(index)), pair };
      const verdict = await fault.run(trial);
      rmSync(trial.folder, { recursive: true, force: true });
      rows.push({ fault: fault.name, ...verdict, milliseconds: performance.now() - start });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}
