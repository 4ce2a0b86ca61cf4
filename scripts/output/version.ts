import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ownManifest, packageFolder } from "../bundle/installed.mjs";
import { canCompile, ownLayouts } from "../bundle/own-parts.mjs";
import { filesBelow, nameOfReader, nameSources } from "../bundle/sources.mjs";

/** Names the program that runs, but for its layouts: what another one reads in the same post may differ. */
export const readerVersion = (): string => (sources ??= nameOfReader(sourcesName()));

/**
 * Names the layouts that are rendered: pages of others may differ. The parts of a layout are loaded once, so that after
 * an edit to them this process renders what no other would: they are then named apart.
 */
export function layoutsVersion(layoutsDir: string): string {
  // Without a compiler an installed package leaves those of the site out.
  const now = digestOf(layoutsDir) + (canCompile() ? digestOf(ownLayouts) : "");
  const loaded = layouts.get(layoutsDir) ?? now;
  layouts.set(layoutsDir, loaded);
  return loaded === now ? now : `${now}-${loaded}-${performance.timeOrigin}`;
}

let sources: string | undefined;
const layouts = new Map<string, string>();

// Set by scripts/run.mjs: a folder named after the sources. An installed package says its name. Else the sources run
// themselves, from wherever they are.
function sourcesName(): string {
  const { HANDBILL_BUNDLE: program } = process.env;
  if (program === undefined) return nameSources(root);
  return packageFolder() === undefined ? basename(program) : ownManifest().program;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

// Without layouts nothing can be rendered, which is said by who tries.
function digestOf(folder: string): string {
  const hash = createHash("sha256");
  for (const file of existsSync(folder) ? filesBelow(folder, ".") : [])
    hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  return hash.digest("hex").slice(0, 32);
}
