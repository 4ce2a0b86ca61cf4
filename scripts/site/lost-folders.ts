import { posix } from "node:path";
import type { Report } from "../content/post.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";

/** Tells of a folder of the old site that is not in the content, once for all pictures that are shown from it or linked to. */
export function reportLostFolder(
  path: string,
  place: Place,
  lostFolders: Set<string>,
  report: Report,
): void {
  const folder = `${posix.dirname(path.replace(/[?#].*$/s, ""))}/`.replace("//", "/");
  if (!lostFolders.has(folder)) report(diagnose("site/missing-folder", place, { folder }));
  lostFolders.add(folder);
}
