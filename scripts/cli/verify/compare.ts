import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { inParallel } from "../../images/pool.ts";
import { listFiles } from "../../output/manifest.ts";
import type { PublishedSite } from "./published.ts";

/** How the published site compares with the one that was built. Paths are below the site, sorted. */
export interface Comparison {
  readonly same: readonly string[];
  readonly different: readonly string[];
  /** A host that reads them itself gives them to nobody. */
  readonly unserved: readonly string[];
  /** Built, and not published. */
  readonly missing: readonly string[];
  /** Published, and not built. */
  readonly extra: readonly string[];
}

// As many as a browser asks one host for.
const atOnce = 6;

/** Compares every byte of both. Rejects when a host does not answer. */
export async function compareSites(published: PublishedSite, built: string): Promise<Comparison> {
  const paths = [...listFiles(built).keys()];
  const verdicts = await inParallel(paths, atOnce, async (path) => {
    const file = join(built, path);
    const bytes = await published.read(path, statSync(file).size);
    if (bytes === undefined) return published.unserved.has(path) ? "unserved" : "missing";
    return bytes.equals(readFileSync(file)) ? "same" : "different";
  });
  const known = new Set(paths);
  const having = (verdict: string) => paths.filter((_, index) => verdicts[index] === verdict);
  return {
    same: having("same"),
    different: having("different"),
    unserved: having("unserved"),
    missing: having("missing"),
    extra: published.files.filter((path) => !known.has(path)).sort(),
  };
}
