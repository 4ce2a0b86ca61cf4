import { calendarPath, eventCalendarPath, eventPath } from "../../model/address.ts";
import { type EventSite, eventSiteOf } from "../../model/event-site.ts";
import { grouped } from "../../model/grouped.ts";
import { inCalendar } from "../../model/in-calendar.ts";
import { type FormerKind, formerKind } from "../../model/redirect.ts";
import type { EventSummary, Site } from "../../model/site.ts";
import { eventFeedPaths, type FeedPaths, siteFeedPaths } from "../feeds/addresses.ts";
import type { OutputFile } from "../output.ts";
import { schedulePathsOf } from "../schedule/addresses.ts";
import { redirectSource } from "./redirect-source.ts";

/** A feed, a calendar or a schedule that subscribers still ask for where it was: paths of the site. */
export interface MovedFile {
  readonly from: string;
  /** Where its copy lies: what `from` names, or "/feed/index.xml" for "/feed/". */
  readonly file: string;
  readonly to: string;
}

/** The copies, of the event's files as they are now. */
export const copiesOf = (files: readonly OutputFile[], moved: readonly MovedFile[]): OutputFile[] =>
  moved.flatMap(({ file, to }) =>
    files
      .filter(({ path }) => path === to.slice(1))
      .map(({ body }) => ({ path: file.slice(1), body })),
  );

/**
 * The files that move with these redirects, by the slug of the event whose they are; undefined for the site's own. Where
 * hosts redirect, subscribers are led on; where they do not, a copy is there, because no feed reader and no calendar
 * follows a page.
 */
export function movedFiles(
  site: Site,
  taken: Iterable<string>,
): ReadonlyMap<string | undefined, readonly MovedFile[]> {
  const byPage = grouped(site.redirects.map((redirect) => [redirect.to, redirect]));
  const own = eventSiteOf(site);
  const used = new Set(taken);
  const movedTo = (page: string, current: CurrentFiles) =>
    (byPage.get(page) ?? [])
      .flatMap(({ from }) => movedFrom(from, page, current))
      .filter(({ file }) => !used.has(file) && used.add(file));
  return new Map<string | undefined, MovedFile[]>([
    ...site.events.map(
      (event) => [event.slug, movedTo(eventPath(event), filesOfEvent(own, event))] as const,
    ),
    [
      undefined,
      movedTo("/", { ...siteFeedPaths(own), calendars: ["/calendar.ics"], schedules: [] }),
    ],
  ]);
}

/** Paths of the site. */
interface CurrentFiles extends Partial<FeedPaths> {
  /** The one to subscribe to comes first. */
  readonly calendars: readonly string[];
  readonly schedules: readonly string[];
}

const filesOfEvent = (site: EventSite, event: EventSummary): CurrentFiles => ({
  ...eventFeedPaths(site, event),
  calendars:
    inCalendar(event).length === 0
      ? []
      : [eventCalendarPath(event), ...inCalendar(event).map((one) => calendarPath(event, one))],
  schedules: Object.values(schedulePathsOf(site, event) ?? {}),
});

function movedFrom(written: string, page: string, current: CurrentFiles): MovedFile[] {
  const source = redirectSource(written);
  if (source === undefined) return [];
  const { path, file } = source;
  const { atom, json, calendars, schedules } = current;
  const moved: Record<FormerKind, readonly (string | undefined)[]> = {
    feed: [atom],
    "json-feed": [json],
    calendar: calendars.slice(0, 1),
    page: path.endsWith("/") && page !== "/" ? [atom, json, ...calendars, ...schedules] : [],
    "other-file": [],
  };
  const kind = formerKind(path);
  return moved[kind]
    .flatMap((to) => to ?? [])
    .map((to) =>
      kind === "page"
        ? { from: path + to.slice(page.length), file: path + to.slice(page.length), to }
        : { from: path, file: `/${file}`, to },
    );
}
