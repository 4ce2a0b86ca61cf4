import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { startLoop } from "../../../scripts/cli/dev/loop.ts";
import type { BuildReport } from "../../../scripts/cli/dev/worker.ts";

const report: BuildReport = { outcome: "published", diagnostics: [], crash: undefined };

test("builds once for the several events of one save", async () => {
  let builds = 0;
  const reported = new Promise<void>((resolve) => {
    const build = async () => {
      builds += 1;
      return report;
    };
    const loop = startLoop(build, () => resolve());
    for (let event = 0; event < 5; event++) loop.request();
  });
  await reported;
  await sleep(100);
  assert.equal(builds, 1);
});

test("builds again when something was saved during a build, and shows only the last", async () => {
  let builds = 0;
  let shown = 0;
  await new Promise<void>((resolve) => {
    const build = async () => {
      builds += 1;
      if (builds === 1) loop.request();
      await sleep(20);
      return report;
    };
    const loop = startLoop(build, () => {
      shown += 1;
      resolve();
    });
    loop.request();
  });
  assert.deepEqual([builds, shown], [2, 1]);
});

test("ends a running build, and shows nothing of it, when it is stopped", async () => {
  let aborted = false;
  const build = async (signal: AbortSignal) => {
    loop.stop();
    aborted = signal.aborted;
    return report;
  };
  const loop = startLoop(build, () => assert.fail("shown"));
  loop.request();
  await sleep(100);
  assert.ok(aborted);
});
