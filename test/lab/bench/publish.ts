import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { toPlot } from "./plot.ts";
import { toReport } from "./report.ts";
import type { Run } from "./results.ts";

const folder = ".github/bench";
const begin = "<!-- speed: npm run bench -- --report --write -->";
const end = "<!-- end of speed -->";

/** Puts the report into the README, and the plot and every single run beside it. */
export function writeReport(runs: readonly Run[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/plot.svg`, toPlot(runs));
  writeFileSync(`${folder}/runs.json`, `${JSON.stringify(runs, undefined, 1)}\n`);
  writeFileSync("README.md", withReport(readFileSync("README.md", "utf8"), toReport(runs)));
}

/** The text with the report between its two marks. Throws when it has no marks. */
export function withReport(text: string, report: string): string {
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start === -1 || stop < start) throw new RangeError(`README.md needs ${begin} and ${end}`);
  const plot = "![Bars of the times in the table](.github/bench/plot.svg)";
  return `${text.slice(0, start)}${begin}\n\n${report}\n\n${plot}\n\n${text.slice(stop)}`;
}
