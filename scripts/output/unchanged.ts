import { join, relative, sep } from "node:path";
import { bootId } from "../bundle/file-facts.mjs";
import { ownLayouts } from "../bundle/own-parts.mjs";
import { sourceFiles } from "../bundle/sources.mjs";
import { isHidden } from "../content/walk.ts";
import { type BuildRecord, type Published, recallBuild } from "./memory.ts";
import type { BuildOptions } from "./options.ts";
import { isAsLeft } from "./published.ts";
import { isUntouched, realPath, type Snapshot, takeSnapshot, type Walk } from "./snapshot.ts";
import { readerVersion } from "./version.ts";

/* A build that would make what is published already is not made. */

/** What the last build said, when another one now would read the same and make the same; else undefined. */
export function unchangedBuild(options: BuildOptions): Published | undefined {
  const last = recallBuild(options);
  if (last === undefined || last.setting !== settingOf(options)) return undefined;
  if (options.now < last.from || options.now >= last.until) return undefined;
  if (!isUntouched(last.inputs) || !isPublished(options, last)) return undefined;
  const { diagnostics, summary } = last;
  const { encoded, reused } = summary.images;
  return { diagnostics, summary: { ...summary, images: { encoded: 0, reused: encoded + reused } } };
}

function isPublished({ outputDir }: BuildOptions, { outputs }: BuildRecord): boolean {
  const folder = realPath(outputDir);
  return Object.keys(outputs).every((path) => isAsLeft(folder, path, outputs));
}

/**
 * All that decides what a build makes, beside its inputs and "today". Time zones, Unicode and the formatting of dates
 * come with Node. Files are known by their sizes and dates, which a power cut makes worthless.
 */
export const settingOf = ({ now: _, ...options }: BuildOptions): string =>
  JSON.stringify([
    readerVersion(),
    process.versions,
    process.platform,
    process.arch,
    bootId(),
    options,
  ]);

/** Every file that a build reads, but for the program's own. To be taken before it reads the first, so that a later edit shows. */
export function takeInputs({ contentDir, layoutsDir, assetsDir, ledger }: BuildOptions): Snapshot {
  // Files are dated by the machine's clock and not by "today".
  const taken = Date.now();
  const own = [
    layoutsDir,
    ownLayouts,
    assetsDir,
    ...(ledger === undefined ? [] : [ledger]),
    ...projectFiles,
  ];
  const content = contentWalk(realPath(contentDir));
  return { ...takeSnapshot([contentDir], content, taken), ...takeSnapshot(own, whole, taken) };
}

const whole: Walk = { enters: () => true, followsLinks: true };

// As the content is read: it may not lead outside, and what is hidden is only named.
const contentWalk = (root: string): Walk => ({
  enters: (name, folder) =>
    !isHidden(toSlashes(relative(root, join(folder, name)))) && name !== "node_modules",
  followsLinks: false,
});

const toSlashes = (path: string) => path.replaceAll(sep, "/");

const projectFiles = [...sourceFiles, ".eleventyignore"];
