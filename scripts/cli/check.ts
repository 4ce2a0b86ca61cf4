import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { BuildOptions } from "../output/options.ts";
import { inspectSite, publishable } from "../output/site.ts";
import { endlessMeetups, inferredStates } from "../output/summary.ts";
import { outwardLinks } from "../site/outward.ts";
import { untranslated } from "../site/site-words.ts";
import { contentOptions, toBuildOptions } from "./build-options.ts";
import { understoodLines } from "./closing.ts";
import { exitCodes } from "./exit-codes.ts";
import { flag } from "./options.ts";
import { annotate, countDiagnostics, printDiagnostics, printJson } from "./report.ts";
import { runCommand } from "./run.ts";

const command = {
  name: "check",
  purpose: "Says what is wrong with the content; writes nothing.",
  options: {
    ...contentOptions,
    translations: flag("list what Handbill says in English for want of a translation"),
    external: flag("ask other sites whether they have what is linked to"),
  },
};

export const runCheck = (): Promise<void> =>
  runCommand(command, async (values) => {
    const options = toBuildOptions(values, "_site");
    const { diagnostics: own, site } = await inspectSite(options);
    const diagnostics = [...own, ...(values.external ? await askOthers(options) : [])];
    annotate(diagnostics);
    if (!values.json) printDiagnostics(diagnostics);
    const understood = {
      inferred: site === undefined ? [] : inferredStates(site),
      endless: site && endlessMeetups(site),
    };
    if (values.json) printJson(diagnostics, understood);
    else console.log([...understoodLines(understood), countDiagnostics(diagnostics)].join("\n"));
    if (values.translations && !values.json && site !== undefined)
      console.log(untranslated(site).join("\n") || "Everything is translated.");
    return publishable(diagnostics, values.strict) ? exitCodes.done : exitCodes.failed;
  });

/** Few ask, and what speaks to other sites takes a while to load. */
async function askOthers(options: BuildOptions): Promise<readonly Diagnostic[]> {
  const { checkOutward } = await import("../external/check.ts");
  const { openInternet } = await import("../external/network.ts");
  return checkOutward(outwardLinks({ content: options.contentDir, ...options }), openInternet);
}
