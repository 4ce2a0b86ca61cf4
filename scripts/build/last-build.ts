import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isUntouched, type Snapshot, takeSnapshot, type Walk } from "../publish/snapshot.ts";
import type { Instant } from "../time/moment.ts";
import type { BuildOptions } from "./options.ts";
import type { Summary } from "./summary.ts";

/* A build that would make what is published already is not made: this remembers what the last one was made from. */

interface Remembered extends Published {
  /** Everything else that decides what a build makes. */
  readonly setting: string;
  /** "Today", and until when it makes no difference. */
  readonly from: Instant;
  readonly until: Instant;
  readonly inputs: Snapshot;
  readonly outputs: Snapshot;
}

/** What a build that published had to say. */
export interface Published {
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
}

/** Every file that a build reads. To be taken before it reads the first, so that a later edit shows. */
export function takeInputs({ contentDir, layoutsDir, assetsDir }: BuildOptions): Snapshot {
  // Files are dated by the machine's clock and not by "today".
  const taken = Date.now();
  const own = [layoutsDir, assetsDir, "scripts", ...projectFiles];
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
  const last = recall(options);
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
): void {
  const setting = settingOf(options);
  // They were made in a folder that nobody else knows, so that their times can be trusted.
  const outputs = takeSnapshot([options.outputDir], whole, 0);
  const from = options.now;
  const last: Remembered = { setting, from, until, inputs, outputs, diagnostics, summary };
  const file = fileOf(options);
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(folderOf(options), { recursive: true });
    writeFileSync(temporary, JSON.stringify(last));
    renameSync(temporary, file);
  } catch {
    rmSync(temporary, { force: true });
  }
}

function recall(options: BuildOptions): Remembered | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(options), "utf8"));
  } catch {
    // There was no build yet, or its record was cut short.
    return undefined;
  }
}

/** Time zones, Unicode and the formatting of dates come with Node. Raise the number with the form of the record. */
const settingOf = ({ now: _, ...options }: BuildOptions): string =>
  JSON.stringify([1, process.versions, process.platform, process.arch, options]);

const folderOf = ({ cacheDir }: BuildOptions) => `${cacheDir}/builds`;

// One for each folder that is published to.
function fileOf(options: BuildOptions): string {
  const name = createHash("sha256").update(resolve(options.outputDir)).digest("hex").slice(0, 16);
  return `${folderOf(options)}/${name}.json`;
}
