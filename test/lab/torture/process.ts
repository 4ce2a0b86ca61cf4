import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { cpuSeconds, peakMebibytes } from "./usage.ts";

/** How a command is started; what is left out is as in this process. */
export interface Launch {
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** The program that runs the command: another version of Node. */
  readonly node?: string;
  /** A command of the shell that runs first and changes what the process may do: "ulimit -n 30". */
  readonly before?: string;
  /** After so many seconds the process is killed. */
  readonly seconds?: number;
}

export interface Running {
  readonly child: ChildProcess;
  readonly outcome: Promise<Outcome>;
}

export interface Outcome {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
  /** Of the process and its children; undefined where the system does not tell. */
  readonly cpuSeconds: number | undefined;
  readonly peakMebibytes: number | undefined;
}

/** Starts a script of the project in a folder; `args` are Node's. */
export function start(cwd: string, args: readonly string[], launch: Launch): Running {
  const { node = process.execPath, before, env } = launch;
  const options = { cwd, env: { ...process.env, GITHUB_ACTIONS: undefined, ...env } };
  const child =
    before === undefined
      ? spawn(node, args, options)
      : spawn("sh", ["-c", `${before} && exec "$0" "$@"`, node, ...args], options);
  return { child, outcome: follow(child, launch.seconds ?? 120) };
}

async function follow(child: ChildProcess, seconds: number): Promise<Outcome> {
  const start = performance.now();
  let cpu: number | undefined;
  let peak: number | undefined;
  const watch = setInterval(() => {
    cpu = cpuSeconds(child.pid) ?? cpu;
    peak = peakMebibytes(child.pid) ?? peak;
  }, 50);
  const kill = () => void child.kill("SIGKILL");
  const limit = setTimeout(kill, seconds * 1000);
  // Ctrl-C ends this process at once, and what it does then must be done by nobody else.
  process.prependListener("exit", kill);
  const [stdout, stderr] = await Promise.all([
    child.stdout === null ? "" : text(child.stdout),
    child.stderr === null ? "" : text(child.stderr),
    once(child, "close"),
  ]);
  clearInterval(watch);
  clearTimeout(limit);
  process.off("exit", kill);
  const milliseconds = performance.now() - start;
  return {
    code: child.exitCode,
    stdout,
    stderr,
    milliseconds,
    cpuSeconds: cpu,
    peakMebibytes: peak,
  };
}
