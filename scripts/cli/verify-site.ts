import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandLine } from "../bundle/installed.mjs";
import { ledgerName } from "../channels/ledger/format.ts";
import { printable } from "../diagnostics/diagnostic.ts";
import { buildSite } from "../output/site.ts";
import type { Instant } from "../time/moment.ts";
import { contentOptions, toBuildOptions } from "./build-options.ts";
import { exitCodes } from "./exit-codes.ts";
import { option, type Values } from "./options.ts";
import { endWith, plural, printDiagnostics } from "./report.ts";
import { runCommand } from "./run.ts";
import { readInstant, readSiteUrl } from "./values.ts";
import { type Comparison, compareSites } from "./verify/compare.ts";
import { openAddress, openFolder, type PublishedSite } from "./verify/published.ts";

const { content, drafts, url } = contentOptions;
const command = {
  name: "verify-site",
  purpose: "Builds the site anew and compares every byte with what is published.",
  words: "URL|DIR",
  options: {
    content,
    url,
    "path-prefix": contentOptions["path-prefix"],
    drafts,
    now: option<Instant | undefined>(
      "ISO",
      'what counted as "today" (the site\'s date)',
      undefined,
      readInstant,
    ),
  },
};

/** For whoever has the commit that a site was built from, and does not want to take its publisher's word. */
export const runVerifySite = (): Promise<void> =>
  runCommand(command, async (values, [place, extra]) => {
    if (place === undefined || extra !== undefined)
      return refuse(
        `Name one site: ${commandLine("verify-site", "https://example.org/")} (or a folder)`,
      );
    const address = addressOf(place);
    const published = await open(place, address);
    if (published === undefined)
      return refuse(`There is no site of Handbill at ${place}: it has no .handbill.json.`);
    const folder = mkdtempSync(join(tmpdir(), "handbill-verify-"));
    try {
      const ledger = await saveLedger(published, folder);
      const options = optionsFor(values, address, published, ledger, folder);
      const { summary, diagnostics } = await buildSite(options, { onProgress: () => {} });
      if (summary === undefined) {
        printDiagnostics(diagnostics);
        return refuse("This content cannot be built, so there is nothing to compare with.");
      }
      const comparison = await compareSites(published, options.outputDir);
      for (const line of linesOf(comparison)) console.log(printable(line));
      return isSame(comparison) ? exitCodes.done : exitCodes.failed;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

const refuse = (problem: string): number => endWith(problem, exitCodes.misused);

function addressOf(place: string): URL | undefined {
  const reading = readSiteUrl(place);
  if ("expected" in reading || reading.value === undefined) return undefined;
  return new URL(reading.value.replace(/\/?$/, "/"));
}

async function open(place: string, address: URL | undefined): Promise<PublishedSite | undefined> {
  if (address === undefined) return openFolder(place);
  try {
    return await openAddress(address);
  } catch {
    // No such host, no answer: there is nothing to compare with either.
    return undefined;
  }
}

// A record has some hundred bytes.
const mostLedger = 50_000_000;

/** What the site had told before is an input of its build, and stands in what it published: see nextLedger. */
async function saveLedger(published: PublishedSite, folder: string): Promise<string | undefined> {
  const bytes = await published.read(ledgerName, mostLedger);
  if (bytes === undefined) return undefined;
  const file = join(folder, ledgerName);
  writeFileSync(file, bytes);
  return file;
}

/** What the site was built with, as far as it tells; nothing else that an earlier build left is used. */
function optionsFor(
  values: Values<typeof command.options>,
  address: URL | undefined,
  published: PublishedSite,
  ledger: string | undefined,
  folder: string,
) {
  const said = {
    url: values.url ?? address?.href,
    "path-prefix": values["path-prefix"] ?? published.pathPrefix,
    now: values.now ?? published.made ?? Date.now(),
  };
  const options = toBuildOptions(
    { ...values, ...said, ledger, strict: false, json: false },
    join(folder, "site"),
  );
  return { ...options, cacheDir: join(folder, "cache") };
}

const isSame = ({ different, missing, extra }: Comparison) =>
  different.length + missing.length + extra.length === 0;

function linesOf({ same, different, unserved, missing, extra }: Comparison): string[] {
  return [
    ...unserved.map((path) => `kept by the host: ${path}`),
    ...different.map((path) => `differs: ${path}`),
    ...missing.map((path) => `not published: ${path}`),
    ...extra.map((path) => `not built from this content: ${path}`),
    `${plural(same.length, "file")} the same, byte for byte; ${different.length} different, ${missing.length} not published, ${extra.length} not built`,
  ];
}
