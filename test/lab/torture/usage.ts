import { readFileSync } from "node:fs";

/** The processor time that a running process and its ended children have had; undefined where /proc does not tell. */
export function cpuSeconds(pid: number | undefined): number | undefined {
  // proc(5): the second field is a name in parentheses that may hold spaces; fields 14 to 17 count hundredths.
  const fields = read(pid, "stat")
    ?.replace(/^.*\) /s, "")
    .split(" ");
  return fields?.slice(11, 15).reduce((sum, field) => sum + Number(field) / 100, 0);
}

/** The most memory that a running process has held at once. */
export function peakMebibytes(pid: number | undefined): number | undefined {
  const kibibytes = /^VmHWM:\s+(\d+) kB/m.exec(read(pid, "status") ?? "")?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
}

function read(pid: number | undefined, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    // It has ended, or this is not Linux.
    return undefined;
  }
}
