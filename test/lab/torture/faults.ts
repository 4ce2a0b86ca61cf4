import { changing } from "./changing.ts";
import { damagedCache } from "./damage.ts";
import type { Fault } from "./fault.ts";
import { fewHandles } from "./few-handles.ts";
import { fullDisk } from "./full-disk.ts";
import { largePictures, largeTexts } from "./hostile.ts";
import { killed } from "./killed.ts";
import { nodeVersions } from "./node-versions.ts";
import { readOnlyCache, readOnlyDisk } from "./read-only.ts";
import { sameBytes } from "./same-bytes.ts";
import { twoBuilds } from "./two-builds.ts";

/** Every fault, in the order of the table. */
export const faults: readonly Fault[] = [
  killed,
  fullDisk,
  readOnlyDisk,
  readOnlyCache,
  fewHandles,
  changing,
  damagedCache,
  twoBuilds,
  sameBytes,
  nodeVersions,
  largeTexts,
  largePictures,
];
