import { printable } from "../diagnostics/diagnostic.ts";
import { exitCodes } from "./exit-codes.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your disk quota is used up",
  EROFS: "the disk is read-only",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  ENOTDIR: "a file stands where a folder is needed",
  EEXIST: "a file stands where a folder is needed",
  ENAMETOOLONG: "a name is too long for this disk",
  EBUSY: "the folder is in use, or a disk is mounted on it",
};

/** Runs what writes; when the disk refuses, says why and returns the exit code for it. */
export function writing(write: () => number): number {
  try {
    return write();
  } catch (error) {
    return unwritten(error);
  }
}

/** The same for what takes its time. */
export async function writingAsync(write: () => Promise<number>): Promise<number> {
  try {
    return await write();
  } catch (error) {
    return unwritten(error);
  }
}

function unwritten(error: unknown): number {
  const { code = "", path = "" } = error as NodeJS.ErrnoException;
  const reason = reasons[code];
  if (reason === undefined) throw error;
  console.error(printable(`${path} could not be written: ${reason} (${code}).`));
  return exitCodes.failed;
}
