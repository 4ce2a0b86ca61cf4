import { mkdirSync } from "node:fs";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { planSite, type SitePlan } from "../output/plan.ts";
import { publishable } from "../output/site.ts";
import { pagesAnew, writeBesidePages } from "../output/stage.ts";
import { copyAttachments } from "../output/write.ts";
import { type PagePlan, planPages } from "../pages/plan.ts";
import { contentOptions, toBuildOptions } from "./build-options.ts";
import { type Options, parseCommand } from "./options.ts";
import { printDiagnostics } from "./report.ts";

const command = {
  name: "eleventy",
  purpose: "Makes the site with Eleventy alone.",
  options: contentOptions,
};

/** All pages of a site, and what writes its other files below a folder. */
export interface WholeSite extends PagePlan {
  readonly writeOthers: (folder: string) => Promise<void>;
}

/**
 * Plans the site for somebody who runs Eleventy itself, whose command line has no room for the options of a build: they
 * are taken from the environment, "--path-prefix" from HANDBILL_PATH_PREFIX. What is wrong is printed; rejects when it
 * stands in the way.
 */
export async function planWholeSite(): Promise<WholeSite> {
  const parsed = parseCommand(command, argumentsFrom(process.env, command.options));
  if (parsed.kind !== "run") throw new Error(parsed.text);
  const options = toBuildOptions(parsed.values, "_site");
  const diagnostics: Diagnostic[] = [];
  const plan = await planSite(options, (found) => void diagnostics.push(found));
  settle(diagnostics, options.strict);
  if (plan === undefined) throw new Error("There is nothing to publish.");
  const { outputs } = plan;
  return {
    ...planPages(outputs.publication, pagesAnew(outputs), options.layoutsDir),
    writeOthers: (folder) => writeOthers(plan, folder),
  };
}

const argumentsFrom = (environment: NodeJS.ProcessEnv, options: Options): string[] =>
  Object.entries(options).flatMap(([name, { value: placeholder }]) => {
    const value = environment[`HANDBILL_${name.toUpperCase().replaceAll("-", "_")}`];
    if (value === undefined || value === "") return [];
    return placeholder === undefined ? [`--${name}`] : [`--${name}=${value}`];
  });

function settle(diagnostics: readonly Diagnostic[], strict: boolean): void {
  printDiagnostics(diagnostics);
  if (!publishable(diagnostics, strict)) throw new Error("The content is wrong, see above.");
}

async function writeOthers({ sources, outputs }: SitePlan, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { site, images } = sources.publication;
  const encoded = await sources.images.encode(folder, new Set(), () => {});
  const undrawn = await sources.cards.render(folder, new Set());
  const lost = await copyAttachments(sources.root, folder, site.attachments);
  writeBesidePages(outputs, folder);
  settle([...encoded.diagnostics, ...undrawn, ...lost], false);
  if (encoded.images.size < images.size)
    throw new Error("Pages show a damaged picture, which only npm run build leaves out.");
}
