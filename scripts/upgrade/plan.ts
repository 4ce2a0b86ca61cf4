/** Digests by path, with forward slashes. */
export type Digests = ReadonlyMap<string, string>;

export interface UpgradePlan {
  /** To be written as the newer version has them. */
  readonly write: readonly string[];
  readonly remove: readonly string[];
}

/** What the organizer writes, and what tools make. The demo of the newer version stays out, too. */
const theirs = /^(?:content|layouts\/own|node_modules|_site|\.cache|\.git|dist)(?:\/|$)/;

/** Folders that hold nothing but Handbill's own code. Other layouts and styles may lie beside ours. */
const whollyOurs = /^(?:scripts|test)\//;

export const isOurs = (path: string): boolean => !theirs.test(path);

/**
 * What makes a copy of the repository the newer version, and leaves alone what is the organizer's: a README that is not
 * Handbill's any more (`keeps`), and every file that the newer version does not have, but for old code of ours.
 */
export function planUpgrade(
  current: Digests,
  next: Digests,
  keeps: (path: string) => boolean,
): UpgradePlan {
  const write = [...next.keys()].filter(
    (path) => isOurs(path) && current.get(path) !== next.get(path) && !keeps(path),
  );
  const remove = [...current.keys()].filter((path) => whollyOurs.test(path) && !next.has(path));
  return { write: write.sort(), remove: remove.sort() };
}
