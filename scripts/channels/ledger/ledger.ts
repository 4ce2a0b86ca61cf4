import type { Instant } from "../../time/moment.ts";
import type { Facts } from "../facts.ts";

/*
 * What the site has told subscribers so far: how each entry is named, how often and when it last changed, and by which
 * facts it is known again. It is published with the site, and an input of the next build.
 */
export interface Ledger {
  /** The id of the site's own feed. */
  readonly feed: string | undefined;
  /** Announcements by the slug they had. */
  readonly events: ReadonlyMap<string, EventRecord>;
  /** Calendar entries by UID. */
  readonly meetups: ReadonlyMap<string, MeetupRecord>;
  /** Feed entries of updates by id. */
  readonly updates: ReadonlyMap<string, UpdateRecord>;
}

interface Remembered {
  /** Since when it is published no longer; undefined while it is. */
  readonly gone: Instant | undefined;
}

export interface EventRecord extends Remembered {
  /** Of its feed entry; undefined while the site has no address, and so no feeds. */
  readonly id: string | undefined;
  readonly title: string;
  /** The day of the announcement. */
  readonly date: string;
  /** Of what its feed entry tells beside its text. */
  readonly digest: string;
  /** When that last changed; undefined when it never did. */
  readonly changed: Instant | undefined;
}

export interface MeetupRecord extends Remembered {
  readonly slug: string;
  readonly id: string;
  readonly name: string;
  readonly facts: Facts;
  /** What they were before they last changed. */
  readonly earlier: { readonly facts: Facts; readonly until: Instant } | undefined;
  /** Of all that the entry says, but for the counter and the stamps. */
  readonly digest: string;
  readonly sequence: number;
  readonly changed: Instant;
}

export interface UpdateRecord extends Remembered {
  readonly slug: string;
  /** Of its place on the page. */
  readonly anchor: string;
  readonly title: string;
  /** What it said of the state: "cancelled"; "" when nothing. */
  readonly said: string;
  /** The file that it stands in, below the event's folder. */
  readonly file: string;
}

export const emptyLedger: Ledger = {
  feed: undefined,
  events: new Map(),
  meetups: new Map(),
  updates: new Map(),
};

type Entries<R> = readonly (readonly [key: string, record: R])[];

/** A ledger of records of which several may be of one entry: the one that was changed last. */
export const ledgerOf = (
  feed: string | undefined,
  events: Entries<EventRecord>,
  meetups: Entries<MeetupRecord>,
  updates: Entries<UpdateRecord>,
): Ledger => ({
  feed,
  events: chosen(events, laterEvent),
  meetups: chosen(meetups, greaterMeetup),
  updates: chosen(updates, stillThere),
});

/** One ledger of several. */
export const mergeLedgers = (ledgers: readonly Ledger[]): Ledger =>
  ledgerOf(
    ledgers.flatMap(({ feed }) => feed ?? [])[0],
    ledgers.flatMap(({ events }) => [...events]),
    ledgers.flatMap(({ meetups }) => [...meetups]),
    ledgers.flatMap(({ updates }) => [...updates]),
  );

function chosen<R>(entries: Entries<R>, choose: (one: R, other: R) => R): ReadonlyMap<string, R> {
  const records = new Map<string, R>();
  for (const [key, record] of entries) {
    const other = records.get(key);
    records.set(key, other === undefined ? record : choose(other, record));
  }
  return records;
}

const laterEvent = (one: EventRecord, other: EventRecord): EventRecord => {
  const [a, b] = [one.changed ?? 0, other.changed ?? 0];
  return a === b ? stillThere(one, other) : a > b ? one : other;
};

const stillThere = <R extends Remembered>(one: R, other: R): R =>
  one.gone === undefined ? one : other;

/**
 * Of two publications neither of which knew the other, some have seen the one and some the other: the next must be newer
 * than both, and so differ from both.
 */
function greaterMeetup(one: MeetupRecord, other: MeetupRecord): MeetupRecord {
  if (one.sequence === other.sequence && one.digest === other.digest) {
    const [first, last] = one.changed < other.changed ? [one, other] : [other, one];
    return first.changed === last.changed ? stillThere(one, other) : last;
  }
  for (const [a, b] of [
    [one, other],
    [other, one],
  ] as const)
    if (a.sequence > b.sequence && a.changed > b.changed) return a;
  return {
    ...(one.changed > other.changed ? one : other),
    digest: "",
    sequence: Math.max(one.sequence, other.sequence),
    changed: Math.max(one.changed, other.changed),
  };
}
