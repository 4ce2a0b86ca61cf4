import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import type { OutputFile } from "../channels/output.ts";
import type { StoredScans } from "./scan-store.ts";
import { openStage, type Stage } from "./stage.ts";

/* Writing the files of a large site and finding their links takes a third of its time, and needs only their texts. */

/** What the thread is sent: files to write, or null when there are no more. */
export type StageRequest = readonly OutputFile[] | null;
/** What it answers to each: undefined, or at last what it found. */
export type StageAnswer = StoredScans | undefined;

// Below that, starting the thread takes longer than it saves.
const fewFiles = 1000;
// In UTF-16 units or bytes. More would only fill the memory.
const mostWaiting = 8_000_000;

/** Opens a stage for about so many files: for many of them, one that works in a thread of its own. */
export function openStageFor(files: number, folder: string): Stage {
  const program = threadProgram();
  const isWorthIt = files >= fewFiles && availableParallelism() > 1;
  return isWorthIt && program !== undefined ? openStageThread(program, folder) : openStage(folder);
}

// Compiled by scripts/run.mjs: a thread cannot run the sources themselves.
function threadProgram(): string | undefined {
  const { HANDBILL_PROGRAM: program } = process.env;
  const file = program && resolve(program, "stage.js");
  return file && existsSync(file) ? file : undefined;
}

/** A stage in a thread, which runs serve-stage.ts. */
export function openStageThread(program: string, folder: string): Stage {
  const thread = new Worker(program, { workerData: folder, execArgv: [] });
  const sizes: number[] = [];
  let waiting = 0;
  let onAnswer = () => {};
  const found = new Promise<StoredScans>((resolve, reject) => {
    thread.on("error", reject);
    thread.on("message", (answer: StageAnswer) => {
      waiting -= sizes.shift() ?? 0;
      onAnswer();
      if (answer !== undefined) resolve(answer);
    });
  });
  // A failure is for whoever writes or closes next.
  found.catch(() => {});
  const send = (request: StageRequest, size: number) => {
    sizes.push(size);
    waiting += size;
    thread.postMessage(request);
  };
  const answered = () =>
    new Promise<void>((resolve) => {
      onAnswer = resolve;
    });
  let closed = false;
  return {
    write: async (files) => {
      send(
        files,
        files.reduce((sum, { body }) => sum + body.length, 0),
      );
      while (waiting > mostWaiting) await Promise.race([answered(), found]);
    },
    close: () => {
      if (!closed) send(null, 0);
      closed = true;
      return found;
    },
  };
}
