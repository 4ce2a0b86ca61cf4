import { exitCodes } from "../../../scripts/cli/exit-codes.ts";
import { option, type Reading } from "../../../scripts/cli/options.ts";
import { runCommand } from "../../../scripts/cli/run.ts";
import { readCount } from "../../../scripts/cli/values.ts";
import type { Fault } from "../torture/fault.ts";
import { faults } from "../torture/faults.ts";
import { torture } from "../torture/session.ts";
import { tableHead, toTableRow } from "../torture/table.ts";

const ids = faults.map(({ id }) => id);

function readFaults(text: string): Reading<readonly Fault[]> {
  const wanted = text.split(",");
  return wanted.every((id) => ids.includes(id))
    ? { value: faults.filter(({ id }) => wanted.includes(id)) }
    : { expected: `some of ${ids.join(",")}` };
}

export const command = {
  name: "torture",
  purpose: "Disturbs builds in every known way, and prints a table of what held.",
  options: {
    faults: option("A,B", `only these of ${ids.join(", ")}`, faults, readFaults),
    runs: option(
      "N",
      "how often a build is killed; other faults are tried less often (200)",
      200,
      readCount,
    ),
    seed: option("S", "the same seed tries the same moments, limits and orders (1)", 1, readCount),
  },
};

/** Each row is printed when its fault has been tried, so that a run that is cut short can be taken up with --faults. */
export const runTorture = (): Promise<void> =>
  runCommand(command, async ({ faults, runs, seed }) => {
    // Its own builds end with it, and its folder goes.
    process.once("SIGINT", () => process.exit(exitCodes.interrupted));
    process.once("SIGTERM", () => process.exit(exitCodes.interrupted));
    console.log(`Node ${process.version}, ${process.platform}, seed ${seed}\n\n${tableHead}`);
    const broken: string[] = [];
    for await (const row of torture(faults, { runs, seed })) {
      console.log(toTableRow(row));
      broken.push(...row.broken.map((what) => `${row.fault}: ${what}`));
    }
    for (const line of broken) console.error(line);
    return broken.length === 0 ? exitCodes.done : exitCodes.failed;
  });
