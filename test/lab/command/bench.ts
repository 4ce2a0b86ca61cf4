import { exitCodes } from "../../../scripts/cli/exit-codes.ts";
import { flag, option, type Reading } from "../../../scripts/cli/options.ts";
import { runCommand } from "../../../scripts/cli/run.ts";
import { readCount } from "../../../scripts/cli/values.ts";
import { sizeNames } from "../bench/corpus.ts";
import { planSteps, type Work, workNames } from "../bench/plan.ts";
import { writeReport } from "../bench/publish.ts";
import { toReport } from "../bench/report.ts";
import { currentRuns, readRuns } from "../bench/results.ts";
import { settingNames, toolNames } from "../bench/tool.ts";

const command = {
  name: "bench",
  purpose:
    "Builds the same content with Handbill and with its peers, in turns, and prints a table.",
  options: {
    install: flag(
      "put Eleventy, Astro, Lighthouse and the Nu checker into .cache/bench first, from npm",
    ),
    only: option(
      "S,M,C,L",
      "sizes; T is a tenth of L, for the growth (all)",
      sizeNames,
      readNames(sizeNames),
    ),
    work: option<readonly (Work | "visitor" | "languages" | "reading")[]>(
      "cold,...",
      "cold, unchanged, edited, dev (all); visitor: what a phone gets of twelve kinds of site; languages: one site in each; reading: check of 1,000 posts",
      workNames,
      readNames([...workNames, "visitor", "languages", "reading"] as const),
    ),
    peers: option(
      "hugo,...",
      "who builds beside Handbill (those found); floor only reads and writes as much",
      toolNames,
      readNames(toolNames),
    ),
    settings: option(
      "equal,...",
      "encoders: equal to the peers', own (both)",
      settingNames,
      readNames(settingNames),
    ),
    runs: option("N", "how often each build is measured (5)", 5, readCount),
    scale: option("F", "the share of the events to build, for a try (1)", 1, readShare),
    report: flag("only print the table of what was measured before"),
    write: flag("also put it into .github/SPEED.md and .github/bench"),
  },
};

export const runBench = (): Promise<void> =>
  runCommand(command, async (values) => {
    const { installPeers, machine, runSteps, tools } = await import("../bench/session.ts");
    const complaints = values.install ? installPeers() : [];
    for (const line of complaints) console.error(line);
    const works = workNames.filter((work) => values.work.includes(work));
    if (values.work.includes("visitor")) {
      const { benchVisitors } = await import("../bench/visitor-session.ts");
      const isMet = await benchVisitors(values.write, (line) => console.error(line));
      if (works.length === 0) return isMet ? exitCodes.done : exitCodes.failed;
    }
    if (values.work.includes("languages")) {
      const { buildLanguages } = await import("../bench/languages.ts");
      const { toLanguagesReport, writeLanguagesReport } = await import(
        "../bench/languages-report.ts"
      );
      const built = await buildLanguages(values.runs, (line) => console.error(line));
      const report = toLanguagesReport(
        built,
        `${new Date().toISOString().slice(0, 10)} on ${machine()}`,
      );
      console.log(report);
      if (values.write) writeLanguagesReport(report);
      if (works.length === 0) return exitCodes.done;
    }
    if (values.work.includes("reading")) {
      const { measureReading } = await import("../bench/reading.ts");
      console.log(await measureReading(values.runs, (line) => console.error(line)));
      if (works.length === 0) return exitCodes.done;
    }
    if (!values.report) {
      const wanted = toolNames.filter((name) => name === "handbill" || values.peers.includes(name));
      const found = wanted.filter((name) => tools[name].version() !== undefined);
      for (const name of wanted.filter((name) => !found.includes(name)))
        console.error(`${name} is not on this machine`);
      const { only, runs, settings, scale } = values;
      const steps = planSteps({ sizes: only, works, tools: found, settings, runs });
      await runSteps(steps, { scale, say: (line) => console.error(line) });
    }
    const runs = currentRuns(readRuns(), values.scale);
    console.log(toReport(runs));
    if (values.write) writeReport(runs);
    const spoilt = runs.some((run) => run.void !== undefined);
    return complaints.length > 0 || spoilt ? exitCodes.failed : exitCodes.done;
  });

function readNames<T extends string>(known: readonly T[]): (text: string) => Reading<readonly T[]> {
  return (text) => {
    const names = text.split(",");
    const value = known.filter((name) => names.includes(name));
    return value.length === names.length ? { value } : { expected: `some of ${known.join(",")}` };
  };
}

function readShare(text: string): Reading<number> {
  const value = Number(text);
  return value > 0 && value <= 1 ? { value } : { expected: "a share such as 0.02" };
}
