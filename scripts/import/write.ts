import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beside } from "../create/save.ts";
import type { ImportPlan } from "./plan.ts";

/**
 * Makes the folder beside the content and puts it in its place whole, so that an interrupted import leaves nothing
 * behind. False when the place is taken after all. Throws what the file system throws.
 */
export function writeImport(content: string, { folder, files, copies }: ImportPlan): boolean {
  const staging = beside(content, "import");
  const target = join(content, folder);
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      writeFileSync(join(staging, path), text);
    }
    for (const { from, to } of copies) copyFileSync(from, join(staging, to));
    if (existsSync(target)) return false;
    mkdirSync(dirname(target), { recursive: true });
    renameSync(staging, target);
    return true;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
