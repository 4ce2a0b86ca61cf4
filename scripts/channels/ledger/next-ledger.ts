import type { Instant } from "../../time/moment.ts";
import { day } from "../../time/offsets.ts";
import type { EventRecord, Ledger, MeetupRecord, UpdateRecord } from "./ledger.ts";
import { type KnownEvent, knownKeys } from "./recognise.ts";

/** What one event gives to the ledger. */
export interface EventRecords {
  readonly slug: string;
  readonly event: EventRecord;
  readonly meetups: readonly (readonly [uid: string, record: MeetupRecord])[];
  /** By the id of the feed entry. */
  readonly updates: readonly (readonly [id: string, record: UpdateRecord])[];
}

/** What one of its meetups was before it last changed. */
export type EarlierOf = (meetup: { readonly id: string }) => MeetupRecord["earlier"];

export function earlierIn({ meetups }: EventRecords): EarlierOf {
  const records = new Map(meetups.map(([, record]) => [record.id, record]));
  return ({ id }) => records.get(id)?.earlier;
}

/** An event that is published, with what was known of it before. */
export interface PublishedEvent {
  readonly known: KnownEvent;
  readonly records: EventRecords;
}

/** How long a name is kept for nobody else to take it, and for an entry that comes back. */
const keptFor = 400 * day;

/** The ledger to publish with these events: what stood in the last one and is in none of them has gone. */
export function nextLedger(
  before: Ledger,
  events: readonly PublishedEvent[],
  feed: string | undefined,
  now: Instant,
): Ledger {
  const isGone = ({ gone }: { readonly gone: Instant | undefined }) =>
    now - (gone ?? now) < keptFor;
  const others = <R extends { readonly gone: Instant | undefined }>(
    records: ReadonlyMap<string, R>,
    keysOf: (known: KnownEvent) => readonly (string | undefined)[],
  ): [string, R][] => {
    const keys = new Set(events.flatMap(({ known }) => keysOf(known)));
    return [...records]
      .filter(([key, record]) => !keys.has(key) && isGone(record))
      .map(([key, record]) => [key, { ...record, gone: record.gone ?? now }]);
  };
  const records = events.map((event) => event.records);
  return {
    feed: before.feed ?? feed,
    events: new Map([
      ...others(before.events, ({ record }) => [record?.key]),
      ...records.map(({ slug, event }) => [slug, event] as const),
    ]),
    meetups: new Map([
      ...others(before.meetups, ({ meetups }) => knownKeys(meetups)),
      ...records.flatMap(({ meetups }) => meetups),
    ]),
    updates: new Map([
      ...others(before.updates, ({ updates }) => knownKeys(updates)),
      ...records.flatMap(({ updates }) => updates),
    ]),
  };
}

/** Whether what was last published of an event is exactly this: made again, it would give the same entries. */
export const isPublished = (
  { record, meetups, updates }: KnownEvent,
  records: EventRecords,
): boolean =>
  JSON.stringify([
    record && [record.key, record.record],
    Array.from(meetups.values(), ({ uid, record }) => [uid, record?.record]),
    Array.from(updates.values()).flatMap(({ id, record }) =>
      id === undefined ? [] : [[id, record?.record]],
    ),
  ]) === JSON.stringify([[records.slug, records.event], records.meetups, records.updates]);
