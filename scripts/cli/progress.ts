import type { SingleBar } from "cli-progress";
import type { OnProgress } from "../output/prepare.ts";

export interface Progress {
  readonly onProgress: OnProgress;
  /** Ends the display, also when pictures are still missing: a bar would keep the process alive. */
  readonly stop: () => void;
}

// In milliseconds. Pictures that were made before are there at once, and nobody wants to know.
const patience = 1000;

/** Shows image work that takes its time on standard error: a bar on a terminal, a line for each quarter elsewhere. */
export function showProgress(): Progress {
  const start = Date.now();
  const { onProgress, stop } =
    process.stderr.isTTY === true ? progressBar() : { onProgress: progressLines(), stop: () => {} };
  return {
    onProgress: (done, total) => {
      if (Date.now() - start > patience) onProgress(done, total);
    },
    stop,
  };
}

function progressBar(): Progress {
  let bar: Promise<SingleBar> | undefined;
  let shown: SingleBar | undefined;
  let isOver = false;
  return {
    onProgress: (done, total) => {
      bar ??= openBar();
      void bar.then((opened) => {
        if (isOver) return;
        shown = opened;
        if (!shown.isActive) shown.start(total, 0);
        shown.update(done);
      });
    },
    stop: () => {
      isOver = true;
      shown?.stop();
    },
  };
}

/** Loaded where there is something to wait for. */
async function openBar(): Promise<SingleBar> {
  const { Presets, SingleBar } = await import("cli-progress");
  const options = {
    format: "Pictures {bar} {value}/{total} {eta_formatted}",
    stream: process.stderr,
    // It would otherwise switch the terminal's wrapping off, and Ctrl-C would leave it so.
    linewrap: true,
  };
  return new SingleBar(options, Presets.shades_classic);
}

function progressLines(): OnProgress {
  let quarters = 0;
  return (done, total) => {
    const reached = Math.floor((4 * done) / total);
    if (reached > quarters) console.error(`Pictures: ${done} of ${total}`);
    quarters = reached;
  };
}
