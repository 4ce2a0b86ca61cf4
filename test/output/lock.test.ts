import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { acquireLock } from "../../scripts/output/lock.ts";
import { temporaryFolder } from "../fixtures/project.ts";

/** The prefix of a lock for which a file of that name is left. */
function lockWith(t: TestContext, left: string): string {
  const prefix = join(temporaryFolder(t), "lock-");
  writeFileSync(`${prefix}${left}`, "");
  return prefix;
}

test("takes over the lock of a process that is gone", (t) => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const prefix = lockWith(t, `${pid}-1`);
  assert.ok("release" in acquireLock(prefix));
  assert.equal(readdirSync(dirname(prefix)).length, 1);
});

test("takes over the lock of an earlier process with a number that is used again", (t) => {
  assert.ok("release" in acquireLock(lockWith(t, `${process.pid}-1`)));
});

test("does not release the lock of the build that came next", (t) => {
  const path = join(temporaryFolder(t), "lock-");
  const first = acquireLock(path);
  if ("release" in first) first.release();
  const second = acquireLock(path);
  if ("release" in first) first.release();
  assert.deepEqual(acquireLock(path), { heldBy: process.pid });
  if ("release" in second) second.release();
  assert.deepEqual(readdirSync(dirname(path)), []);
});

test("gives a free lock to exactly one of several processes", async (t) => {
  const path = lockWith(t, "1-never");
  const program = `
    import { acquireLock } from ${JSON.stringify(new URL("../../scripts/output/lock.ts", import.meta.url).href)};
    process.send("ready");
    process.once("message", () => {
      process.send("release" in acquireLock(${JSON.stringify(path)}) ? "mine" : "busy");
      process.once("message", () => process.exit());
    });`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", program];
  const stdio = ["ignore", "inherit", "inherit", "ipc"] as const;
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, args, { stdio: [...stdio] }),
  );
  t.after(() => {
    for (const child of children) child.kill("SIGKILL");
  });
  const answers = () =>
    Promise.all(children.map((child) => new Promise((resolve) => child.once("message", resolve))));
  await answers();
  const results = answers();
  for (const child of children) child.send("go");
  assert.deepEqual((await results).sort(), ["busy", "busy", "busy", "mine"]);
  for (const child of children) child.send("end");
});
