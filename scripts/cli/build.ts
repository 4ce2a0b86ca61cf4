import { unchangedBuild } from "../output/last-build.ts";
import type { BuildOptions } from "../output/options.ts";
import type { Parts } from "../output/parts.ts";
import type { BuildResult } from "../output/site.ts";
import { contentOptions, outputOption, toBuildOptions } from "./build-options.ts";
import { closingLines } from "./closing.ts";
import { exitCodes } from "./exit-codes.ts";
import { annotate, printDiagnostics, printJson } from "./report.ts";
import { endOnInterrupt, runCommand } from "./run.ts";

const command = {
  name: "build",
  purpose: "Builds the site from a folder of posts.",
  options: { output: outputOption, ...contentOptions },
};

/** The parts are loaded only when something has changed since the last build. */
export const runBuild = (loadParts: () => Promise<Parts>): Promise<void> =>
  runCommand(command, async (values) => {
    const start = performance.now();
    const options = toBuildOptions(values, values.output);
    const known = unchangedBuild(options);
    const { diagnostics, summary } = known ?? (await build(options, loadParts));
    const milliseconds = performance.now() - start;
    annotate(diagnostics);
    if (!values.json) printDiagnostics(diagnostics);
    const timing = { unchanged: known !== undefined, milliseconds };
    if (values.json) printJson(diagnostics, summary && { ...summary, ...timing });
    else console.log(closingLines(summary, diagnostics, values.output, timing).join("\n"));
    return summary === undefined ? exitCodes.failed : exitCodes.done;
  });

async function build(options: BuildOptions, loadParts: () => Promise<Parts>): Promise<BuildResult> {
  const [{ buildSite }, { showProgress }, parts] = await Promise.all([
    import("../output/site.ts"),
    import("./progress.ts"),
    loadParts(),
  ]);
  // Published files are for everyone to read, whoever builds them.
  process.umask(0o022);
  const progress = showProgress();
  const control = { onProgress: progress.onProgress, signal: endOnInterrupt() };
  try {
    return await buildSite(options, parts, control);
  } finally {
    progress.stop();
  }
}
