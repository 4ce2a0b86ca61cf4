import { calendarPath, eventCalendarPath, serviceWorkerPath } from "../model/address.ts";
import { inCalendar } from "../model/in-calendar.ts";
import type { Route } from "../model/route.ts";
import type { Event, EventSummary } from "../model/site.ts";
import { type EntriesOf, eventCalendars, siteCalendars } from "./calendar/calendar.ts";
import type { EventEntries } from "./event-entries.ts";
import { eventFeedPaths } from "./feeds/addresses.ts";
import type { FeedEntries } from "./feeds/document.ts";
import { eventFeedFiles, siteFeedFiles } from "./feeds/feeds.ts";
import { headersFiles } from "./hosting/headers.ts";
import { manifestFiles } from "./hosting/manifest.ts";
import { copiesOf, type MovedFile } from "./hosting/moved-files.ts";
import { redirectFiles } from "./hosting/redirects.ts";
import { ledgerName } from "./ledger/format.ts";
import type { KnownEvent } from "./ledger/recognise.ts";
import type { OutputFile } from "./output.ts";
import type { EventPublication, Publication } from "./publication.ts";
import { schedulePathsOf } from "./schedule/addresses.ts";
import { scheduleFiles } from "./schedule/files.ts";
import { robotsFiles } from "./search/robots.ts";
import { sitemapFiles } from "./search/sitemap.ts";
import { searchFiles } from "./search-page/documents.ts";

/** What the site's own files take from whole events. */
export interface SiteEntries extends FeedEntries {
  /** The feeds and calendars that are copied to where they were. */
  readonly moved: readonly MovedFile[];
  readonly calendar: EntriesOf;
  /** The words of an event's texts. */
  readonly text: (event: EventSummary) => string;
}

type Channel = (
  publication: Publication,
  routes: readonly Route<EventSummary>[],
  entries: SiteEntries,
) => OutputFile[];

/** What is published once for the site beside its pages, in the order in which it is rendered. */
const channels: readonly Channel[] = [
  (publication, _, { calendar }) => siteCalendars(publication, calendar),
  (publication, _, entries) => siteFeedFiles(publication, entries),
  sitemapFiles,
  robotsFiles,
  (publication, _, { text }) => searchFiles(publication, text),
  manifestFiles,
  (publication, _, { moved }) => redirectFiles(publication, moved),
];

/** The files of the site as a whole; those of one event are given by `eventFiles`. */
export const siteFiles: Channel = (publication, routes, entries) => {
  const own = channels.flatMap((channel) => channel(publication, routes, entries));
  const files = [...own, ...copiesOf(own, entries.moved)];
  const { icons } = publication.assets;
  return [
    ...files,
    ...headersFiles(publication, [
      // The files of an event lie below its page.
      ...routes.map(({ output }) => output),
      ...files.map(({ path }) => path),
      ...entries.moved.map(({ file }) => file.slice(1)),
      ...publication.site.attachments.map(({ address }) => address.slice(1)),
      ...icons.keys(),
      ledgerName,
      serviceWorkerPath.slice(1),
      "assets/",
    ]),
  ];
};

/** The files of one event beside its pages, of its own entries and what was known of it before. */
export const eventFiles = (
  publication: EventPublication,
  event: Event,
  { calendar, records, feed }: Omit<EventEntries, "text">,
  known: KnownEvent,
  moved: readonly MovedFile[] = [],
): OutputFile[] => {
  const files = [
    ...eventCalendars(publication, event, calendar),
    ...eventFeedFiles(publication, event, known, feed),
    ...scheduleFiles(publication, event, { known, records }),
  ];
  return [...files, ...copiesOf(files, moved)];
};

/** Where they will be, below the output folder. */
export function eventFilePaths({ site }: EventPublication, event: EventSummary): string[] {
  const feeds = eventFeedPaths(site, event);
  const schedule = event.original === undefined ? schedulePathsOf(site, event) : undefined;
  const meetups = inCalendar(event);
  return [
    ...meetups.flatMap((meetup) =>
      [meetup, ...meetup.upcoming].map((one) => calendarPath(event, one)),
    ),
    ...(meetups.length === 0 ? [] : [eventCalendarPath(event)]),
    ...(feeds === undefined ? [] : [feeds.atom, feeds.json]),
    ...(schedule === undefined ? [] : [schedule.xml, schedule.json]),
  ].map((path) => path.slice(1));
}
