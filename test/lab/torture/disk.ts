import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { skipped, type Verdict } from "./fault.ts";

/** A small disk of its own, in memory. */
export interface Disk {
  readonly setReadOnly: (value: boolean) => void;
}

const mebibytes = 64;

/** Tries something in a folder that is a disk; skips it where this user may not mount one. */
export async function withDisk(
  folder: string,
  action: (disk: Disk) => Promise<Verdict>,
): Promise<Verdict> {
  mkdirSync(folder, { recursive: true });
  if (!mount("-t", "tmpfs", "-o", `size=${mebibytes}m`, "handbill", folder))
    return skipped("only root may mount a disk");
  // Lazily: a build that was killed may not have left yet.
  const unmount = () => spawnSync("umount", ["-l", folder]);
  // Ctrl-C ends the process at once.
  process.prependOnceListener("exit", unmount);
  try {
    const setReadOnly = (value: boolean) =>
      void mount("-o", `remount,${value ? "ro" : "rw"}`, folder);
    return await action({ setReadOnly });
  } finally {
    process.off("exit", unmount);
    unmount();
  }
}

const mount = (...args: readonly string[]) => spawnSync("mount", args).status === 0;
