import { faults } from "../torture/faults.ts";
import { torture } from "../torture/session.ts";
import { toTable } from "../torture/table.ts";
import { exitCodes } from "./exit-codes.ts";
import { option } from "./options.ts";
import { runCommand } from "./run.ts";
import { readCount } from "./values.ts";

const command = {
  name: "torture",
  purpose: "Disturbs builds in every known way, and prints a table of what held.",
  options: {
    runs: option(
      "N",
      "how often a build is killed; other faults are tried less often (200)",
      200,
      readCount,
    ),
    seed: option("S", "the same seed tries the same moments, limits and orders (1)", 1, readCount),
  },
};

export const runTorture = (): Promise<void> =>
  runCommand(command, async ({ runs, seed }) => {
    const onStart = (fault: string) => console.error(fault);
    const rows = await torture(faults, { runs, seed, onStart });
    console.log(`Node ${process.version}, ${process.platform}, seed ${seed}\n\n${toTable(rows)}`);
    const broken = rows.flatMap(({ fault, broken }) => broken.map((what) => `${fault}: ${what}`));
    for (const line of broken) console.error(line);
    return broken.length === 0 ? exitCodes.done : exitCodes.failed;
  });
