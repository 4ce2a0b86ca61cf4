import { unchangedBuild } from "../output/last-build.ts";
import type { BuildOptions } from "../output/options.ts";
import type { Parts } from "../output/parts.ts";
import type { BuildResult } from "../output/site.ts";
import { contentOptions, outputOption, toBuildOptions } from "./build-options.ts";
import { closingLines } from "./closing.ts";
import { exitCodes } from "./exit-codes.ts";
import { annotate, printDiagnostics, printJson } from "./report.ts";
import { runCommand } from "./run.ts";

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
    const tell = ({ diagnostics, summary }: BuildResult, unchanged: boolean) => {
      const timing = { unchanged, milliseconds: performance.now() - start };
      annotate(diagnostics);
      if (!values.json) printDiagnostics(diagnostics);
      if (values.json) printJson(diagnostics, summary && { ...summary, ...timing });
      else console.log(closingLines(summary, diagnostics, values.output, timing).join("\n"));
    };
    const known = unchangedBuild(options);
    if (known !== undefined) {
      tell(known, true);
      return exitCodes.done;
    }
    return build(options, loadParts, (result) => tell(result, false));
  });

/** Tells the result as soon as it is known, whatever may end the process later; returns the exit code. */
async function build(
  options: BuildOptions,
  loadParts: () => Promise<Parts>,
  tell: (result: BuildResult) => void,
): Promise<number> {
  const [{ buildSite }, { showProgress }, parts] = await Promise.all([
    import("../output/site.ts"),
    import("./progress.ts"),
    loadParts(),
  ]);
  // Published files are for everyone to read, whoever builds them.
  process.umask(0o022);
  const { onProgress, stop } = showProgress();
  const onPublished = (result: BuildResult) => {
    stop();
    tell(result);
  };
  try {
    const result = await buildSite(options, parts, { onProgress, onPublished });
    if (result.summary !== undefined) return exitCodes.done;
    tell(result);
    return exitCodes.failed;
  } finally {
    stop();
  }
}
