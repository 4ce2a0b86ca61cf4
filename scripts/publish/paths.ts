import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";

/** Whether a planned path names a file below the folder it is written to, on every system. */
export const staysInside = (path: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a file's name may not contain them.
  !/[\\:\x00-\x1f]/.test(path) && path.split("/").every((part) => !/^(\.{0,2}|.*[. ])$/.test(part));

/** Every planned path that leaves the output folder, or that is one file with another on some system. */
export function checkPaths(paths: readonly string[], output: string): Diagnostic[] {
  const place = startOf(output);
  const taken = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
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
