/** What a changelog says of versions after this one: the sections above its own, or all when it has none. */
export function changesSince(changelog: string, version: string): string {
  const sections = changelog.split(/^(?=## )/m).slice(1);
  const own = sections.findIndex((section) => headingOf(section) === version);
  return sections
    .slice(0, own === -1 ? undefined : own)
    .join("")
    .trim();
}

/** "0.2.0" of "## [0.2.0] - 2026-12-01". */
const headingOf = (section: string) => /^## \[?v?(\d[\w.+-]*)/.exec(section)?.[1];

/** Whether a version comes before another one; of prereleases only whether they are before their release. */
export function isOlder(version: string, other: string): boolean {
  const [mine, theirs] = [numbersOf(version), numbersOf(other)];
  const at = mine.findIndex((number, index) => number !== theirs[index]);
  return at !== -1 && (mine[at] ?? 0) < (theirs[at] ?? 0);
}

function numbersOf(version: string): number[] {
  const [numbers = "", prerelease] = version.split(/-(.*)/s);
  return [...numbers.split(".").map(Number), prerelease === undefined ? 1 : 0];
}
