import { type BuildReport, freshProcess } from "../dev/builder.ts";
import { startDev } from "../dev/session.ts";
import { contentOptions } from "./build-options.ts";
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

/** `builder` is what Node is called with to build, before the options of `npm run build`. */
export const runDev = (builder: readonly string[]): Promise<void> =>
  runCommand(command, async ({ content, port }) => {
    // What somebody writes now must be seen now, drafts included.
    const build = [...builder, "--json", "--drafts", "--content", content];
    try {
      const session = await startDev({
        port,
        folders: [content, "layouts", "assets", "scripts"],
        builderFor: (folder) => freshProcess([process.execPath, ...build, "--output", folder]),
        onReport: printReport,
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

function printReport({ published, diagnostics, crash }: BuildReport): void {
  printDiagnostics(diagnostics);
  if (crash !== undefined) console.error(crash);
  const outcome = published ? "Built" : "Not built, the last good site is kept";
  console.log(`${outcome}: ${countDiagnostics(diagnostics)}`);
}
