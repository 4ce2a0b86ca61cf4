import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { beside, saveNew } from "../create/save.ts";
import type { Copy, ImportPlan } from "./plan.ts";

/**
 * Makes the folder beside the content and puts it in its place whole, so that an interrupted import leaves nothing
 * behind. False when the place is taken after all. Throws what the file system throws.
 */
export function writeImport(content: string, { folder, files, copies }: ImportPlan): boolean {
  // Content itself is there already.
  if (folder === "") return files.every(({ path, text }) => saveNew(content, path, text));
  const staging = beside(content, "import");
  const target = join(content, folder);
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      writeFileSync(join(staging, path), text);
    }
    for (const { from, to } of copies) {
      mkdirSync(dirname(join(staging, to)), { recursive: true });
      copyFileSync(from, join(staging, to));
    }
    if (existsSync(target)) return false;
    mkdirSync(dirname(target), { recursive: true });
    renameSync(staging, target);
    return true;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Copies files that belong to no folder of an import; what is there already stays. */
export function writeShared(content: string, copies: readonly Copy[]): void {
  for (const { from, to } of copies) {
    mkdirSync(dirname(join(content, to)), { recursive: true });
    if (!existsSync(join(content, to)))
      copyFileSync(from, join(content, to), constants.COPYFILE_EXCL);
  }
}
