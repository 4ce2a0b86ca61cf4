import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Who holds a lock. Process ids are used again, the pair with its start is not. */
interface Owner {
  readonly pid: number;
  readonly started: string;
}

export type Lock = { readonly release: () => void } | { readonly heldBy: number };

/**
 * Takes the lock at that path, a folder, or says which process holds it. The lock of a process that is gone is
 * taken over. Throws what the file system throws.
 */
export function acquireLock(path: string): Lock {
  const me = { pid: process.pid, started: startOfProcess(process.pid) };
  for (;;) {
    if (claim(path, me))
      return { release: once(() => rmSync(path, { recursive: true, force: true })) };
    const owner = readOwner(path);
    if (owner !== undefined && isRunning(owner)) return { heldBy: owner.pid };
    evict(path, owner);
  }
}

// A folder is renamed onto a folder only if that is empty, so the lock appears at once and with its owner in it.
function claim(path: string, me: Owner): boolean {
  const own = `${path}-${process.pid}`;
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own);
  writeFileSync(join(own, "owner.json"), JSON.stringify(me));
  try {
    renameSync(own, path);
    return true;
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (isTaken(error)) return false;
    throw error;
  }
}

// Windows says EPERM where others say that the target is not empty.
const isTaken = (error: unknown) =>
  ["ENOTEMPTY", "EEXIST", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "");

// Two builds may find the same dead owner: only one of them can move the lock away, the other looks again.
function evict(path: string, dead: Owner | undefined): void {
  const aside = `${path}-${process.pid}-stale`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readOwner(aside);
  // Between our look and our move another build took over: give it back.
  if (moved !== undefined && moved.pid !== dead?.pid && isRunning(moved)) renameSync(aside, path);
  else rmSync(aside, { recursive: true, force: true });
}

function readOwner(path: string): Owner | undefined {
  try {
    const { pid, started } = JSON.parse(readFileSync(join(path, "owner.json"), "utf8"));
    return { pid: Number(pid), started: String(started) };
  } catch {
    return undefined;
  }
}

function isRunning({ pid, started }: Owner): boolean {
  if (startOfProcess(pid) !== started) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, as another user.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

// A second release could take away the lock of the build that came next.
function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (!done) action();
    done = true;
  };
}

/** When a process started, in ticks since the machine did; "" where the system does not tell. */
function startOfProcess(pid: number): string {
  try {
    // Its second field is a name in parentheses that may hold spaces; the start is field 22.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return fields[19] ?? "";
  } catch {
    return "";
  }
}
