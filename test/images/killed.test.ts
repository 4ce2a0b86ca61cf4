import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { pruneImageCache } from "../../scripts/images/prune.ts";
import { buildProgram, type Folder, makeFolder } from "./folder.ts";
import { photo } from "./pictures.ts";

/** Kills a build without warning as soon as it has told of so many files. */
async function killAfter(files: number, folder: Folder): Promise<void> {
  const options = ["--import", "tsx", "--input-type=module", "--eval", buildProgram(folder)];
  const child = spawn(process.execPath, options, { stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  let lines = 0;
  for await (const _ of createInterface(child.stdout)) {
    lines += 1;
    if (lines === files) child.kill("SIGKILL");
  }
  const [, signal] = await closed;
  assert.equal(signal, "SIGKILL");
}

const published = ({ outputDir }: Folder) => {
  const dir = join(outputDir, "assets/images");
  return readdirSync(dir)
    .sort()
    .map((name) => [name, readFileSync(join(dir, name), "base64")]);
};

test("leaves a sound cache however often it is killed", async (t) => {
  const files = {
    "a.jpg": await photo(),
    "b.jpg": await photo(300, 90),
    "c.jpg": await photo(90, 300),
  };
  const untouched = await makeFolder(t, files);
  const { encoded } = await untouched.encode(await untouched.plan());

  const folder = await makeFolder(t, files);
  for (const count of [1, 2, 7]) await killAfter(count, folder);
  rmSync(folder.outputDir, { recursive: true, force: true });
  const planning = await folder.plan();
  const result = await folder.encode(planning);
  assert.ok(result.reused >= 7, `${result.reused} reused`);
  assert.equal(result.reused + result.encoded, encoded);
  assert.deepEqual(published(folder), published(untouched));
  assert.deepEqual(folder.diagnostics, []);

  await pruneImageCache(folder.cacheDir, planning);
  assert.deepEqual(readdirSync(folder.cacheDir).sort(), readdirSync(untouched.cacheDir).sort());
});
