import { resolve } from "node:path";
import { describe } from "node:test";
import { pathToFileURL } from "node:url";
import type { RunFile } from "./messages.ts";

/*
 * Runs test files, one after the other, in one process: what they import is loaded once. Each is a suite, so that its
 * hooks are its own. Ends when the runner has no more files.
 */

// Of a file, far above what any takes on a busy machine: what hangs fails, and says which test it was.
const timeout = 15 * 60_000;

// What V8 counts here, it need not count in every command that a test starts: that would fill the disk.
delete process.env.NODE_V8_COVERAGE;

process.on("message", ({ file }: RunFile) => {
  describe(file, { timeout }, async () => {
    await import(pathToFileURL(resolve(file)).href);
  });
});
