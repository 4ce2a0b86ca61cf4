import type { Event, MeetupSummary, Update } from "../../model/site.ts";
import type { Instant, PartialDate, Zone } from "../../time/moment.ts";
import { dayDate } from "../../time/wall-clock.ts";
import type { Words } from "../../words/words.ts";
import { type ToldMeetup, toldMeetups } from "../feeds/announcement.ts";
import { toldSessions } from "../feeds/sessions.ts";
import { announcementDay } from "../ledger/ids.ts";
import type { MeetupRecord } from "../ledger/ledger.ts";
import type { EventRecords } from "../ledger/next-ledger.ts";
import type { KnownEvent } from "../ledger/recognise.ts";

/** What there is to tell of an event on channels that people serve by hand. */
export interface EventNews {
  /** Nobody was told of the event itself. */
  readonly isFirst: boolean;
  /** A fact, or a state that no update speaks of, is no longer what it was. */
  readonly isChanged: boolean;
  /** The newest first. When the event itself is news, how things stand says what they said. */
  readonly updates: readonly Update[];
  /** Those whose facts are news. */
  readonly meetups: readonly ToldMeetup[];
  /** What has changed in the programme, a sentence for each session. */
  readonly sessions: readonly string[];
}

/** How one thing or another is known to be news. */
export interface Told {
  readonly isFirst: boolean;
  readonly isChanged: boolean;
  readonly isNew: (update: Update) => boolean;
  /** What a meetup was before it last changed; undefined when that is no news, "new" when nobody heard of it. */
  readonly earlier: (meetup: MeetupSummary) => MeetupRecord["earlier"] | "new";
}

/** `told` is what the event was when it was last told, `records` what it is now. */
export function sinceLast(told: KnownEvent, records: EventRecords, now: Instant): Told {
  const before = told.record?.record;
  const current = recordsById(records);
  return {
    isFirst: before === undefined,
    isChanged: before !== undefined && before.digest !== records.event.digest,
    isNew: ({ id }) => told.updates.get(id)?.record === undefined,
    earlier: ({ id }) => {
      const [facts, record] = [told.meetups.get(id)?.record?.record.facts, current.get(id)];
      if (facts === undefined) return "new";
      if (JSON.stringify(facts) === JSON.stringify(record?.facts)) return undefined;
      return { facts, until: record?.earlier?.until ?? now };
    },
  };
}

/** `day` is "2017-07-20", in each thing's own time zone, and among the days that are told of. */
export function sinceDay(day: string, event: Event, records: EventRecords): Told {
  // What is dated by a month or a year may be of that day or later.
  const reaches = ({ iso }: Pick<PartialDate, "iso">) => {
    const date = iso.slice(0, day.length);
    return date >= day.slice(0, date.length);
  };
  const happened = (instant: Instant | undefined, zone: Zone) =>
    instant !== undefined && reaches(dayDate(instant, zone));
  const current = recordsById(records);
  return {
    isFirst: reaches({ iso: announcementDay(event) }),
    isChanged: happened(records.event.changed, event.date.zone),
    isNew: ({ date }) => reaches(date),
    earlier: ({ id, zone }) => {
      const earlier = current.get(id)?.earlier;
      return happened(earlier?.until, zone) ? earlier : undefined;
    },
  };
}

/** Undefined when nothing has changed. */
export function newsOf(event: Event, told: Told, words: Words): EventNews | undefined {
  const { isFirst } = told;
  const updates = isFirst ? [] : event.updates.filter(told.isNew).toReversed();
  const earlierOf = (meetup: MeetupSummary) => {
    const earlier = isFirst ? undefined : told.earlier(meetup);
    return earlier === "new" ? undefined : earlier;
  };
  const sessions = toldSessions(event, earlierOf, words);
  const all = toldMeetups(event, earlierOf, words);
  const other = new Set(event.meetups.filter(told.earlier).map(({ id }) => id));
  const changed = all.filter(({ id }) => other.has(id));
  // A state of the event alone is about all of them, and a session about none.
  const isChanged = told.isChanged && (changed.length > 0 || sessions.length === 0);
  if (!isFirst && !isChanged && updates.length + sessions.length === 0) return undefined;
  const ofWhole = isFirst || changed.length === 0 ? all : changed;
  return { isFirst, isChanged, updates, meetups: isFirst || isChanged ? ofWhole : [], sessions };
}

const recordsById = ({ meetups }: EventRecords): ReadonlyMap<string, MeetupRecord> =>
  new Map(meetups.map(([, record]) => [record.id, record]));
