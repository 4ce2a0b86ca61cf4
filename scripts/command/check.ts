import type { Parts } from "../build/parts.ts";
import { checkSite, publishable } from "../build/site.ts";
import { contentOptions, toBuildOptions } from "./build-options.ts";
import { exitCodes } from "./exit-codes.ts";
import { annotate, countDiagnostics, printDiagnostics, printJson } from "./report.ts";
import { runCommand } from "./run.ts";

const command = {
  name: "check",
  purpose: "Says what is wrong with the content; writes nothing.",
  options: contentOptions,
};

export const runCheck = (parts: Parts): Promise<void> =>
  runCommand(command, async (values) => {
    const diagnostics = await checkSite(toBuildOptions(values, "_site"), parts);
    annotate(diagnostics);
    if (!values.json) printDiagnostics(diagnostics);
    if (values.json) printJson(diagnostics, undefined);
    else console.log(countDiagnostics(diagnostics));
    return publishable(diagnostics, values.strict) ? exitCodes.done : exitCodes.failed;
  });
