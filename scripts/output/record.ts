import { createHash } from "node:crypto";
import { resolve } from "node:path";

/** What the cache remembers of a folder of content, or of one that is published to, begins with this path. */
export function recordOf(cacheDir: string, folder: string): string {
  const name = createHash("sha256").update(resolve(folder)).digest("hex").slice(0, 16);
  return `${cacheDir}/builds/${name}`;
}
