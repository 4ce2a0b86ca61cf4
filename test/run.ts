import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { prepareChromium } from "./lab/browser/prepare.ts";
import { coverageReport } from "./runner/coverage.ts";
import { isLong, isSlow, isZoned, testFiles } from "./runner/files.ts";
import type { TestResult } from "./runner/messages.ts";
import { runFiles } from "./runner/pool.ts";
import { type FileTime, failureLine, summarize, timeLine } from "./runner/summary.ts";

/*
 * npm test [-- PART_OF_A_PATH ...]: every test file, or those whose path contains one of the words, but for the long ones:
 *
 *     --zones       those that a time zone could make a difference to, on both sides of UTC, with opposite summers; and the
 *                   slow ones, which are run without it only by name
 *     --lab         the long ones
 *     --coverage    all but the long ones, and which functions of the program they call
 */
const given = process.argv.slice(2);
const options = given.filter((word) => word.startsWith("--"));
const words = given.filter((word) => !options.includes(word));
const named = testFiles(words);

interface Run {
  readonly zone: string;
  readonly files: readonly string[];
}

function runsFor(option: string | undefined): readonly Run[] {
  if (option === "--lab") return [{ zone: "UTC", files: named.filter(isLong) }];
  if (option === "--zones")
    return [
      ...["Australia/Melbourne", "America/Los_Angeles"].map((zone) => ({
        zone,
        files: named.filter(isZoned),
      })),
      { zone: "UTC", files: named.filter(isSlow) },
    ];
  if (option !== undefined && option !== "--coverage") return [];
  const isMeant = (file: string) => words.length > 0 || option === "--coverage" || !isSlow(file);
  return [{ zone: "UTC", files: named.filter((file) => !isLong(file) && isMeant(file)) }];
}

const runs = runsFor(options[0]);
const files = runs.flatMap((run) => run.files);
if (files.length === 0) {
  console.error(`No test file is meant by ${JSON.stringify(words.join(" "))}.`);
  process.exit(2);
}

const environment = { ...process.env };
const coverage = options.includes("--coverage")
  ? mkdtempSync(join(tmpdir(), "handbill-coverage-"))
  : undefined;
if (coverage !== undefined) environment.NODE_V8_COVERAGE = coverage;
if (files.some((file) => /\bbrowser\b/.test(file))) {
  const chromium = prepareChromium();
  if ("advice" in chromium) {
    console.error(chromium.advice);
    process.exit(1);
  }
  environment.CHROMIUM_PATH = chromium.path;
}

const results: TestResult[] = [];
const times: FileTime[] = [];
// One after the other: each has all the processors, and a zone is one of a process.
for (const { zone, files } of runs) {
  const where = runs.length > 1 ? `${zone}: ` : "";
  await runFiles(files, {
    workers: availableParallelism(),
    environment: { ...environment, TZ: zone },
    onTest: (result) => {
      const placed = { ...result, file: where + result.file };
      results.push(placed);
      // At once, for who waits; with its message at the end.
      if (result.outcome === "failed") console.log(failureLine(placed));
    },
    onFile: (file, milliseconds) => {
      const time = { file: where + file, milliseconds };
      times.push(time);
      console.log(timeLine(time));
    },
  });
}
if (coverage !== undefined) {
  console.log(coverageReport(coverage));
  rmSync(coverage, { recursive: true });
}
console.log(summarize(results, times));
process.exitCode = results.some(({ outcome }) => outcome === "failed") ? 1 : 0;
