import { completeBundle } from "../bundle/bundle.mjs";
import type { BuildOptions } from "../output/options.ts";
import type { BuildResult } from "../output/site.ts";
import { unchangedBuild } from "../output/unchanged.ts";
import { contentOptions, outputOption, toBuildOptions } from "./build-options.ts";
import { closingLines } from "./closing.ts";
import { exitCodes } from "./exit-codes.ts";
import { annotate, endWith, printDiagnostics, printJson } from "./report.ts";
import { runCommand } from "./run.ts";

const command = {
  name: "build",
  purpose: "Builds the site from a folder of posts.",
  options: { output: outputOption, ...contentOptions },
};

export const runBuild = (): Promise<void> =>
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
    return build(options, (result) => tell(result, false));
  });

/** Tells the result as soon as it is known, whatever may end the process later; returns the exit code. */
async function build(options: BuildOptions, tell: (result: BuildResult) => void): Promise<number> {
  const damage = await completeBundle();
  if (damage !== undefined) return endWith(damage);
  // Loaded only when something has changed since the last build.
  const [{ buildSite }, { showProgress }] = await Promise.all([
    import("../output/site.ts"),
    import("./progress.ts"),
  ]);
  // Published files are for everyone to read, whoever builds them.
  process.umask(0o022);
  const { onProgress, stop } = showProgress();
  const onPublished = (result: BuildResult) => {
    stop();
    tell(result);
  };
  try {
    const result = await buildSite(options, { onProgress, onPublished });
    if (result.summary !== undefined) return exitCodes.done;
    tell(result);
    return exitCodes.failed;
  } finally {
    stop();
  }
}
