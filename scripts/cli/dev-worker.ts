import { existsSync, rmSync } from "node:fs";
import { unchangedBuild } from "../output/last-build.ts";
import type { BuildOptions } from "../output/options.ts";
import type { Parts } from "../output/parts.ts";
import { type BuildResult, buildSite } from "../output/site.ts";
import { compileLayouts } from "../program/compile.mjs";
import { programFolder } from "../program/programs.mjs";
import type { BuildAnswer, BuildMessage, BuildRequest } from "./dev/worker.ts";
import { showProgress } from "./progress.ts";

/** Builds for the process that started this one with a channel, until one of the two ends. */
export function serveBuilds(parts: Parts): void {
  process.once("disconnect", () => process.exit());
  let last = Promise.resolve();
  const serve = async ({ options, layoutsChanged }: BuildRequest) => {
    const isCurrent = !layoutsChanged || (await renewLayouts());
    if (isCurrent) await build(options, parts);
    else answer("outdated");
  };
  process.on("message", (request: BuildRequest) => {
    // The session has the answer before the build has tidied up.
    last = last.then(() => serve(request));
  });
}

const answer = (answer: BuildAnswer) => process.send?.({ answer } satisfies BuildMessage);

/** Builds and answers as soon as the site is there. */
async function build(options: BuildOptions, parts: Parts): Promise<void> {
  const known = unchangedBuild(options);
  if (known !== undefined) {
    answer({ outcome: "unchanged", diagnostics: known.diagnostics, crash: undefined });
    return;
  }
  let isPublished = false;
  const onPublished = ({ diagnostics }: BuildResult) => {
    isPublished = true;
    answer({ outcome: "published", diagnostics, crash: undefined });
  };
  const { onProgress, stop } = showProgress();
  try {
    const { diagnostics } = await buildSite(options, parts, { onProgress, onPublished });
    if (!isPublished) answer({ outcome: "failed", diagnostics, crash: undefined });
  } finally {
    stop();
  }
}

// Node never forgets a module: after some hundred megabytes of old layouts, a fresh process is better.
const mostLayouts = 50;
let renewed = 0;
let current: string | undefined;
// Set by scripts/run.mjs.
const { HANDBILL_PROGRAM: program } = process.env;

/** Compiles the layouts as they are now; false when only a fresh process can use them, or say what is wrong. */
async function renewLayouts(): Promise<boolean> {
  renewed += 1;
  if (program === undefined || renewed > mostLayouts) return false;
  const folder = programFolder(`layouts-${process.pid}`);
  try {
    if (!existsSync(folder)) await compileLayouts(folder, program);
  } catch {
    return false;
  }
  if (current !== undefined && current !== folder)
    rmSync(current, { recursive: true, force: true });
  current = folder;
  process.env.HANDBILL_PROGRAM = folder;
  return true;
}
