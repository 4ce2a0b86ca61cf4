import { wordless } from "./attempt.ts";
import { type ContentFiles, createBench } from "./bench.ts";
import type { Fault } from "./fault.ts";
import { hostilePictures } from "./hostile-pictures.ts";
import { hostileTexts } from "./hostile-texts.ts";
import type { Outcome } from "./process.ts";
import { shuffled } from "./random.ts";

/** Content made to exhaust whoever builds it. */
export interface HostileCase {
  readonly name: string;
  readonly files: ContentFiles;
  /** The file that a refusal or a warning must name; undefined where nothing is wrong with the content. */
  readonly named?: string;
}

/** What a build of any hostile case stays within; a build that has had its time is killed. */
const bounds = { cpuSeconds: 60, peakMebibytes: 1536, lines: 200 } as const;

/** Hostile content is built or refused, with its file's name, in bounded time and memory, and in few words. */
const hostile = (
  id: string,
  name: string,
  casesOf: () => Promise<readonly HostileCase[]>,
): Fault => ({
  id,
  name: `${name} (at most ${bounds.cpuSeconds} s of processor, ${bounds.peakMebibytes} MiB)`,
  run: async ({ runs, seed, folder }) => {
    const all = await casesOf();
    // A short trial takes some of them.
    const tried = shuffled(seed, all).slice(0, Math.max(2, Math.ceil(runs / 3)));
    const broken: string[] = [];
    const outcomes: Outcome[] = [];
    const bench = createBench(folder);
    for (const one of tried) {
      bench.forgetCache();
      bench.write(one.files);
      const outcome = await bench.start({ seconds: 400 }).outcome;
      outcomes.push(outcome);
      broken.push(...faultsOf(one, outcome).map((fault) => `${one.name}: ${fault}`));
    }
    return { runs: tried.length, result: worst(outcomes), broken };
  },
});

export const largeTexts = hostile("texts", "texts made to be slow", async () => hostileTexts());
export const largePictures = hostile("pictures", "pictures made to be large", hostilePictures);

function faultsOf({ named }: HostileCase, outcome: Outcome): readonly string[] {
  const { code, stderr, cpuSeconds = 0, peakMebibytes = 0 } = outcome;
  const lines = stderr.split("\n").length;
  const promises = [
    [code === 0 || code === 1, `ended with ${code}`],
    [cpuSeconds <= bounds.cpuSeconds, `took ${cpuSeconds.toFixed(1)} s of processor`],
    [peakMebibytes <= bounds.peakMebibytes, `held ${peakMebibytes.toFixed(0)} MiB`],
    [lines <= bounds.lines, `said ${lines} lines`],
    [
      named === undefined || stderr.includes(named),
      `${named} is not named: ${stderr.slice(0, 300)}`,
    ],
  ] as const;
  return [...promises.filter(([holds]) => !holds).map(([, fault]) => fault), ...wordless(outcome)];
}

function worst(outcomes: readonly Outcome[]): string {
  const cpu = Math.max(...outcomes.map(({ cpuSeconds = 0 }) => cpuSeconds));
  const peak = Math.max(...outcomes.map(({ peakMebibytes = 0 }) => peakMebibytes));
  const refused = outcomes.filter(({ code }) => code === 1).length;
  const built = outcomes.length - refused;
  return `${built} built, ${refused} refused; worst ${cpu.toFixed(1)} s and ${peak.toFixed(0)} MiB`;
}
