import type { TestResult } from "./messages.ts";

export interface FileTime {
  readonly file: string;
  readonly milliseconds: number;
}

/** What a run ends with: the slowest files, and at last each failed test with its file and message. */
export function summarize(results: readonly TestResult[], times: readonly FileTime[]): string {
  const count = (outcome: TestResult["outcome"]) =>
    results.filter((result) => result.outcome === outcome).length;
  const slowest = [...times].sort((one, other) => other.milliseconds - one.milliseconds);
  return [
    "",
    "Slowest:",
    ...slowest.slice(0, 10).map(timeLine),
    ...results.filter(({ outcome }) => outcome === "failed").map(failure),
    "",
    `${count("passed")} tests passed, ${count("skipped")} skipped, ${count("failed")} failed.`,
  ].join("\n");
}

export const timeLine = ({ file, milliseconds }: FileTime): string =>
  `${(milliseconds / 1000).toFixed(1).padStart(6)} s  ${file}`;

export const failureLine = ({ file, names }: TestResult): string =>
  `FAILED ${[file, ...names].join(" > ")}`;

const failure = (result: TestResult) =>
  `\n${failureLine(result)}\n${(result.error ?? "").replace(/^/gm, "    ")}`;
