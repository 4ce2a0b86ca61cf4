import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ledgerName } from "../../../scripts/channels/ledger/format.ts";
import type { BuildOptions } from "../../../scripts/output/options.ts";
import { buildSite } from "../../../scripts/output/site.ts";
import { unchangedBuild } from "../../../scripts/output/unchanged.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";

/* Builds in this process, which is many times as quick as a command. */

/** Of `content` below the folder. */
export const optionsFor = (folder: string, output: string, cache: string): BuildOptions => ({
  contentDir: join(folder, "content"),
  outputDir: join(folder, output),
  layoutsDir: "layouts",
  assetsDir: "assets",
  cacheDir: join(folder, cache),
  url: undefined,
  pathPrefix: undefined,
  ledger: undefined,
  drafts: false,
  now: Date.parse("2017-07-21T00:00:00Z"),
  strict: false,
});

/** As the command does, or with `patches` as `dev` does; false when nothing was published. */
export async function build(options: BuildOptions, patches = false): Promise<boolean> {
  if (unchangedBuild(options) !== undefined) return true;
  return (await buildSite(options, { onProgress: () => {}, patches })).summary !== undefined;
}

/**
 * What a build publishes that remembers nothing, given what had been published before: its pictures and cards only are
 * kept.
 */
export async function cleanBuild(folder: string, published: string): Promise<Snapshot | undefined> {
  const options = optionsFor(folder, "clean", "cache-clean");
  const ledger = join(folder, "clean.jsonl");
  for (const path of [options.outputDir, join(options.cacheDir, "builds"), ledger])
    rmSync(path, { recursive: true, force: true });
  const before = join(published, ledgerName);
  const isThere = existsSync(before);
  if (isThere) cpSync(before, ledger);
  await build({ ...options, ledger: isThere ? ledger : undefined });
  return snapshotOf(options.outputDir);
}
