import type { Event } from "../model/site.ts";
import { type CalendarTexts, calendarEntry } from "./calendar/entry.ts";
import { announcementRecord } from "./feeds/announcement.ts";
import type { EventRecords } from "./ledger/next-ledger.ts";
import type { KnownEvent } from "./ledger/recognise.ts";
import { filed, stateOf, titleOf } from "./ledger/rules.ts";
import type { EventPublication } from "./publication.ts";
import { searchText } from "./search-page/documents.ts";

/** A translation gives nothing to calendars: its original does. */
export const inCalendars = <M>({
  original,
  meetups,
}: {
  readonly original: string | undefined;
  readonly meetups: readonly M[];
}): readonly M[] => (original === undefined ? meetups : []);

/** What an event gives to calendars, to the ledger and to the search page. */
export interface EventEntries {
  /** The VEVENTs of its meetups, in their order. */
  readonly calendar: readonly CalendarTexts[];
  readonly records: EventRecords;
  /** See searchText. */
  readonly text: string;
}

/** Makes them, after what was last published of the event. */
export function eventEntries(
  publication: EventPublication,
  event: Event,
  known: KnownEvent,
): EventEntries {
  const entries = inCalendars(event).flatMap((meetup) => {
    const before = known.meetups.get(meetup.id);
    return before === undefined ? [] : [calendarEntry(publication, event, meetup, before)];
  });
  const updates = event.updates.flatMap((update) => {
    const id = known.updates.get(update.id)?.id;
    const record = {
      slug: event.slug,
      anchor: update.id,
      title: titleOf(update),
      said: stateOf(update),
      file: filed(event, update).file,
      gone: undefined,
    };
    return id === undefined ? [] : [[id, record] as const];
  });
  return {
    calendar: entries.map(({ text, dates }) => ({ text, dates })),
    records: {
      slug: event.slug,
      event: announcementRecord(event, known, publication.site.now),
      meetups: entries.map(({ uid, record }) => [uid, record] as const),
      updates,
    },
    text: searchText(publication.site, event),
  };
}
