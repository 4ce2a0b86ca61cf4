interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

/**
 * The newer package.json with the packages that the organizer has added to theirs, such as the editor; and which those
 * are: the lock file of the newer version does not know them.
 */
export function withOwnPackages(
  current: Manifest,
  next: Manifest,
): { readonly manifest: Manifest; readonly added: readonly string[] } {
  const known = { ...next.dependencies, ...next.devDependencies };
  // A package that only the older version needed lies in its lock file for no one else.
  const own = Object.entries(current.dependencies ?? {}).filter(
    ([name]) => known[name] === undefined || isOptional(next, name),
  );
  const dependencies = Object.fromEntries(
    [...Object.entries(next.dependencies ?? {}), ...own].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return { manifest: { ...next, dependencies }, added: own.map(([name]) => name) };
}

/** Brought by whoever wants it, though tests need it too. */
function isOptional({ peerDependencies }: Manifest, name: string): boolean {
  return (
    typeof peerDependencies === "object" && peerDependencies !== null && name in peerDependencies
  );
}
