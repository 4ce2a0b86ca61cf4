import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Tree } from "./generate.ts";

/** A folder with the tree as its content, for as long as the action takes. */
export async function withContent<T>(
  tree: Tree,
  action: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "handbill-fuzz-"));
  try {
    mkdirSync(join(folder, "content"));
    for (const [path, text] of Object.entries(tree)) write(join(folder, "content", path), text);
    return await action(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Two generated paths may need one name as a folder and as a file: the first gets it.
function write(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    if (!["EEXIST", "ENOTDIR", "EISDIR"].includes(String((error as NodeJS.ErrnoException).code)))
      throw error;
  }
}
