import type { Parts } from "../build/parts.ts";
import { buildSite } from "../build/site.ts";
import { contentOptions, outputOption, toBuildOptions } from "./build-options.ts";
import { closingLines } from "./closing.ts";
import { exitCodes } from "./exit-codes.ts";
import { showProgress } from "./progress.ts";
import { annotate, printDiagnostics, printJson } from "./report.ts";
import { endOnInterrupt, runCommand } from "./run.ts";

const command = {
  name: "build",
  purpose: "Builds the site from a folder of posts.",
  options: { output: outputOption, ...contentOptions },
};

export const runBuild = (parts: Parts): Promise<void> =>
  runCommand(command, async (values) => {
    const start = performance.now();
    // Published files are for everyone to read, whoever builds them.
    process.umask(0o022);
    const progress = showProgress();
    const control = { onProgress: progress.onProgress, signal: endOnInterrupt() };
    const options = toBuildOptions(values, values.output);
    const { diagnostics, summary } = await buildSite(options, parts, control);
    progress.stop();
    const milliseconds = performance.now() - start;
    annotate(diagnostics);
    if (!values.json) printDiagnostics(diagnostics);
    if (values.json) printJson(diagnostics, summary && { ...summary, milliseconds });
    else console.log(closingLines(summary, diagnostics, values.output, milliseconds).join("\n"));
    return summary === undefined ? exitCodes.failed : exitCodes.done;
  });
