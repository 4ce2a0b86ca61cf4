/** The values of each key, keys and values in their order. */
export function grouped<K, V>(
  entries: Iterable<readonly [key: K, value: V]>,
): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
