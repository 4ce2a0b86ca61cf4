import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SizeName } from "./corpus.ts";
import type { Cost } from "./measure.ts";
import type { Measured } from "./plan.ts";
import type { PictureQuality } from "./quality.ts";
import { type Setting, type ToolName, workFolder } from "./tool.ts";

/** One build or save, as it was measured. */
export interface Run extends Omit<Cost, "failure"> {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly machine: string;
  readonly size: SizeName;
  /** The share of the size's events that was built: 1 for a result that counts. */
  readonly scale: number;
  readonly work: Measured;
  readonly setting: Setting;
  readonly tool: ToolName;
  readonly version: string;
  /** In the output; of a save, 0. */
  readonly files: number;
  readonly bytes: number;
  /** What it made of photographs; looked at once in a session. */
  readonly pictures?: readonly PictureQuality[] | undefined;
  /** Why the run does not count; undefined for one that does. */
  readonly void?: string | undefined;
}

const file = join(workFolder, "runs.jsonl");

/** Kept at once: an interrupted session loses nothing. */
export function keepRun(run: Run): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify(run)}\n`);
}

export function readRuns(): readonly Run[] {
  if (!existsSync(file)) return [];
  // A line that was cut short by a kill is none.
  return readFileSync(file, "utf8").split("\n").flatMap(parseLine);
}

function parseLine(line: string): Run[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}

/** The runs of the tools' and the machine's last state at this scale: older ones tell of something else. */
export function currentRuns(runs: readonly Run[], scale: number): readonly Run[] {
  const scaled = runs.filter((run) => run.scale === scale);
  const last = new Map(scaled.map(({ tool, version, machine }) => [tool, `${version} ${machine}`]));
  return scaled.filter(({ tool, version, machine }) => last.get(tool) === `${version} ${machine}`);
}

export const median = (numbers: readonly number[]): number | undefined => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
};
