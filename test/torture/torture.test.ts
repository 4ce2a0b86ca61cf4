import assert from "node:assert/strict";
import { test } from "node:test";
import { changing } from "../../scripts/torture/changing.ts";
import type { Fault } from "../../scripts/torture/fault.ts";
import { fewHandles } from "../../scripts/torture/few-handles.ts";
import { fullDisk } from "../../scripts/torture/full-disk.ts";
import { largePictures, largeTexts } from "../../scripts/torture/hostile.ts";
import { killed } from "../../scripts/torture/killed.ts";
import { readOnlyCache, readOnlyDisk } from "../../scripts/torture/read-only.ts";
import { sameBytes } from "../../scripts/torture/same-bytes.ts";
import { torture } from "../../scripts/torture/session.ts";
import { twoBuilds } from "../../scripts/torture/two-builds.ts";

/* The short version of `npm run torture`: what a kill, a full disk and other content leave, a few times each. */

const few: readonly (readonly [fault: Fault, runs: number])[] = [
  [killed, 2],
  [fullDisk, 1],
  [readOnlyDisk, 1],
  [readOnlyCache, 1],
  [fewHandles, 1],
  [changing, 1],
  [twoBuilds, 1],
  [sameBytes, 1],
  [largeTexts, 1],
  [largePictures, 1],
];

for (const [fault, runs] of few) {
  test(`keeps its promises under ${fault.name}`, async (t) => {
    const [row] = await torture([fault], { runs, seed: 20170720, onStart: () => undefined });
    if (row?.runs === 0) return t.skip(row.result);
    assert.deepEqual(row?.broken, []);
  });
}
