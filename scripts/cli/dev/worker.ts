import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { PagesAhead } from "../../output/ahead.ts";
import type { BuildOptions } from "../../output/options.ts";

/* The process that builds, again and again: what it loaded, parsed and compiled serves the next build too. */

/** How one build went. */
export interface BuildReport {
  /** The last published site stays when it would be the same, and when the content is wrong. */
  readonly outcome: "published" | "unchanged" | "failed";
  readonly diagnostics: readonly Diagnostic[];
  /** What the build said when it broke down and could not report. */
  readonly crash: string | undefined;
}

export interface BuildRequest {
  readonly options: BuildOptions;
  /** Pages that somebody looks at, below the output folder: see lookAhead. */
  readonly wanted: readonly string[];
}

/** What is told of a build beside its report. */
export interface BuildNews {
  /** Before it: some of the wanted pages. */
  readonly onAhead: (pages: PagesAhead) => void;
  /** After it: the build has noted for the next one what it made. */
  readonly onNoted: () => void;
}

export interface Worker {
  readonly isRunning: () => boolean;
  /** One at a time. */
  readonly build: (request: BuildRequest) => Promise<BuildReport>;
  /** Ends the process, and a build in it, which leaves nothing behind. */
  readonly stop: () => Promise<void>;
}

/** `command` is the program with its arguments; it answers a BuildRequest with a BuildReport. */
export function startWorker(
  [program, ...args]: readonly [string, ...string[]],
  { onAhead, onNoted }: BuildNews,
): Worker {
  const child = spawn(program, args, { stdio: ["ignore", "inherit", "pipe", "ipc"] });
  const complaints = follow(child);
  child.on("message", (message) => {
    if (!isMessage(message)) return;
    if ("noted" in message) onNoted();
    if ("ahead" in message) onAhead(message.ahead);
  });
  const ended = new Promise<string>((resolve) => {
    child.once("error", ({ message }) => resolve(message));
    child.once("close", (code, signal) => resolve(complaints() || `It ended (${signal ?? code}).`));
  });
  const hasEnded = () =>
    child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  const isRunning = () => !hasEnded() && child.connected;
  const build = async (request: BuildRequest) => {
    const answered = nextAnswer(child);
    // Sending fails when the process has ended, which is reported as its end.
    child.send(request, () => undefined);
    return Promise.race([answered, ended.then(crashed)]);
  };
  const stop = async () => {
    if (hasEnded()) return;
    const exited = once(child, "exit");
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), patience);
    await exited;
    clearTimeout(timer);
  };
  return { isRunning, build, stop };
}

/** What the process sends; its keys tell it from what a loader of modules sends on the same channel. */
export type BuildMessage =
  | { readonly answer: BuildReport }
  | { readonly ahead: PagesAhead }
  | { readonly noted: true };

const nextAnswer = (child: ChildProcess) =>
  new Promise<BuildReport>((resolve) => {
    const listen = (message: unknown) => {
      if (!isMessage(message) || !("answer" in message)) return;
      child.off("message", listen);
      resolve(message.answer);
    };
    child.on("message", listen);
  });

const isMessage = (message: unknown): message is BuildMessage =>
  typeof message === "object" && message !== null;

// A layout that never returns hears nothing. What is left of its build is cleared by the next one.
const patience = 2000;

// What a long session prints would fill the memory: the end tells why it broke down.
const kept = 10_000;

/** Shows what the process prints to standard error, such as the progress of pictures; returns the end of it. */
function follow({ stderr }: ChildProcess): () => string {
  let printed = "";
  stderr?.setEncoding("utf8").on("data", (text: string) => {
    process.stderr.write(text);
    printed = `${printed}${text}`.slice(-kept);
  });
  return () => printed.trim();
}

const crashed = (crash: string): BuildReport => ({ outcome: "failed", diagnostics: [], crash });
