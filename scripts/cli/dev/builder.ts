import type { BuildOptions } from "../../output/options.ts";
import type { Effect } from "./effect.ts";
import { type BuildReport, startWorker, type Worker } from "./worker.ts";

export interface Builder {
  /** Builds once, after changes with this effect. Aborting ends the build and leaves nothing behind. */
  readonly build: (effect: Effect, signal: AbortSignal) => Promise<BuildReport>;
  /** Ends the process that builds. */
  readonly close: () => Promise<void>;
}

/**
 * `onNoted`: see startWorker. Builds in one process for as long as that shows every change, and in a fresh one after a change to the program:
 * modules once loaded cannot be loaded anew. A process that breaks down is replaced at the next build.
 */
export function openBuilder(
  command: readonly [string, ...string[]],
  options: () => BuildOptions,
  onNoted: () => void,
): Builder {
  let worker: Worker | undefined;
  const close = async () => {
    const last = worker;
    worker = undefined;
    await last?.stop();
  };
  const build: Builder["build"] = async (effect, signal) => {
    if (effect === "program" || worker?.isRunning() === false) await close();
    worker ??= startWorker(command, onNoted);
    signal.addEventListener("abort", close);
    const report = await worker.build(options());
    signal.removeEventListener("abort", close);
    return report;
  };
  return { build, close };
}
