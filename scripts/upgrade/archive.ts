import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Unpacks an archive of the repository with the system's tar, which every system has, and returns the folder in it that
 * holds everything. Undefined when it is none.
 */
export function unpack(file: string, into: string): string | undefined {
  mkdirSync(into, { recursive: true });
  const { status } = spawnSync("tar", ["-xzf", file, "-C", into], { stdio: "ignore" });
  if (status !== 0) return undefined;
  const [top, ...others] = readdirSync(into, { withFileTypes: true });
  return top?.isDirectory() && others.length === 0 ? join(into, top.name) : undefined;
}

/** Every file below a folder with its digest. Links are left out: they may lead anywhere. */
export function digestsBelow(
  root: string,
  isWanted: (path: string) => boolean,
): Map<string, string> {
  const digests = new Map<string, string>();
  const visit = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (!isWanted(path)) continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) digests.set(path, digestOf(join(root, path)));
    }
  };
  visit("");
  return digests;
}

export const digestOf = (file: string): string =>
  createHash("sha256").update(readFileSync(file)).digest("base64");
