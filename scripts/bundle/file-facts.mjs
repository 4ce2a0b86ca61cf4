import { readFileSync } from "node:fs";
import { uptime } from "node:os";

/**
 * What the file system says of a file or folder: whoever has written into it has changed that. The time of change tells
 * of a write whose author then set the time of modification back.
 *
 * @param {import("node:fs").Stats | undefined} stats
 */
export const factsOf = (stats) =>
  stats === undefined
    ? "nothing"
    : [stats.mode, stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(" ");

/**
 * Two writes within one tick of the file system's clock (2 s on FAT, 1 s on HFS+, some milliseconds elsewhere) leave
 * the same time, so that the facts of a file that was changed that lately do not tell of a write that follows.
 */
const tick = 2000;

/**
 * Whether its facts are too young to be trusted.
 *
 * @param {import("node:fs").Stats | undefined} stats
 * @param {number} taken when they were taken, in milliseconds since 1970 on the clock of the file system
 */
export const isYoung = (stats, taken) =>
  stats !== undefined && Math.max(stats.mtimeMs, stats.ctimeMs) > taken - tick;

/**
 * Names the time since the machine was started. A power cut may leave files empty or full of zeros whose facts are right
 * (ext4, XFS and FAT each in its way), so that what a record says of files holds only as long as the machine runs: after
 * that everything is made anew, once. So no file of a site waits for the disk (fsync), which would take longer than the
 * build, but for the ledger, which cannot be made anew, and the manifest, by which a folder is known as ours.
 */
export function bootId(file = "/proc/sys/kernel/random/boot_id") {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    // The hour of the start, since clocks are set meanwhile.
    return String(Math.round((Date.now() / 1000 - uptime()) / 3600));
  }
}
