import { lstatSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { manifestName, readManifest } from "./manifest.ts";

/**
 * Puts staged files into the published site one by one, and removes what is no file of the site any more. For `npm run dev`:
 * a hundred events lie in hundreds of folders, and to make all of them anew takes longer than all else. `kept` are those
 * that stay as they are.
 *
 * Whoever is ended in the middle of it has a site of both: the next build finds, by the stamps of its files, which of them
 * are not as they were noted. The manifest comes before what it names, so that no file is a stranger's.
 */
export function patchPublished(
  staging: string,
  output: string,
  staged: readonly string[],
  kept: ReadonlySet<string>,
): void {
  const files = new Set([...kept, ...staged]);
  for (const path of readManifest(output)?.files ?? [])
    if (!files.has(path)) rmSync(join(output, path), { force: true });
  const ordered = [manifestName, ...staged.filter((path) => path !== manifestName)];
  for (const folder of new Set(ordered.map(dirname)))
    mkdirSync(join(output, folder), { recursive: true });
  for (const path of ordered) moveFile(join(staging, path), join(output, path));
}

function moveFile(from: string, to: string): void {
  // Where a page was there is still its folder, "rules/", and now the file "rules" comes.
  if (lstatSync(to, { throwIfNoEntry: false })?.isDirectory()) rmSync(to, { recursive: true });
  renameSync(from, to);
}
