import { exitCodes } from "../../../scripts/cli/exit-codes.ts";
import { option } from "../../../scripts/cli/options.ts";
import { plural } from "../../../scripts/cli/report.ts";
import { runCommand } from "../../../scripts/cli/run.ts";
import { readCount } from "../../../scripts/cli/values.ts";

export const command = {
  name: "fuzz",
  purpose: "Builds generated content, and keeps in test/lab/tests/fuzz/corpus what breaks.",
  options: {
    minutes: option("N", "how long (1)", 1, readCount),
    seed: option("S", "the first seed; every round prints and counts up its own (1)", 1, readCount),
  },
};

export const runFuzz = (): Promise<void> =>
  runCommand(command, async ({ minutes, seed }) => {
    const { keepFinding } = await import("../fuzz/corpus.ts");
    const { fuzz } = await import("../fuzz/rounds.ts");
    let rounds = 0;
    const onRound = (round: number) => {
      rounds++;
      console.error(`seed ${round}`);
    };
    const found = await fuzz({ minutes, seed, onRound });
    console.log(`${plural(rounds, "round")}, seeds from ${seed}`);
    if (found === undefined) return exitCodes.done;
    const file = keepFinding("test/lab/tests/fuzz/corpus", found);
    console.error(
      `Seed ${found.seed} broke something, kept in ${file}:\n${found.message}\nOnce more: npm run fuzz -- --seed ${found.seed}`,
    );
    return exitCodes.failed;
  });
