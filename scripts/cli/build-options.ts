import { ownPath } from "../bundle/installed.mjs";
import type { BuildOptions } from "../output/options.ts";
import { flag, option, type Values } from "./options.ts";
import { readFilePath, readFolder, readInstant, readPathPrefix, readSiteUrl } from "./values.ts";

/** The options of every command that reads the content. */
export const contentOptions = {
  content: option("DIR", "the folder of posts (content)", "content", readFolder),
  url: option("URL", "where the site will be found", undefined, readSiteUrl),
  "path-prefix": option("/x/", "the path that the site is hosted under", undefined, readPathPrefix),
  ledger: option(
    "FILE",
    "the published handbill-ledger.jsonl, where the output folder has none",
    undefined,
    readFilePath,
  ),
  drafts: flag("include drafts"),
  // The only place where "today" is asked of the machine.
  now: option("ISO", 'what counts as "today"', Date.now(), readInstant),
  strict: flag("let warnings fail the build"),
  json: flag("print diagnostics and summary as JSON"),
};

export const outputOption = option("DIR", "the folder to publish to (_site)", "_site", readFolder);

export const toBuildOptions = (
  values: Values<typeof contentOptions>,
  outputDir: string,
): BuildOptions => ({
  contentDir: values.content,
  outputDir,
  layoutsDir: ownPath("layouts"),
  assetsDir: ownPath("assets"),
  cacheDir: ".cache",
  url: values.url,
  pathPrefix: values["path-prefix"],
  ledger: values.ledger,
  drafts: values.drafts,
  now: values.now,
  strict: values.strict,
});
