import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ownPath } from "../bundle/installed.mjs";
import type { BuildResult } from "../output/site.ts";
import { buildSite } from "../output/site.ts";
import { exitCodes } from "./exit-codes.ts";
import { option } from "./options.ts";
import { portTrouble } from "./port.ts";
import { printDiagnostics } from "./report.ts";
import { runCommand } from "./run.ts";
import { listenLocally, originOf } from "./serve/listen.ts";
import { previewHandler } from "./serve/preview.ts";
import { readPort } from "./values.ts";

const command = {
  name: "docs",
  purpose: "Shows the documentation for organizers in a browser.",
  options: { port: option("N", "the port to listen on (4174)", 4174, readPort) },
};

/** Pages of Handbill's own documentation, in any language, and the pictures in them. They link to each other by these names. */
const isShown = (name: string) =>
  /^(?:ORGANIZERS|REFERENCE|HOSTS|EDITOR|LAYOUTS)(?:\.[\w-]+)?\.md$|^editor-[\w-]+\.png$/.test(
    name,
  );

const site = `title: Handbill
lang: en
menu: [organizers, reference, hosts, editor]
cards: false
`;

const home = `# Handbill

- [For organizers](ORGANIZERS.md): how everything is done, without a word of code
- [Reference](REFERENCE.md): every key, file, address and command
- [Hosts](HOSTS.md): where a site can live, and how it gets there every day
- [The editor](EDITOR.md): news from a phone, step by step
- [Layouts](LAYOUTS.md): parts of your own
`;

/** The documentation, made by Handbill of its own Markdown as any other site. `folder` gets all that is written. */
export async function buildDocs(
  folder: string,
): Promise<BuildResult & { readonly output: string }> {
  const content = join(folder, "content");
  const output = join(folder, "site");
  mkdirSync(content);
  for (const name of readdirSync(ownPath(".github")).filter(isShown))
    copyFileSync(ownPath(join(".github", name)), join(content, name));
  writeFileSync(join(content, "site.yaml"), site);
  writeFileSync(join(content, "index.md"), home);
  const options = {
    contentDir: content,
    outputDir: output,
    layoutsDir: ownPath("layouts"),
    assetsDir: ownPath("assets"),
    cacheDir: join(folder, "cache"),
    url: undefined,
    pathPrefix: undefined,
    ledger: undefined,
    drafts: false,
    now: Date.now(),
    strict: false,
  };
  return { ...(await buildSite(options, { onProgress: () => undefined })), output };
}

export const runDocs = (): Promise<void> =>
  runCommand(command, async ({ port }) => {
    const folder = mkdtempSync(join(tmpdir(), "handbill-docs-"));
    const clean = () => rmSync(folder, { recursive: true, force: true });
    process.once("exit", clean);
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => process.exit(exitCodes.done));
    const { summary, diagnostics, output } = await buildDocs(folder);
    if (summary === undefined) {
      printDiagnostics(diagnostics);
      return exitCodes.failed;
    }
    try {
      const server = await listenLocally(port, previewHandler(output, "/"));
      console.log(`The documentation is at ${originOf(server)}/organizers/; stop with Ctrl-C`);
      return exitCodes.done;
    } catch (error) {
      console.error(portTrouble(error, port));
      return exitCodes.failed;
    }
  });
