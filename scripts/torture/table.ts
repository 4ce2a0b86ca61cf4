import type { Verdict } from "./fault.ts";

export interface Row extends Verdict {
  readonly fault: string;
  readonly milliseconds: number;
}

/** A Markdown table of what was tried, as it is pasted into the README. */
export function toTable(rows: readonly Row[]): string {
  const cells = rows.map(({ fault, runs, result, broken, milliseconds }) => [
    fault,
    String(runs),
    broken.length === 0 ? result : `**${broken.length} broken** (${result})`,
    `${(milliseconds / 1000).toFixed(1)} s`,
  ]);
  const lines = [["Fault", "Runs", "Result", "Time"], ["---", "---:", "---", "---:"], ...cells];
  return lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
}
