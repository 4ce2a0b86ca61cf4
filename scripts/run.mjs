#!/usr/bin/env node
import { existsSync } from "node:fs";
import module from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { tellTroubles } from "./bundle/trouble.mjs";

/*
 * node scripts/run.mjs build: runs a command, compiled with what it uses into a few modules, because Node 20 reads no
 * TypeScript and loading a thousand modules takes most of the time of a small build. Where that cannot be done, the
 * sources run themselves.
 */
const [word = "", ...rest] = process.argv.slice(2);
const isCommand = /^[\w-]+$/.test(word) && existsSync(`scripts/${word}.ts`);
// Whatever is none is for that which knows them all.
const command = isCommand ? word : "handbill";
if (isCommand) process.argv.splice(2, Number.POSITIVE_INFINITY, ...rest);
delete process.env.HANDBILL_PACKAGE;

tellTroubles();
// Only now, so that there is somebody to say why it could not be loaded.
const { openBundle } = await import("./bundle/bundle.mjs");
const program = await openBundle(command);
if (program === undefined) await runSources();
else if ("advice" in program) giveUp(program.advice);
else await runCompiled(program.folder);

/** @param {string} folder */
async function runCompiled(folder) {
  process.env.HANDBILL_BUNDLE = folder;
  // Absent from Node 20.
  /** @type {{ enableCompileCache?: (folder: string) => unknown, createRequire: unknown }} */
  const { enableCompileCache } = module;
  enableCompileCache?.(join(folder, "node"));
  await import(pathToFileURL(resolve(folder, "scripts", `${command}.mjs`)).href);
}

async function runSources() {
  delete process.env.HANDBILL_BUNDLE;
  const { register } = await import("tsx/esm/api");
  register();
  await import(`./${command}.ts`);
}

/** @param {string} advice */
function giveUp(advice) {
  console.error(advice);
  process.exitCode = 1;
}
