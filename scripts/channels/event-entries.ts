import { inCalendar } from "../model/in-calendar.ts";
import type { Event } from "../model/site.ts";
import { type CalendarTexts, calendarEntry } from "./calendar/entry.ts";
import { announcementRecord } from "./feeds/announcement.ts";
import { type EventFeedEntries, type EventLedger, eventNews, toEntry } from "./feeds/entry.ts";
import { isAddressed } from "./hosting/known-address.ts";
import type { EventRecords } from "./ledger/next-ledger.ts";
import type { KnownEvent } from "./ledger/recognise.ts";
import { filed, stateOf, titleOf } from "./ledger/rules.ts";
import type { EventPublication } from "./publication.ts";
import { searchText } from "./search-page/documents.ts";

/** What an event gives to calendars, feeds, the ledger and the search page. */
export interface EventEntries {
  /** The VEVENTs of its meetups, in their order. */
  readonly calendar: readonly CalendarTexts[];
  readonly records: EventRecords;
  /** None without the site's own address. */
  readonly feed: EventFeedEntries;
  /** See searchText. */
  readonly text: string;
}

/** Makes them, after what was last published of the event. */
export function eventEntries(
  publication: EventPublication,
  event: Event,
  known: KnownEvent,
): EventEntries {
  const entries = inCalendar(event).flatMap((meetup) => {
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
  const records = {
    slug: event.slug,
    event: announcementRecord(event, known, publication.site.now),
    meetups: entries.map(({ uid, record }) => [uid, record] as const),
    updates,
  };
  return {
    calendar: entries.map(({ text, dates }) => ({ text, dates })),
    records,
    feed: feedOf(publication, event, { known, records }),
    text: searchText(publication.site, event),
  };
}

const feedOf = (
  publication: EventPublication,
  event: Event,
  ledger: EventLedger,
): EventFeedEntries =>
  isAddressed(publication)
    ? Object.fromEntries(
        eventNews(event).map((news) => [news.update?.id ?? "", toEntry(publication, news, ledger)]),
      )
    : {};
