import { ownCopy } from "./link-check.ts";
import type { FoundLink, Scan } from "./link-scan.ts";

/** What was found in files when they were made, as data: an address stands in thousands of files and here once. */
export interface StoredScans {
  readonly urls: readonly string[];
  readonly files: ReadonlyMap<string, StoredScan>;
}

interface StoredScan {
  readonly ids: readonly string[];
  /** Pairs: which of the addresses, and where in the text. */
  readonly links: Uint32Array;
}

export const noScans: StoredScans = { urls: [], files: new Map() };

/** What was found in a file; undefined when nothing is known of it. */
export function scanFrom({ urls, files }: StoredScans, path: string): Scan | undefined {
  const stored = files.get(path);
  if (stored === undefined) return undefined;
  const links: FoundLink[] = [];
  for (let at = 0; at < stored.links.length; at += 2)
    links.push({ url: urls[stored.links[at] ?? 0] ?? "", index: stored.links[at + 1] ?? 0 });
  return { ids: new Set(stored.ids), links };
}

/** Collects what is found in the files of a site. */
export function scanCollector(): {
  readonly add: (path: string, scan: Scan) => void;
  readonly collected: () => StoredScans;
} {
  const numbers = new Map<string, number>();
  const files = new Map<string, StoredScan>();
  const numberOf = (url: string): number => {
    const known = numbers.get(url);
    if (known !== undefined) return known;
    numbers.set(ownCopy(url), numbers.size);
    return numbers.size - 1;
  };
  return {
    add: (path, { ids, links }) => {
      const pairs = links.flatMap(({ url, index }) => [numberOf(url), index]);
      files.set(path, { ids: [...ids], links: Uint32Array.from(pairs) });
    },
    collected: () => ({ urls: [...numbers.keys()], files }),
  };
}
