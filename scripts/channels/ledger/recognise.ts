import { grouped } from "../../model/grouped.ts";
import { inCalendar } from "../../model/in-calendar.ts";
import type { EventSummary, SiteAddress, UpdateSummary } from "../../model/site.ts";
import { freshFeedId, freshUid, freshUpdateId, isForNobody, knownFeedId } from "./ids.ts";
import type { EventRecord, Ledger, MeetupRecord, UpdateRecord } from "./ledger.ts";
import { pair } from "./pair.ts";
import {
  eventRules,
  type Former,
  filed,
  type Keyed,
  meetupRules,
  stateOf,
  updateRules,
} from "./rules.ts";

/** How the entries of an event are named, and what was last published of each. */
export interface KnownEvent {
  /** Of the announcement's feed entry; undefined while the site has no address. */
  readonly id: string | undefined;
  readonly record: Keyed<EventRecord> | undefined;
  /** By the meetup's id. */
  readonly meetups: ReadonlyMap<string, KnownMeetup>;
  /** By the update's id. */
  readonly updates: ReadonlyMap<string, KnownUpdate>;
  /** An update that the last build published said a state, and is there no more; no new one says another. */
  readonly isTakenBack: boolean;
}

export interface KnownMeetup {
  readonly uid: string;
  readonly record: Keyed<MeetupRecord> | undefined;
}

export interface KnownUpdate {
  /** Of its feed entry; undefined as above. */
  readonly id: string | undefined;
  readonly record: Keyed<UpdateRecord> | undefined;
}

/** The keys in the ledger of all that was known. */
export const knownKeys = (
  found: ReadonlyMap<string, { readonly record: { readonly key: string } | undefined }>,
): (string | undefined)[] => Array.from(found.values(), ({ record }) => record?.key);

/**
 * Finds each event in the ledger, whatever its folder, its files, its dates or the site's address have become, and
 * gives names to what has none. By the event's slug.
 */
export function recognise(
  ledger: Ledger,
  events: readonly EventSummary[],
  address: SiteAddress,
): ReadonlyMap<string, KnownEvent> {
  const formers = formersIn(ledger);
  const found = pair(events, formers, eventRules);
  const taken = new Set([
    ...events.flatMap((event) =>
      [event.id ?? [], ...inCalendar(event).map(({ uid = [] }) => uid)].flat(),
    ),
    ...formers.flatMap(({ record }) => record.id ?? []),
    ...ledger.meetups.keys(),
    ...ledger.updates.keys(),
  ]);
  // In an order that no file decides: of two new names that would be the same, the first gets the shorter one.
  const ordered = events.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  return new Map(
    ordered.map((event) => [event.slug, knownEvent(event, found.get(event), address, taken)]),
  );
}

function formersIn(ledger: Ledger): Former[] {
  const meetups = bySlug(keyed(ledger.meetups));
  const updates = bySlug(keyed(ledger.updates));
  return keyed(ledger.events).map((event) => ({
    ...event,
    meetups: meetups.get(event.key) ?? [],
    updates: updates.get(event.key) ?? [],
  }));
}

const keyed = <R>(records: ReadonlyMap<string, R>): Keyed<R>[] =>
  Array.from(records, ([key, record]) => ({ key, record }));

const bySlug = <R extends { readonly slug: string }>(all: readonly Keyed<R>[]) =>
  grouped(all.map((one) => [one.record.slug, one]));

function knownEvent(
  event: EventSummary,
  former: Former | undefined,
  address: SiteAddress,
  taken: Set<string>,
): KnownEvent {
  const kept = event.id ?? knownFeedId(event, former);
  const id = kept ?? freshFeedId(event, address, taken);
  // Last year's "Sold out!" is not this year's.
  const formers = kept === undefined ? [] : (former?.updates ?? []);
  const updates = knownUpdates(event, formers, id, taken);
  return {
    id,
    record: former && { key: former.key, record: former.record },
    meetups: knownMeetups(event, former, address, taken),
    updates,
    isTakenBack: isTakenBack(event, formers, updates),
  };
}

function isTakenBack(
  event: EventSummary,
  formers: Former["updates"],
  updates: KnownEvent["updates"],
): boolean {
  const kept = new Set(knownKeys(updates));
  const isLost = formers.some(
    ({ key, record }) => record.gone === undefined && record.said !== "" && !kept.has(key),
  );
  const isNew = (update: UpdateSummary) => updates.get(update.id)?.record === undefined;
  return isLost && !event.updates.some((update) => isNew(update) && stateOf(update) !== "");
}

function knownMeetups(
  event: EventSummary,
  former: Former | undefined,
  address: SiteAddress,
  taken: Set<string>,
): KnownEvent["meetups"] {
  const found = pair(inCalendar(event), former?.meetups ?? [], meetupRules);
  const isLasting = (uid: string) => address.origin === undefined || !isForNobody(uid);
  return new Map(
    inCalendar(event).map((meetup) => {
      const record = found.get(meetup);
      const known = record !== undefined && isLasting(record.key) ? record.key : undefined;
      const uid = meetup.uid ?? known ?? freshUid(event, meetup, address, taken);
      return [meetup.id, { uid, record }];
    }),
  );
}

function knownUpdates(
  event: EventSummary,
  formers: Former["updates"],
  announcement: string | undefined,
  taken: Set<string>,
): KnownEvent["updates"] {
  const updates = event.updates.map((update) => filed(event, update));
  const found = pair(updates, formers, updateRules);
  return new Map(
    updates.map((one) => {
      const { update } = one;
      const record = found.get(one);
      const fresh = () =>
        announcement === undefined ? undefined : freshUpdateId(announcement, update.id, taken);
      return [update.id, { id: record?.key ?? fresh(), record }];
    }),
  );
}
