import { readdirSync } from "node:fs";
import { join } from "node:path";

/* Which test files are run when. */

/** The test files whose path contains one of the words, or all of them; as paths from the working folder. */
export const testFiles = (words: readonly string[]): string[] =>
  readdirSync("test", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => join("test", file))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .sort();

/** What takes minutes, and looks for what nobody has thought of: every week, not with every change. */
export const isLong = (file: string): boolean => /\.lab\.test\.tsx?$/.test(file);

/** Whatever reads or writes a date in the process of the tests, whose zone must make no difference. */
export const isZoned = (file: string): boolean =>
  /^test\/(?:channels|create|import|layouts|site|sites|story|time)\//.test(file) &&
  // Commands start in zones of their own in test/output/reproducible.test.ts, and these look at no date.
  !/\bbrowser\b|\bcommand\b|\/(?:bait|stylesheet|terminal|whole-way|card-fonts)\b/.test(file);
