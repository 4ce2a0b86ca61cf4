import assert from "node:assert/strict";
import type { Finding, Reading } from "../../scripts/time/reading.ts";

/** The value of a reading that must have succeeded. */
export function read<T>(reading: Reading<T>): T {
  if (!reading.ok) assert.fail(`${reading.problem.code}: ${reading.problem.reason}`);
  return reading.value;
}

/** The problem of a reading that must have failed. */
export function problemOf(reading: Reading<unknown>): Finding {
  if (reading.ok) assert.fail(`read as ${JSON.stringify(reading.value)}`);
  return reading.problem;
}

/** The warning of a reading that must have succeeded with one. */
export function warningOf(reading: Reading<unknown>): Finding {
  read(reading);
  const warning = reading.ok ? reading.warning : undefined;
  if (warning === undefined) assert.fail("no warning");
  return warning;
}
