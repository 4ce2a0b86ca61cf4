import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { RunFile, TestResult, WorkerMessage } from "./messages.ts";

export interface Pool {
  /** How many processes run tests at a time. */
  readonly workers: number;
  readonly environment: NodeJS.ProcessEnv;
  readonly onTest: (result: TestResult) => void;
  readonly onFile: (file: string, milliseconds: number) => void;
}

/** Runs every file, each in the next process that is free. */
export async function runFiles(files: readonly string[], pool: Pool): Promise<void> {
  const queue = [...files];
  const run = async () => {
    // A process that a test has ended is replaced by another.
    while (queue.length > 0) await runWorker(queue, pool);
  };
  await Promise.all(Array.from({ length: Math.min(pool.workers, files.length) }, run));
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const command = [
  ...["--import", "tsx", "--import", here("../fixtures/fixed-seed.ts")],
  ...["--test-reporter", here("reporter.ts"), "--test-reporter-destination", "stderr"],
  here("worker.ts"),
];

async function runWorker(queue: string[], { environment, onTest, onFile }: Pool): Promise<void> {
  const child = spawn(process.execPath, command, {
    env: environment,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let [current, failed] = [queue[0] ?? "", false];
  const next = () => {
    const file = queue.shift();
    if (file === undefined) return child.disconnect();
    current = file;
    sendFile(child, { file });
  };
  child.on("message", (message) => {
    if (!isWorkerMessage(message)) return;
    if (message.kind === "test") {
      failed ||= message.result.outcome === "failed";
      return onTest(message.result);
    }
    onFile(current, message.milliseconds);
    next();
  });
  next();
  const [code, signal] = await once(child, "exit");
  // It fails with its tests. Without: by an error that no test waited for, or a test has ended it.
  if (code === 0 || (code === 1 && failed)) return;
  const error = `The process ended (${signal ?? code}) in this file or in one before it, see above.`;
  onTest({ file: current, names: [], outcome: "failed", error });
}

const sendFile = (child: ChildProcess, message: RunFile) => child.send(message);

// Loaders of modules send messages of their own on the same channel.
const isWorkerMessage = (message: unknown): message is WorkerMessage =>
  typeof message === "object" && message !== null && "kind" in message;
