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

/**
 * What takes half a minute or more: it looks at pages in a browser, compiles the program, or starts a command again and
 * again. It is run by name, and by CI.
 */
export const isSlow = (file: string): boolean =>
  /\bbrowser\b|^test\/bundle\/(?:dev|run)\.|\/(?:command|worker|damage)\.test/.test(file) ||
  slow.has(file);

const slow: ReadonlySet<string> = new Set([
  "test/commands.test.ts",
  "test/cli/verify-site.test.ts",
  "test/pages/eleventy.test.ts",
]);

/** Whatever reads or writes a date in the process of the tests, whose zone must make no difference. */
export const isZoned = (file: string): boolean =>
  /^test\/(?:channels|create|import|layouts|site|sites|story|time)\//.test(file) &&
  // Commands start in zones of their own in test/output/reproducible.test.ts, and these look at no date.
  !/\bbrowser\b|\bcommand\b|\/(?:bait|stylesheet|terminal|whole-way|card-fonts|languages|issue-form|tree)\b/.test(
    file,
  );
