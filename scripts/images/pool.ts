/**
 * Maps with at most `limit` items under way; the results keep the order of the items. After a rejection no further
 * item is begun, and those under way have ended when it rejects: a folder they write to can be removed.
 */
export async function inParallel<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  const stop = (error: unknown) => {
    for (const _ of queue);
    throw error;
  };
  const workers = Array.from({ length: Math.min(limit, items.length) }, () => worker().catch(stop));
  await Promise.allSettled(workers);
  await Promise.all(workers);
  return results;
}
