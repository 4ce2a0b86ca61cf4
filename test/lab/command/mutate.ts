import { exitCodes } from "../../../scripts/cli/exit-codes.ts";
import { plural } from "../../../scripts/cli/report.ts";
import { runCommand } from "../../../scripts/cli/run.ts";
import { mutants } from "../mutate/mutants.ts";
import { tryMutants } from "../mutate/session.ts";

export const command = {
  name: "mutate",
  purpose: "Breaks chosen lines of a copy of the program, and says which of it no test sees.",
  words: "[PART_OF_A_PATH ...]",
  options: {},
};

export const runMutate = (): Promise<void> =>
  runCommand(command, async (_, words) => {
    // Its tests end with it, and its folder goes.
    process.once("SIGINT", () => process.exit(exitCodes.interrupted));
    const chosen = mutants.filter(
      ({ file }) => words.length === 0 || words.some((word) => file.includes(word)),
    );
    const faults: string[] = [];
    await tryMutants(chosen, ({ mutant: { file, what }, outcome }) => {
      const line = `${outcome.padEnd(8)} ${file}: ${what}`;
      console.log(line);
      if (outcome !== "seen") faults.push(line);
    });
    console.log(`\n${plural(chosen.length, "broken line")}, ${faults.length} that no test saw.`);
    for (const line of faults) console.error(line);
    return chosen.length > 0 && faults.length === 0 ? exitCodes.done : exitCodes.failed;
  });
