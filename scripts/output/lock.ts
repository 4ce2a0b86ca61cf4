import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";

/** A process, past or present. Process ids are used again, the pair with its start is not. */
interface Owner {
  readonly pid: number;
  readonly started: string;
}

export type Lock = { readonly release: () => void } | { readonly heldBy: number };

const attempts = 5;

/**
 * Takes a lock, or says which process holds it. Each process that wants it makes a file of its own, the prefix with
 * its id and start, and only then looks for the files of others: of two, at least one sees the other. The file of a
 * process that is gone counts for nothing and is cleared away. Throws what the file system throws.
 */
export function acquireLock(prefix: string): Lock {
  const me = { pid: process.pid, started: startOfProcess(process.pid) };
  const mine = markerOf(prefix, me);
  if (ownersOf(prefix).some(({ pid }) => pid === me.pid)) return { heldBy: me.pid };
  for (let attempt = 1; ; attempt++) {
    writeFileSync(mine, "");
    const other = ownersOf(prefix).find(({ pid }) => pid !== me.pid);
    if (other === undefined) return { release: once(() => rmSync(mine, { force: true })) };
    rmSync(mine, { force: true });
    if (attempt === attempts) return { heldBy: other.pid };
    // Two that came at the same moment have seen each other and both stepped back: they return one by one.
    pause(10 + (me.pid % 17) * 7);
  }
}

const markerOf = (prefix: string, { pid, started }: Owner) => `${prefix}${pid}-${started}`;

/** The running processes that have a file; the files of others are removed. */
function ownersOf(prefix: string): Owner[] {
  const names = readdirSync(dirname(prefix)).filter((name) => name.startsWith(basename(prefix)));
  const owners = names.map((name): Owner => {
    const [pid, started = ""] = name.slice(basename(prefix).length).split("-");
    return { pid: Number(pid), started };
  });
  const gone = owners.filter((owner) => !isRunning(owner));
  for (const owner of gone) rmSync(markerOf(prefix, owner), { force: true });
  return owners.filter((owner) => !gone.includes(owner));
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

// A second release could take away the lock of the build that came next.
function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (!done) action();
    done = true;
  };
}

const pause = (milliseconds: number) =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
