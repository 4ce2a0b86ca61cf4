import { existsSync } from "node:fs";
import module from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
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
const { programFolder, programs } = await import("./program/programs.mjs");
const { mapStacks } = await import("./program/stack.mjs");
const folder = programFolder(command);
if (await prepare()) {
  mapStacks(programs);
  process.env.HANDBILL_PROGRAM = folder;
  // Node 22 and later.
  if ("enableCompileCache" in module && module.enableCompileCache instanceof Function)
    module.enableCompileCache(".cache/code");
  await import(pathToFileURL(resolve(folder, `${command}.js`)).href);
} else {
  delete process.env.HANDBILL_PROGRAM;
  const { register } = await import("tsx/esm/api");
  register();
  await import(`./${command}.ts`);
}

/** Whether there is a compiled copy to run. */
async function prepare() {
  if (existsSync(folder)) return true;
  try {
    const { compile, prune } = await import("./program/compile.mjs");
    prune(programs, folder);
    await compile(command, folder);
    return true;
  } catch {
    // A mistake in a source is said best where it is used; a cache that cannot be written is none.
    return existsSync(folder);
  }
}
