import { readFileSync } from "node:fs";
import { uptime } from "node:os";

/**
 * Names the time since the machine was started. A power cut may leave files empty or full of zeros whose sizes and dates
 * are right (ext4, XFS and FAT each in its way), so that what a record says of files holds only as long as the machine
 * runs: after that everything is made anew, once. So no file of a site waits for the disk (fsync), which would take longer
 * than the build, but for the ledger, which cannot be made anew, and the manifest, by which a folder is known as ours.
 */
export function bootId(file = "/proc/sys/kernel/random/boot_id"): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    // The hour of the start, since clocks are set meanwhile.
    return String(Math.round((Date.now() / 1000 - uptime()) / 3600));
  }
}
