import assert from "node:assert/strict";
import { test } from "node:test";
import { showProgress } from "../../scripts/cli/progress.ts";

test("tells of pictures that take their time, a quarter at a time", (t) => {
  t.mock.timers.enable({ apis: ["Date"] });
  const said = t.mock.method(console, "error", () => {});
  const { onProgress } = showProgress();
  t.mock.timers.tick(1500);
  for (const done of [1, 2, 3, 4, 5, 6, 7, 8]) onProgress(done, 8);
  assert.deepEqual(
    said.mock.calls.map(({ arguments: [line] }) => line),
    ["Pictures: 2 of 8", "Pictures: 4 of 8", "Pictures: 6 of 8", "Pictures: 8 of 8"],
  );
});

test("says nothing of pictures that are there at once", (t) => {
  t.mock.timers.enable({ apis: ["Date"] });
  const said = t.mock.method(console, "error", () => {});
  const { onProgress, stop } = showProgress();
  onProgress(8, 8);
  stop();
  assert.equal(said.mock.callCount(), 0);
});
