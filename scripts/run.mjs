import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { tellTroubles } from "./program/trouble.mjs";

/*
 * node scripts/run.mjs build: runs a command from a compiled copy of these very sources and the packages
 * they use, which is made when there is none. Node 20 reads no TypeScript, and loading a thousand modules one by one
 * takes most of the time of a small build. Not TypeScript itself, because it runs before anything is compiled.
 */
const [command = "", ...rest] = process.argv.slice(2);
process.argv.splice(2, Number.POSITIVE_INFINITY, ...rest);

tellTroubles();
// Only now, so that there is somebody to say why they could not be loaded.
const { programFolder, programs, prune } = await import("./program/programs.mjs");
const { keepCode, start } = await import("./program/load.mjs");
const { mapStacks } = await import("./program/stack.mjs");
const folder = programFolder(command);
const isCompiled = existsSync(folder);
if (isCompiled || (await prepare())) {
  mapStacks(programs);
  process.env.HANDBILL_PROGRAM = folder;
  // Not by the first run, which is long enough already.
  if (isCompiled) keepCode();
  start(resolve(folder));
} else {
  delete process.env.HANDBILL_PROGRAM;
  const { register } = await import("tsx/esm/api");
  register();
  await import(`./${command}.ts`);
}

/** Makes a compiled copy to run; false when there is none. */
async function prepare() {
  try {
    const { compile } = await import("./program/compile.mjs");
    prune(programs, folder);
    await compile(command, folder);
    return true;
  } catch {
    // A mistake in a source is said best where it is used; a cache that cannot be written is none.
    return existsSync(folder);
  }
}
