import { fileURLToPath } from "node:url";
import { ownPath, usePackage } from "../bundle/installed.mjs";
import type { BuildOptions } from "../output/options.ts";
import { type BuildResult, buildSite } from "../output/site.ts";
import { type LoadedSite, loadSite } from "../site/load.ts";

/* What the package exports: for programs that build a site, or read what it says, themselves. */

usePackage(fileURLToPath(import.meta.url));

export type { Diagnostic } from "../diagnostics/diagnostic.ts";
export type { Event, Meetup, Site, Update } from "../model/site.ts";
export type { PageData } from "../pages/plan.ts";
export type { BuildResult, LoadedSite };

/** As the flags of `handbill build`, whose meaning and defaults they have. Folders are relative to the working folder. */
export interface Options {
  readonly content?: string;
  readonly output?: string;
  readonly url?: string;
  readonly pathPrefix?: string;
  readonly ledger?: string;
  readonly drafts?: boolean;
  /** "Today". */
  readonly now?: Date;
  readonly strict?: boolean;
}

/** Builds the site and publishes it whole into the folder `output`, or not at all: then it has no summary. */
export const build = (options: Options = {}): Promise<BuildResult> =>
  buildSite(toBuildOptions(options), { onProgress: () => {} });

/** Reads the content into the model, with all problems that were found, and writes nothing. */
export function load(options: Options = {}): LoadedSite {
  const { contentDir, ...rest } = toBuildOptions(options);
  return loadSite({ content: contentDir, ...rest });
}

const toBuildOptions = ({
  content = "content",
  output = "_site",
  url,
  pathPrefix,
  ledger,
  drafts = false,
  now = new Date(),
  strict = false,
}: Options): BuildOptions => ({
  contentDir: content,
  outputDir: output,
  layoutsDir: ownPath("layouts"),
  assetsDir: ownPath("assets"),
  cacheDir: ".cache",
  url,
  pathPrefix,
  ledger,
  drafts,
  now: now.getTime(),
  strict,
});
