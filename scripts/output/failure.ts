import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";

type Trouble = readonly [reason: string, repair: string];

/** What went wrong on this machine, by the system's error code, and what to do about it. */
const troubles: Readonly<Record<string, Trouble>> = {
  ENOSPC: ["the disk is full", "make room and build again"],
  EDQUOT: ["your disk quota is used up", "make room and build again"],
  EROFS: ["the disk is read-only", "choose another folder with --output"],
  EACCES: ["this user may not write there", "change the permissions, or choose another --output"],
  EPERM: ["this user may not write there", "change the permissions, or choose another --output"],
  EMFILE: ["too many files are open", "raise the limit (ulimit -n) and build again"],
  ENFILE: ["the machine has too many files open", "close some programs and build again"],
  ENAMETOOLONG: ["a file's name is too long for this disk", "give the event a shorter slug"],
  EBUSY: ["the folder is in use, or a disk is mounted on it", "choose a folder inside it instead"],
  EXDEV: ["a disk is mounted on the folder", "choose a folder inside it instead"],
  EEXIST: ["a file stands where a folder is needed", "choose another folder with --output"],
  ENOTDIR: ["a file stands where a folder is needed", "choose another folder with --output"],
};

const removed: Trouble = [
  "somebody removed the folder that it was made in",
  "leave that folder alone and build again",
];

/** Some of the site was written into a folder that was then removed. */
export const stagingRemoved = (outputDir: string): Diagnostic =>
  writeFailed(outputDir, removed, "ENOENT");

// Below the folder that a workspace makes beside the output.
const isStaged = (path = "") => /[\\/]\.[^\\/]+\.staging-\d+(?:[\\/]|$)/.test(path);

/**
 * A failure of the machine as a diagnostic; undefined when it is a mistake in the program, to be thrown on. `isMixed`:
 * some files of the new site were published already.
 */
export function writeFailure(
  error: unknown,
  outputDir: string,
  isMixed: boolean,
): Diagnostic | undefined {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === undefined) return undefined;
  const trouble = code === "ENOENT" && isStaged(path) ? removed : troubles[code];
  return trouble && writeFailed(outputDir, trouble, code, isMixed);
}

const writeFailed = (outputDir: string, [reason, repair]: Trouble, code: string, isMixed = false) =>
  diagnose("publish/write-failed", startOf(outputDir), { reason, repair, code, isMixed });
