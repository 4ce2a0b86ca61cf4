import type { PagesAhead } from "../output/ahead.ts";
import { type Published, recallMemory } from "../output/memory.ts";
import { type BuildResult, buildSite } from "../output/site.ts";
import { unchangedBuild } from "../output/unchanged.ts";
import type { BuildMessage, BuildReport, BuildRequest } from "./dev/worker.ts";
import { showProgress } from "./progress.ts";

/** Builds for the process that started this one with a channel, until one of the two ends. */
export function serveBuilds(): void {
  process.once("disconnect", () => process.exit());
  let last = Promise.resolve();
  let isFirst = true;
  process.on("message", (request: BuildRequest) => {
    // A later one is asked for because something has changed.
    const known = isFirst ? unchangedBuild(request.options) : undefined;
    isFirst = false;
    // The session has the answer before the build has tidied up.
    last = last.then(() => build(request, known));
  });
}

const send = (message: BuildMessage) => process.send?.(message);
const answer = (answer: BuildReport) => send({ answer });

/** Builds and answers as soon as the site is there. */
async function build(
  { options, wanted }: BuildRequest,
  known: Published | undefined,
): Promise<void> {
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
  const ahead = { wanted, show: (ahead: PagesAhead) => void send({ ahead }) };
  try {
    const { diagnostics } = await buildSite(options, {
      ...{ onProgress, onPublished, ahead },
      patches: true,
    });
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
