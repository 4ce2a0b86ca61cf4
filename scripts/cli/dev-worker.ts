import type { BuildOptions } from "../output/options.ts";
import { type BuildResult, buildSite } from "../output/site.ts";
import { unchangedBuild } from "../output/unchanged.ts";
import type { BuildMessage, BuildReport } from "./dev/worker.ts";
import { showProgress } from "./progress.ts";

/** Builds for the process that started this one with a channel, until one of the two ends. */
export function serveBuilds(): void {
  process.once("disconnect", () => process.exit());
  let last = Promise.resolve();
  process.on("message", (options: BuildOptions) => {
    // The session has the answer before the build has tidied up.
    last = last.then(() => build(options));
  });
}

const answer = (answer: BuildReport) => process.send?.({ answer } satisfies BuildMessage);

/** Builds and answers as soon as the site is there. */
async function build(options: BuildOptions): Promise<void> {
  const known = unchangedBuild(options);
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
    const { diagnostics } = await buildSite(options, { onProgress, onPublished });
    if (!isPublished) answer({ outcome: "failed", diagnostics, crash: undefined });
  } finally {
    stop();
  }
}
