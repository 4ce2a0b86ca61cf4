import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Cost {
  /** Seconds. */
  readonly wall: number;
  /** Seconds of user and system time, of the process and all its children; undefined without GNU time. */
  readonly cpu: number | undefined;
  /** The most that its largest process held at once, in MiB; undefined without GNU time. */
  readonly memory: number | undefined;
  /** What went wrong, if it did. */
  readonly failure: string | undefined;
}

const time = "/usr/bin/time";

/** Runs a command to its end. */
export function measure(
  [program, ...args]: readonly [string, ...string[]],
  cwd: string,
  environment: Readonly<Record<string, string>>,
): Cost {
  const facts = join(tmpdir(), `handbill-bench-${process.pid}`);
  const timed = existsSync(time);
  const words = timed ? ["-f", "%U %S %M", "-o", facts, program, ...args] : args;
  const start = performance.now();
  const { status, stderr, error } = spawnSync(timed ? time : program, words, {
    cwd,
    env: { ...process.env, NODE_OPTIONS: "", ...environment },
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const wall = (performance.now() - start) / 1000;
  const usage = timed && existsSync(facts) ? readUsage(readFileSync(facts, "utf8")) : undefined;
  rmSync(facts, { force: true });
  const failure =
    status === 0 ? undefined : `ended with ${status}: ${error?.message ?? stderr.slice(-400)}`;
  return { wall, cpu: usage?.cpu, memory: usage?.memory, failure };
}

/** What GNU time writes for "%U %S %M"; a line about the exit code may stand before it. */
export function readUsage(text: string): { cpu: number; memory: number } | undefined {
  const match = /^([\d.]+) ([\d.]+) (\d+)$/m.exec(text);
  if (match === null) return undefined;
  const [user = 0, system = 0, kibibytes = 0] = match.slice(1).map(Number);
  return { cpu: user + system, memory: kibibytes / 1024 };
}
