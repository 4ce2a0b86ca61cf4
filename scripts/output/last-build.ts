import { randomUUID } from "node:crypto";
import { existsSync, lstatSync, realpathSync, type Stats } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Instant } from "../time/moment.ts";
import type { BuildOptions } from "./options.ts";
import { type PublishedFiles, publishedFiles } from "./published-files.ts";
import { recordOf } from "./record.ts";
import { recordStore } from "./record-store.ts";
import { isFileOf, isUntouched, type Snapshot, takeSnapshot, type Walk } from "./snapshot.ts";
import type { Summary } from "./summary.ts";
import { readerVersion } from "./version.ts";

/* A build that would make what is published already is not made: this remembers what the last one was made from. */

interface Remembered extends Published {
  /** Names this record, for what is remembered beside it. */
  readonly build: string;
  /** Everything else that decides what a build makes. */
  readonly setting: string;
  /** "Today", and until when it makes no difference. */
  readonly from: Instant;
  readonly until: Instant;
  readonly inputs: Snapshot;
  readonly outputs: Snapshot;
}

const builds = recordStore<Remembered>(
  (bytes) => JSON.parse(bytes.toString()),
  (last) => JSON.stringify(last),
);

/** What a build that published had to say. */
export interface Published {
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
}

/** Every file that a build reads, but for the program's own. To be taken before it reads the first, so that a later edit shows. */
export function takeInputs({ contentDir, layoutsDir, assetsDir }: BuildOptions): Snapshot {
  // Files are dated by the machine's clock and not by "today".
  const taken = Date.now();
  const own = [layoutsDir, assetsDir, ...projectFiles];
  return { ...takeSnapshot([contentDir], content, taken), ...takeSnapshot(own, whole, taken) };
}

const whole: Walk = { enters: () => true, followsLinks: true };

// As the content is read: it may not lead outside, and what is hidden is only named.
const content: Walk = {
  enters: (name) => !name.startsWith(".") && name !== "node_modules",
  followsLinks: false,
};

const projectFiles = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  ".eleventy.ts",
  ".eleventyignore",
  // Written by npm whenever it changes what is installed.
  "node_modules/.package-lock.json",
];

/** What the last build said, when another one now would read the same and make the same; else undefined. */
export function unchangedBuild(options: BuildOptions): Published | undefined {
  const last = builds.recall(fileOf(options));
  if (last === undefined || last.setting !== settingOf(options)) return undefined;
  if (options.now < last.from || options.now >= last.until) return undefined;
  if (!isUntouched(last.inputs) || !isUntouched(last.outputs)) return undefined;
  const { diagnostics, summary } = last;
  const { encoded, reused } = summary.images;
  return { diagnostics, summary: { ...summary, images: { encoded: 0, reused: encoded + reused } } };
}

/** Remembers what was just published. Without a cache that can be written, the next build is made in any case. */
export function rememberBuild(
  options: BuildOptions,
  inputs: Snapshot,
  until: Instant,
  { diagnostics, summary }: Published,
  made: Omit<PublishedFiles, "build">,
): void {
  const setting = settingOf(options);
  // They were made in a folder that nobody else knows, so that their times can be trusted.
  const outputs = takeSnapshot([options.outputDir], whole, 0);
  const from = options.now;
  const build = randomUUID();
  const last: Remembered = { build, setting, from, until, inputs, outputs, diagnostics, summary };
  builds.keep(fileOf(options), last);
  publishedFiles.keep(filesOf(options), { ...made, build });
}

/** What is published now, file by file, as far as it is as it was left. */
export function recallFiles(options: BuildOptions): RememberedFiles | undefined {
  const files = publishedFiles.recall(filesOf(options));
  const last = files && builds.recall(fileOf(options));
  if (last === undefined || files?.build !== last.build) return undefined;
  const root = existsSync(options.outputDir) ? realpathSync(options.outputDir) : options.outputDir;
  const isPublished = (path: string, stats: Stats | undefined) =>
    isFileOf(last.outputs, join(root, path), stats);
  return {
    ...files,
    isPublished,
    isUntouched: (path) =>
      isPublished(path, lstatSync(join(root, path), { throwIfNoEntry: false })),
  };
}

export interface RememberedFiles extends PublishedFiles {
  /** Whether the file at a path below the output folder is as its build left it. */
  readonly isUntouched: (path: string) => boolean;
  /** Whether these are the facts of that very file. */
  readonly isPublished: (path: string, stats: Stats) => boolean;
}

/** Time zones, Unicode and the formatting of dates come with Node. Raise the number with the form of the record. */
const settingOf = ({ now: _, ...options }: BuildOptions): string =>
  JSON.stringify([3, readerVersion(), process.versions, process.platform, process.arch, options]);

// One for each folder that is published to.
const nameOf = ({ cacheDir, outputDir }: BuildOptions) => recordOf(cacheDir, outputDir);
const fileOf = (options: BuildOptions) => `${nameOf(options)}.json`;
const filesOf = (options: BuildOptions) => `${nameOf(options)}.files`;
/** Where the site published before this one waits to become the next. */
export const spareOf = (options: BuildOptions) => `${nameOf(options)}.spare`;
