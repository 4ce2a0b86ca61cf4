import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { page, textBetween } from "./marks.ts";
import { toPlot } from "./plot.ts";
import { toReport } from "./report.ts";
import type { Run } from "./results.ts";

const folder = ".github/bench";
const begin = "<!-- speed: npm run bench -- --report --write -->";
const end = "<!-- end of speed -->";

/** Puts the report into its page, and the plot and every single run beside it. */
export function writeReport(runs: readonly Run[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/plot.svg`, toPlot(runs));
  writeFileSync(`${folder}/runs.json`, `${JSON.stringify(runs, undefined, 1)}\n`);
  writeFileSync(page, withReport(readFileSync(page, "utf8"), toReport(runs)));
}

/** The text with the report between its two marks. Throws when it has no marks. */
export const withReport = (text: string, report: string): string =>
  textBetween(text, begin, end, `${report}\n\n![Bars of the times in the table](bench/plot.svg)`);
