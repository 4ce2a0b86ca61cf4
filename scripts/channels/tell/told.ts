import type { Ledger } from "../ledger/ledger.ts";
import type { EventRecords } from "../ledger/next-ledger.ts";
import { type KnownEvent, knownKeys } from "../ledger/recognise.ts";

/**
 * Where what was told by hand is noted, beside the content, with which it is committed: a ledger of what each event was
 * when it was last told, so that the next texts say what is different from then. No build reads it.
 */
export const toldName = "handbill-told.jsonl";

/** The ledger with the event as it is now in place of what it was. */
export function withTold(
  before: Ledger,
  { record, meetups, updates }: KnownEvent,
  now: EventRecords,
): Ledger {
  return {
    feed: before.feed,
    events: replaced(before.events, [record?.key], [[now.slug, now.event]]),
    meetups: replaced(before.meetups, knownKeys(meetups), now.meetups),
    updates: replaced(before.updates, knownKeys(updates), now.updates),
  };
}

function replaced<R>(
  records: ReadonlyMap<string, R>,
  old: readonly (string | undefined)[],
  fresh: readonly (readonly [string, R])[],
): ReadonlyMap<string, R> {
  const gone = new Set(old);
  return new Map([...[...records].filter(([key]) => !gone.has(key)), ...fresh]);
}
