import { calendarPath, eventCalendarPath, eventPath } from "../../model/address.ts";
import { eventSiteOf } from "../../model/event-site.ts";
import { grouped } from "../../model/grouped.ts";
import { inCalendar } from "../../model/in-calendar.ts";
import type { EventSummary, Site } from "../../model/site.ts";
import { eventFeedPaths } from "../feeds/addresses.ts";
import type { OutputFile } from "../output.ts";
import { redirectSource } from "./redirect-source.ts";

/** A feed or a calendar that subscribers still ask for where it was: paths of the site. */
export interface MovedFile {
  readonly from: string;
  readonly to: string;
}

/** The copies, of the event's files as they are now. */
export const copiesOf = (files: readonly OutputFile[], moved: readonly MovedFile[]): OutputFile[] =>
  moved.flatMap(({ from, to }) =>
    files
      .filter(({ path }) => path === to.slice(1))
      .map(({ body }) => ({ path: from.slice(1), body })),
  );

/**
 * The files that move with the events of these redirects, by the event's slug. Where hosts redirect, subscribers are led
 * on; where they do not, a copy is there, because no feed reader and no calendar follows a page.
 */
export function movedFiles(
  site: Site,
  taken: Iterable<string>,
): ReadonlyMap<string, readonly MovedFile[]> {
  const byPage = grouped(site.redirects.map((redirect) => [redirect.to, redirect]));
  const own = eventSiteOf(site);
  const used = new Set(taken);
  return new Map(
    site.events.map((event) => {
      const feeds = eventFeedPaths(own, event);
      const files = (byPage.get(eventPath(event)) ?? [])
        .flatMap(({ from }) => movedFrom(from, event, feeds))
        .filter(({ from }) => !used.has(from) && used.add(from));
      return [event.slug, files];
    }),
  );
}

function movedFrom(
  written: string,
  event: EventSummary,
  feeds: ReturnType<typeof eventFeedPaths>,
): MovedFile[] {
  const source = redirectSource(written);
  if (source === undefined) return [];
  const calendars =
    inCalendar(event).length === 0
      ? []
      : [
          eventCalendarPath(event),
          ...inCalendar(event).map((meetup) => calendarPath(event, meetup)),
        ];
  const files = [...(feeds === undefined ? [] : [feeds.atom, feeds.json]), ...calendars];
  const { path } = source;
  if (path.endsWith("/"))
    return files.map((to) => ({ from: path + to.slice(eventPath(event).length), to }));
  const to = targetOf(path, feeds, calendars);
  return to === undefined ? [] : [{ from: path, to }];
}

/** What an old file is now: "/events.ics", "/rss.xml". */
function targetOf(
  path: string,
  feeds: ReturnType<typeof eventFeedPaths>,
  [calendar]: readonly string[],
): string | undefined {
  if (/\.ics$/.test(path)) return calendar;
  return /\.json$/.test(path) ? feeds?.json : /\.html?$/.test(path) ? undefined : feeds?.atom;
}
