import { join } from "node:path";
import { type Bench, type ContentFiles, createBench } from "./bench.ts";
import { siteContent } from "./content.ts";
import type { Outcome } from "./process.ts";
import { difference, type Snapshot } from "./snapshot.ts";

/** Content, and what an undisturbed build in a new folder makes of it. */
export interface Reference {
  readonly files: ContentFiles;
  readonly site: Snapshot;
  readonly cache: Snapshot;
}

/** Two states of one site that differ in text and in a picture, so that a mixture of them shows. */
export interface Pair {
  readonly old: Reference;
  readonly new: Reference;
  /** How long the build of one takes without a cache, in milliseconds. */
  readonly duration: number;
}

export type State = "old" | "new";

export const otherOf = (state: State): State => (state === "old" ? "new" : "old");

export async function makePair(folder: string): Promise<Pair> {
  const before = await makeReference(join(folder, "old"), await siteContent("old"));
  const after = await makeReference(join(folder, "new"), await siteContent("new"));
  // Once more: the first one also compiled the program.
  after.bench.forgetCache();
  const { milliseconds } = await after.bench.start().outcome;
  return { old: before.reference, new: after.reference, duration: milliseconds };
}

/** Builds the content in a folder of its own. Throws when that fails: nothing can be compared then. */
export async function makeReference(folder: string, files: ContentFiles) {
  const bench = createBench(folder);
  bench.write(files);
  const outcome = await bench.start().outcome;
  const site = bench.site();
  if (outcome.code !== 0 || site === undefined)
    throw new Error(`the undisturbed build failed:\n${outcome.stderr}`);
  return { bench, reference: { files, site, cache: bench.cache() ?? new Map() } };
}

/** Which of the known sites is published; undefined when it is none of them. */
export function stateOf(bench: Bench, pair: Pair): State | undefined {
  const site = bench.site();
  if (difference(site, pair.new.site) === undefined) return "new";
  return difference(site, pair.old.site) === undefined ? "old" : undefined;
}

/** What is wrong after a build that nobody disturbed and nobody prepared. */
export async function rebuild(bench: Bench, wanted: Reference): Promise<string[]> {
  bench.write(wanted.files);
  return soundness(bench, await bench.start().outcome, wanted);
}

/** What is wrong with a build that was to succeed: its exit, its site, its cache or what it left. */
export function soundness(bench: Bench, { code, stderr }: Outcome, wanted: Reference): string[] {
  if (code !== 0) return [`the next build ended with ${code}: ${stderr.trim().slice(0, 400)}`];
  const site = difference(bench.site(), wanted.site);
  const cache = difference(bench.cache(), wanted.cache);
  const left = bench.leftovers().map((name) => `${name} stayed behind`);
  return [
    ...(site === undefined ? [] : [`the next build's site: ${site}`]),
    ...(cache === undefined ? [] : [`the next build's cache: ${cache}`]),
    ...left,
  ];
}
