import { Presets, SingleBar } from "cli-progress";
import type { OnProgress } from "../build/parts.ts";

/** Shows image work on standard error: a bar on a terminal, a line for each quarter elsewhere. */
export const showProgress = (): OnProgress =>
  process.stderr.isTTY === true ? progressBar() : progressLines();

function progressBar(): OnProgress {
  const format = "Pictures {bar} {value}/{total} {eta_formatted}";
  const bar = new SingleBar({ format, stream: process.stderr }, Presets.shades_classic);
  return (done, total) => {
    if (!bar.isActive) bar.start(total, 0);
    bar.update(done);
    if (done === total) bar.stop();
  };
}

function progressLines(): OnProgress {
  let quarters = 0;
  return (done, total) => {
    const reached = Math.floor((4 * done) / total);
    if (reached > quarters) console.error(`Pictures: ${done} of ${total}`);
    quarters = reached;
  };
}
