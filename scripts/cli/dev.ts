import { contentOptions, toBuildOptions } from "./build-options.ts";
import { rememberWarnings } from "./dev/repeated.ts";
import { startDev } from "./dev/session.ts";
import type { BuildReport } from "./dev/worker.ts";
import { exitCodes } from "./exit-codes.ts";
import { option } from "./options.ts";
import { portTrouble } from "./port.ts";
import { countDiagnostics, printDiagnostics } from "./report.ts";
import { runCommand } from "./run.ts";
import { readPort } from "./values.ts";

const command = {
  name: "dev",
  purpose: "Shows the site on this machine and follows every change to it.",
  options: {
    content: contentOptions.content,
    port: option("N", "the port to listen on (8080)", 8080, readPort),
  },
};

// What somebody writes now must be seen now, drafts included.
const shown = {
  url: undefined,
  "path-prefix": undefined,
  ledger: undefined,
  drafts: true,
  strict: false,
  json: false,
};

/** `worker` is what Node is called with to answer requests for builds: see serveBuilds. */
export const runDev = (worker: readonly string[]): Promise<void> =>
  runCommand(command, async ({ content, port }) => {
    try {
      const session = await startDev({
        port,
        worker: [process.execPath, ...worker],
        optionsFor: (folder) => ({
          ...toBuildOptions({ ...shown, content, now: Date.now() }, folder),
          fixedStyles: true,
        }),
        onReport: reportPrinter(),
      });
      process.once("SIGINT", () => session.close().then(() => process.exit(exitCodes.done)));
      process.once("SIGTERM", () => session.close().then(() => process.exit(exitCodes.done)));
      console.log(`Listening on ${session.origin}; stop with Ctrl-C`);
      return exitCodes.done;
    } catch (error) {
      console.error(portTrouble(error, port));
      return exitCodes.failed;
    }
  });

const outcomes: Readonly<Record<BuildReport["outcome"], string>> = {
  published: "Built",
  unchanged: "Built already",
  failed: "Not built, the last good site is kept",
};

// A crash stands in the terminal already: the process that builds prints there.
function reportPrinter(): (report: BuildReport) => void {
  const newsOf = rememberWarnings();
  return ({ outcome, diagnostics, crash }) => {
    // A process that broke down has looked at nothing.
    const { fresh, gone } = crash === undefined ? newsOf(diagnostics) : { fresh: [], gone: 0 };
    printDiagnostics(fresh);
    const since = gone === 0 ? "" : `; ${gone} gone since the last build`;
    console.log(`${outcomes[outcome]}: ${countDiagnostics(diagnostics)}${since}`);
  };
}
