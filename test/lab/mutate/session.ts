import { type ChildProcess, spawn } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Mutant } from "./mutant.ts";

export interface Verdict {
  readonly mutant: Mutant;
  /** "seen" is what should be; any other is a fault of the tests or of the table. */
  readonly outcome: "seen" | "SURVIVED" | "STALE" | "UNSOUND";
}

/** Tries each in a copy of the project, as many at a time as there are processors. */
export async function tryMutants(
  mutants: readonly Mutant[],
  onVerdict: (verdict: Verdict) => void,
): Promise<void> {
  const work = realpathSync(mkdtempSync(join(tmpdir(), "handbill-mutate-")));
  try {
    const queue = [...mutants];
    // What becomes of each test while nothing is broken.
    const whole = new Map<string, Promise<TestOutcome>>();
    const run = async (copy: string) => {
      copyProject(copy);
      for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift())
        onVerdict({ mutant, outcome: await tryMutant(mutant, copy, whole) });
    };
    const copies = Array.from({ length: availableParallelism() }, (_, index) => `${work}/${index}`);
    await Promise.all(copies.map(run));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const left = new Set(["node_modules", ".git", "_site", ".cache"]);

function copyProject(copy: string): void {
  for (const name of readdirSync("."))
    if (!left.has(name)) cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(realpathSync("node_modules"), join(copy, "node_modules"));
}

async function tryMutant(
  { file, find, replace, tests }: Mutant,
  copy: string,
  whole: Map<string, Promise<TestOutcome>>,
): Promise<Verdict["outcome"]> {
  const path = join(copy, "scripts", file);
  const sound = readFileSync(path, "utf8");
  if (sound.split(find).length !== 2) return "STALE";
  for (const test of tests) {
    writeFileSync(
      path,
      sound.replace(find, () => replace),
    );
    const broken = await runTest(test, copy);
    writeFileSync(path, sound);
    if (broken === "passed") continue;
    const known = whole.get(test) ?? runTest(test, copy);
    whole.set(test, known);
    // It must be the broken line that it fails of, and not to be loaded is no finding.
    return broken === "failed" && (await known) === "passed" ? "seen" : "UNSOUND";
  }
  return "SURVIVED";
}

type TestOutcome = "passed" | "failed" | "not loaded";

async function runTest(test: string, copy: string): Promise<TestOutcome> {
  const command = ["--import", "tsx", "--import", "./test/fixtures/fixed-seed.ts"];
  const child = spawn(process.execPath, [...command, "--test-reporter=tap", join("test", test)], {
    cwd: copy,
    env: { ...process.env, TZ: "UTC" },
    stdio: ["ignore", "pipe", "ignore"],
    // A line may be broken so that a loop never ends, and a test that hangs has seen it.
    timeout: 10 * 60_000,
  });
  const [said, passed] = await Promise.all([text(child.stdout), endedWell(child)]);
  if (passed) return "passed";
  return /^\s*not ok /m.test(said) || child.signalCode !== null ? "failed" : "not loaded";
}

const endedWell = (child: ChildProcess): Promise<boolean> =>
  new Promise((resolve) => child.once("exit", (code) => resolve(code === 0)));
