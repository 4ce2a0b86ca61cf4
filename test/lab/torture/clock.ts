import { readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { tryEach } from "./attempt.ts";
import { createBench } from "./bench.ts";
import type { Fault } from "./fault.ts";
import { fractions } from "./random.ts";

const day = 24 * 60 * 60;

/** The program's clock is up to a day behind or ahead of that of the last build, and files are dated by either. */
export const wrongClock: Fault = {
  id: "clock",
  name: "a clock that goes back or ahead, and files dated by it",
  run: ({ runs, seed, folder, pair }) => {
    const bench = createBench(folder);
    const items = fractions(seed, Math.ceil(runs / 20)).map((part) => (2 * part - 1) * day);
    return tryEach({
      bench,
      pair,
      items,
      disturb: (seconds, run) => {
        if (run % 2 === 0) dateFiles(join(bench.folder, "content"), Date.now() / 1000 + seconds);
        const options = `--import ${clockShiftedBy(seconds * 1000)}`;
        return bench.start({ env: { NODE_OPTIONS: options } }).outcome;
      },
      broken: ({ code, stderr }) => (code === 0 ? [] : [`it failed: ${stderr.slice(-300)}`]),
    });
  },
};

const clockShiftedBy = (milliseconds: number) =>
  `data:text/javascript,${encodeURIComponent(`const now = Date.now; const shift = ${Math.round(milliseconds)};
globalThis.Date = class extends Date {
  constructor(...given) { given.length === 0 ? super(now() + shift) : super(...given); }
  static now() { return now() + shift; }
};`)}`;

function dateFiles(folder: string, seconds: number): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    utimesSync(join(folder, path), seconds, seconds);
}
