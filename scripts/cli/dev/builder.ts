import {
  type BuildNews,
  type BuildReport,
  type BuildRequest,
  startWorker,
  type Worker,
} from "./worker.ts";

export interface Builder {
  /** Builds once. Aborting ends the build and leaves nothing behind. */
  readonly build: (signal: AbortSignal) => Promise<BuildReport>;
  /** The program has changed: the next build, and no longer this one, is made by another process. */
  readonly renew: () => void;
  /** Ends the process that builds. */
  readonly close: () => Promise<void>;
}

/**
 * Builds in one process for as long as that shows every change, and in a fresh one after a change to the program:
 * modules once loaded cannot be loaded anew. A process that breaks down is replaced at the next build.
 */
export function openBuilder(
  command: readonly [string, ...string[]],
  request: () => BuildRequest,
  news: BuildNews,
): Builder {
  let worker: Worker | undefined;
  const close = async () => {
    const last = worker;
    worker = undefined;
    await last?.stop();
  };
  // What a process that is ended leaves behind is cleared away by the next one: see openWorkspace.
  let ending = Promise.resolve();
  const renew = () => {
    ending = Promise.all([ending, close()]).then(() => undefined);
  };
  const build: Builder["build"] = async (signal) => {
    if (worker?.isRunning() === false) await close();
    await ending;
    worker ??= startWorker(command, news);
    signal.addEventListener("abort", close);
    const report = await worker.build(request());
    signal.removeEventListener("abort", close);
    return report;
  };
  return { build, renew, close };
}
