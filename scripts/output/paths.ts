import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { isDevice } from "../model/file-name.ts";

/** Whether a planned path names a file below the folder it is written to, on every system and in an address. */
export const staysInside = (path: string): boolean =>
  !unfit.test(path) && Buffer.byteLength(path) <= longestPath && path.split("/").every(isName);

// Windows refuses some; "?" and "#" end the path of an address, and "%2e" is another character to whoever decodes it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: a file's name may not contain them.
const unfit = /[\\:*?"<>|#\x00-\x1f]|%[0-9a-f]{2}/i;

const isName = (part: string) =>
  !/^(\.{0,2}|.*[. ])$/.test(part) && !isDevice(part) && Buffer.byteLength(part) <= longest;

// In bytes of UTF-8: what ext4, APFS and NTFS allow for a name.
const longest = 255;

// In bytes, too: macOS allows 1,024 for a whole path, and object stores for a key; the output folder needs some.
const longestPath = 900;

/**
 * Every planned path that leaves the output folder, or that is one file with another on some system. `placeOf` says
 * where the content is that asks for a path.
 */
export function checkPaths(
  paths: readonly string[],
  placeOf: (path: string) => Place,
): Diagnostic[] {
  const taken = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const place = placeOf(path);
    if (!staysInside(path)) diagnostics.push(diagnose("publish/outside", place, { path }));
    const other = taken.get(sameFile(path));
    if (other !== undefined)
      diagnostics.push(diagnose("publish/collision", place, { path, other }));
    taken.set(sameFile(path), path);
  }
  return diagnostics;
}

// macOS and Windows compare names without regard to case, macOS also to how an accent is encoded.
const sameFile = (path: string) => path.normalize("NFC").toLowerCase();
