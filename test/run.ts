import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { prepareChromium } from "./lab/browser/prepare.ts";

/*
 * npm test [-- PART_OF_A_NAME ...]: every test file, or those whose path contains one of the words.
 * Files are listed here because Node 20 has no patterns for --test.
 */
const words = process.argv.slice(2);
const files = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => join("test", file))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .sort();
if (files.length === 0) {
  console.error(`No test file has ${words.join(" or ")} in its path.`);
  process.exit(2);
}

const environment = { ...process.env };
if (files.some((file) => /\bbrowser\b/.test(file))) {
  const chromium = prepareChromium();
  if ("advice" in chromium) {
    console.error(chromium.advice);
    process.exit(1);
  }
  environment.CHROMIUM_PATH = chromium.path;
}

/*
 * Whatever reads or writes a date runs in three zones: both sides of UTC, with opposite summers. The others run
 * once. UTC comes last, so that the closing summary is that of all the files.
 */
const dated = /^test\/(channels|create|import|layouts|site|sites|story|time)\/(?!.*\bbrowser\b)/;
const zoned = files.filter((file) => dated.test(file));
const runs = [
  { zone: "Australia/Melbourne", files: zoned },
  { zone: "America/Los_Angeles", files: zoned },
  { zone: "UTC", files },
];
const failed = runs.filter(({ zone, files }) => files.length > 0 && !passes(zone, files));
for (const { zone } of failed) console.error(`Tests failed with TZ=${zone}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

function passes(zone: string, files: readonly string[]): boolean {
  console.error(`TZ=${zone}: ${files.length} test files`);
  // Node leaves one processor free by default: on two, that is half of them.
  const concurrency = `--test-concurrency=${availableParallelism()}`;
  // Of each test and of each file: what hangs fails, and says which one it was.
  const timeout = `--test-timeout=${5 * 60_000}`;
  const { status } = spawnSync(
    process.execPath,
    [
      "--import",
      "tsx",
      "--import",
      "./test/fixtures/fixed-seed.ts",
      "--test",
      concurrency,
      timeout,
      ...files,
    ],
    { stdio: "inherit", env: { ...environment, TZ: zone } },
  );
  return status === 0;
}
