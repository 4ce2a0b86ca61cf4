import assert from "node:assert/strict";
import { test } from "node:test";
import { changing } from "../../torture/changing.ts";
import { fewHandles } from "../../torture/few-handles.ts";
import { fullDisk } from "../../torture/full-disk.ts";
import { largePictures, largeTexts } from "../../torture/hostile.ts";
import { killed } from "../../torture/killed.ts";
import { readOnlyCache, readOnlyDisk } from "../../torture/read-only.ts";
import { sameBytes } from "../../torture/same-bytes.ts";
import { torture } from "../../torture/session.ts";
import { twoBuilds } from "../../torture/two-builds.ts";

/* The short version of `npm run torture`: what a kill, a full disk and other content leave, a few times each. */

const few = [
  killed,
  fullDisk,
  readOnlyDisk,
  readOnlyCache,
  fewHandles,
  changing,
  twoBuilds,
  sameBytes,
  largeTexts,
  largePictures,
];

for await (const { fault, runs, result, broken } of torture(few, { runs: 1, seed: 20170720 })) {
  test(`keeps its promises under ${fault}`, (t) => {
    if (runs === 0) return t.skip(result);
    assert.deepEqual(broken, []);
  });
}
