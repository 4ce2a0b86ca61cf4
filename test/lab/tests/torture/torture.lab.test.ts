import assert from "node:assert/strict";
import { test } from "node:test";
import { anyCase } from "../../torture/any-case.ts";
import { changing } from "../../torture/changing.ts";
import { wrongClock } from "../../torture/clock.ts";
import { cutInstall } from "../../torture/cut-install.ts";
import { fewHandles } from "../../torture/few-handles.ts";
import { fullDisk } from "../../torture/full-disk.ts";
import { largePictures, largeTexts } from "../../torture/hostile.ts";
import { killed } from "../../torture/killed.ts";
import { links } from "../../torture/links.ts";
import { lostWrites } from "../../torture/lost-writes.ts";
import { mounted } from "../../torture/mounted.ts";
import { readOnlyCache, readOnlyDisk } from "../../torture/read-only.ts";
import { sameBytes } from "../../torture/same-bytes.ts";
import { torture } from "../../torture/session.ts";
import { signalled } from "../../torture/signals.ts";
import { smallHeap } from "../../torture/small-heap.ts";
import { twoBuilds } from "../../torture/two-builds.ts";
import { twoDevs } from "../../torture/two-devs.ts";

/* The short version of `npm run torture`: what a kill, a full disk and other content leave, a few times each. */

const few = [
  killed,
  signalled,
  lostWrites,
  fullDisk,
  readOnlyDisk,
  readOnlyCache,
  mounted,
  anyCase,
  fewHandles,
  smallHeap,
  wrongClock,
  cutInstall,
  changing,
  links,
  twoBuilds,
  twoDevs,
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
