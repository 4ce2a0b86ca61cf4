import { type Published, recallMemory } from "../output/memory.ts";
import type { BuildOptions } from "../output/options.ts";
import { type BuildResult, buildSite } from "../output/site.ts";
import { unchangedBuild } from "../output/unchanged.ts";
import type { BuildMessage, BuildReport } from "./dev/worker.ts";
import { showProgress } from "./progress.ts";

/** Builds for the process that started this one with a channel, until one of the two ends. */
export function serveBuilds(): void {
  process.once("disconnect", () => process.exit());
  let last = Promise.resolve();
  let isFirst = true;
  process.on("message", (options: BuildOptions) => {
    // A later one is asked for because something has changed.
    const known = isFirst ? unchangedBuild(options) : undefined;
    isFirst = false;
    // The session has the answer before the build has tidied up.
    last = last.then(() => build(options, known));
  });
}

const send = (message: BuildMessage) => process.send?.(message);
const answer = (answer: BuildReport) => send({ answer });

/** Builds and answers as soon as the site is there. */
async function build(options: BuildOptions, known: Published | undefined): Promise<void> {
  if (known !== undefined) {
    answer({ outcome: "unchanged", diagnostics: known.diagnostics, crash: undefined });
    return;
  }
  let isPublished = false;
  const onPublished = ({ diagnostics }: BuildResult) => {
    isPublished = true;
    answer({ outcome: "published", diagnostics, crash: undefined });
  };
  const { onProgress, stop } = showProgress();
  try {
    const { diagnostics } = await buildSite(options, { onProgress, onPublished, patches: true });
    if (isPublished) {
      send({ noted: true });
      // Read now, it need not be read when the next change waits.
      recallMemory(options);
    }
    if (!isPublished) answer({ outcome: "failed", diagnostics, crash: undefined });
  } finally {
    stop();
  }
}
