import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { acquireLock } from "./lock.ts";
import { foreignFile, listFiles, readManifest } from "./manifest.ts";
import { patchPublished } from "./patch.ts";
import {
  type KnownStamps,
  linkPublished,
  type Stamped,
  stampFiles,
  stampFolder,
} from "./published.ts";
import { recover, swap } from "./swap.ts";

/** A build's own folder beside the output, where the site is made before it is published. */
export interface Workspace {
  /** Empty at first. */
  readonly staging: string;
  /** Has the staged site hold these published files, too, as they are; false where that cannot be done. */
  readonly keep: (paths: readonly string[]) => boolean;
  /** All of the staged site; `kept` are the stamps of what is kept and was not made anew since. */
  readonly stamp: (kept: KnownStamps) => Stamped;
  /** Somebody else has removed the folder, even if writers have made it anew since. */
  readonly isRemoved: () => boolean;
  /** Puts the staged site in the place of the published one. Whether its files came one by one: see swap.ts. */
  readonly publish: () => boolean;
  /** Removes the replaced site, or the staged one when it was not published. Safe to call twice. */
  readonly close: () => void;
}

/**
 * `patches` has what is published changed file by file instead of as a whole: see patchPublished.
 *
 * Opens the workspace of an output folder: repairs what a killed build left, and refuses a folder that holds
 * other people's files, that another build is writing, or that the site is made from. Throws what the file system
 * throws.
 */
export function openWorkspace(
  outputDir: string,
  sources: readonly string[],
  report: (diagnostic: Diagnostic) => void,
  patches = false,
): Workspace | undefined {
  const source = sources.find((folder) => overlaps(realPath(outputDir), realPath(folder)));
  if (source !== undefined) {
    report(diagnose("publish/unsafe-output", startOf(outputDir), { source }));
    return undefined;
  }
  const output = realOutput(outputDir);
  const lock = acquireLock(beside(output, "lock-"));
  if ("heldBy" in lock) {
    report(diagnose("publish/busy", startOf(outputDir), { pid: lock.heldBy }));
    return undefined;
  }
  try {
    const workspace = prepare(outputDir, output, lock.release, report, patches);
    if (workspace === undefined) lock.release();
    return workspace;
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Puts back the site that a build killed in the middle of its swap has left aside: the next build does so even when
 * its content is wrong. Another build that runs is left alone. Throws what the file system throws.
 */
export function restorePublished(outputDir: string): void {
  if (!existsSync(dirname(linkedPath(resolve(outputDir))))) return;
  const output = realOutput(outputDir);
  const previous = beside(output, "previous");
  if (!existsSync(previous)) return;
  const lock = acquireLock(beside(output, "lock-"));
  if ("heldBy" in lock) return;
  try {
    recover(output, previous);
  } finally {
    lock.release();
  }
}

function prepare(
  outputDir: string,
  output: string,
  release: () => void,
  report: (diagnostic: Diagnostic) => void,
  patches: boolean,
): Workspace | undefined {
  const previous = beside(output, "previous");
  recover(output, previous);
  removeStaging(output);
  const foreign = foreignFile(output);
  if (foreign !== undefined) {
    report(diagnose("publish/not-ours", startOf(outputDir), { file: foreign }));
    return undefined;
  }
  const staging = beside(output, `staging-${process.pid}`);
  mkdirSync(staging);
  const made = identityOf(staging);
  const how =
    patches && readManifest(output) !== undefined
      ? patching(staging, output)
      : swapping(staging, output, previous, () =>
          report(diagnose("publish/in-place", startOf(outputDir))),
        );
  const close = () => {
    if (existsSync(staging)) removeAtExit(staging);
    // Encoders may still be writing when a build is interrupted.
    for (const folder of [previous, staging])
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    release();
  };
  return { staging, isRemoved: () => identityOf(staging) !== made, ...how, close };
}

const unpublished = new Set<string>();

/** What was under way when something failed, such as a page of Eleventy's, may make the folder anew as late as then. */
function removeAtExit(folder: string): void {
  if (unpublished.size === 0)
    process.once("exit", () => {
      for (const each of unpublished) rmSync(each, { recursive: true, force: true });
    });
  unpublished.add(folder);
}

type Publishing = Pick<Workspace, "keep" | "stamp" | "publish">;

const swapping = (
  staging: string,
  output: string,
  previous: string,
  onMounted: () => void,
): Publishing => ({
  keep: (paths) => linkPublished(output, staging, paths),
  stamp: (kept) => stampFolder(staging, kept),
  publish: () => swap(staging, output, previous, onMounted) === "in-place",
});

/** What is kept stays where it is. Folders have no stamps: files come and go in them. */
function patching(staging: string, output: string): Publishing {
  const kept = new Set<string>();
  return {
    keep: (paths) => {
      for (const path of paths) kept.add(path);
      return true;
    },
    stamp: (known) => stampFiles(staging, listFiles(staging).keys(), known),
    publish: () => {
      patchPublished(staging, output, [...listFiles(staging).keys()], kept);
      return false;
    },
  };
}

// A system may give a new folder the number of the one that was removed, but not its age.
function identityOf(folder: string): string | undefined {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats && `${stats.ino} ${stats.birthtimeMs}`;
}

// Only one build at a time gets here, so that any staging folder is a dead one's.
function removeStaging(output: string): void {
  const prefix = basename(beside(output, "staging-"));
  for (const name of readdirSync(dirname(output)))
    if (name.startsWith(prefix)) rmSync(join(dirname(output), name), { recursive: true });
}

// On the same file system as the output, or a rename would not do.
const beside = (output: string, role: string) =>
  join(dirname(output), `.${basename(output)}.${role}`);

// A link to a folder stays a link: what it points to is replaced.
function realOutput(outputDir: string): string {
  const path = linkedPath(resolve(outputDir));
  if (existsSync(path)) return realpathSync(path);
  mkdirSync(dirname(path), { recursive: true });
  return join(realpathSync(dirname(path)), basename(path));
}

// The folder of a link may be gone, when a build was killed as it replaced it.
const linkedPath = (path: string): string =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()
    ? linkedPath(resolve(dirname(path), readlinkSync(path)))
    : path;

// Through links too: what a link points to is replaced.
const realPath = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path));

function overlaps(one: string, other: string): boolean {
  const contains = (outer: string, inner: string) =>
    !/^\.\.(?:[\\/]|$)/.test(relative(outer, inner));
  return contains(one, other) || contains(other, one);
}
