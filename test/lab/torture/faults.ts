import { anyCase } from "./any-case.ts";
import { changing } from "./changing.ts";
import { wrongClock } from "./clock.ts";
import { cutInstall } from "./cut-install.ts";
import { damagedCache } from "./damage.ts";
import { edits } from "./edits.ts";
import type { Fault } from "./fault.ts";
import { fewHandles } from "./few-handles.ts";
import { fullDisk } from "./full-disk.ts";
import { largePictures, largeTexts } from "./hostile.ts";
import { killed } from "./killed.ts";
import { links } from "./links.ts";
import { lostWrites } from "./lost-writes.ts";
import { mounted } from "./mounted.ts";
import { nodeVersions } from "./node-versions.ts";
import { readOnlyCache, readOnlyDisk } from "./read-only.ts";
import { sameBytes } from "./same-bytes.ts";
import { signalled } from "./signals.ts";
import { smallHeap } from "./small-heap.ts";
import { twoBuilds } from "./two-builds.ts";
import { twoDevs } from "./two-devs.ts";

/** Every fault, in the order of the table. */
export const faults: readonly Fault[] = [
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
  damagedCache,
  edits,
  twoBuilds,
  twoDevs,
  sameBytes,
  nodeVersions,
  largeTexts,
  largePictures,
];
