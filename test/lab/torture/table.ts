import type { Verdict } from "./fault.ts";

export interface Row extends Verdict {
  readonly fault: string;
  readonly milliseconds: number;
}

/* A Markdown table of what was tried, as it is pasted into .github/TORTURE.md. */

const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

export const tableHead = [
  ["Fault", "Runs", "Result", "Time"],
  ["---", "---:", "---", "---:"],
]
  .map(line)
  .join("\n");

export const toTableRow = ({ fault, runs, result, broken, milliseconds }: Row): string =>
  line([
    fault,
    String(runs),
    broken.length === 0 ? result : `**${broken.length} broken** (${result})`,
    `${(milliseconds / 1000).toFixed(0)} s`,
  ]);
