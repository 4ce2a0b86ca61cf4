import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildProgram, makeFolder, only } from "./folder.ts";
import { photo } from "./pictures.ts";

/** Builds in a process of its own, which then lists the native libraries it has loaded. */
function librariesLoadedBy(program: string): string {
  const listed = `${program}
process.report.excludeNetwork = true;
console.log(process.report.getReport().sharedObjects.join());`;
  const options = ["--import", "tsx", "--input-type=module", "--eval", listed];
  return execFileSync(process.execPath, options, { encoding: "utf8" });
}

test("loads neither sharp nor libvips when every picture is known", async (t) => {
  const folder = await makeFolder(t, { "a.jpg": await photo() });
  const program = buildProgram(folder);
  assert.match(librariesLoadedBy(program), /vips/);
  assert.doesNotMatch(librariesLoadedBy(program), /vips|sharp/);
});

test("reads a header again whose facts were damaged", async (t) => {
  const folder = await makeFolder(t, { "a.jpg": await photo() });
  const first = await folder.probe();
  truncateSync(join(folder.cacheDir, only(readdirSync(folder.cacheDir))), 30);
  assert.deepEqual(await folder.probe(), first);
  assert.deepEqual(await folder.probe(), first);
});
