import { readFileSync, writeFileSync } from "node:fs";
import { exitCodes } from "../../../scripts/cli/exit-codes.ts";
import { flag, option, type Reading } from "../../../scripts/cli/options.ts";
import { runCommand } from "../../../scripts/cli/run.ts";
import { readCount } from "../../../scripts/cli/values.ts";
import type { Fault } from "../torture/fault.ts";
import { faults as allFaults } from "../torture/faults.ts";
import { torture } from "../torture/session.ts";
import { tableHead, toTableRow } from "../torture/table.ts";

const ids = allFaults.map(({ id }) => id);

function readFaults(text: string): Reading<readonly Fault[]> {
  const wanted = text.split(",");
  return wanted.every((id) => ids.includes(id))
    ? { value: allFaults.filter(({ id }) => wanted.includes(id)) }
    : { expected: `some of ${ids.join(",")}` };
}

export const command = {
  name: "torture",
  purpose: "Disturbs builds in every known way, and prints a table of what held.",
  options: {
    faults: option("A,B", `only these of ${ids.join(", ")}`, allFaults, readFaults),
    runs: option(
      "N",
      "how often each kind of cache file is damaged; builds that are killed are fewer (200)",
      200,
      readCount,
    ),
    write: flag("writes the table into .github/TORTURE.md"),
    seed: option("S", "the same seed tries the same moments, limits and orders (1)", 1, readCount),
  },
};

const page = ".github/TORTURE.md";

/** In the place of the table that is there, whose other rows stay: the whole takes half an hour, and can be cut in parts. */
function writeTable(head: string, lines: ReadonlyMap<string, string>): void {
  const text = readFileSync(page, "utf8");
  const before = text.split("\n");
  const rows = allFaults.flatMap(
    ({ name }) => lines.get(name) ?? before.find((line) => line.startsWith(`| ${name} |`)) ?? [],
  );
  const table = [head, ...rows].join("\n");
  writeFileSync(
    page,
    text.replace(/^Node v.*?(?=\n\n(?!\|))/ms, () => table),
  );
}

/** Each row is printed when its fault has been tried, so that a run that is cut short can be taken up with --faults. */
export const runTorture = (): Promise<void> =>
  runCommand(command, async ({ faults, runs, seed, write }) => {
    // Its own builds end with it, and its folder goes.
    process.once("SIGINT", () => process.exit(exitCodes.interrupted));
    process.once("SIGTERM", () => process.exit(exitCodes.interrupted));
    const head = `Node ${process.version}, ${process.platform}, seed ${seed}\n\n${tableHead}`;
    console.log(head);
    const lines = new Map<string, string>();
    let isBroken = false;
    for await (const row of torture(faults, { runs, seed })) {
      lines.set(row.fault, toTableRow(row));
      console.log(lines.get(row.fault));
      for (const what of row.broken) console.error(`${row.fault}: ${what}`);
      isBroken ||= row.broken.length > 0;
    }
    if (write) writeTable(head, lines);
    return isBroken ? exitCodes.failed : exitCodes.done;
  });
