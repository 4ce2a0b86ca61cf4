import type { BuildReport } from "./worker.ts";

export interface BuildLoop {
  /** Asks for a build: soon, once for many calls, and again after the one that is running. */
  readonly request: () => void;
  readonly stop: () => void;
}

// An editor's save is several events within a few milliseconds: a new file, a rename, a change of times. What is read
// half-written is built again when the rest of it comes.
const settleMilliseconds = 10;

/** Runs one build at a time, and another when something changed meanwhile. */
export function startLoop(
  build: (signal: AbortSignal) => Promise<BuildReport>,
  onReport: (report: BuildReport) => void,
): BuildLoop {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;

  const run = async () => {
    running = true;
    again = false;
    const report = await build(controller.signal);
    running = false;
    if (controller.signal.aborted) return;
    // What changed during the build is seen in the next one: its result would only flash by.
    if (again) return request();
    onReport(report);
  };
  const request = () => {
    again = running;
    if (running) return;
    clearTimeout(timer);
    timer = setTimeout(run, settleMilliseconds);
  };
  const stop = () => {
    clearTimeout(timer);
    controller.abort();
  };
  return { request, stop };
}
