import { overAt } from "../time/arithmetic.ts";
import type { Instant } from "../time/moment.ts";
import { grouped } from "./grouped.ts";
import { mainMeetup, nextInstant } from "./main-meetup.ts";
import type { EventSummary, MeetupSummary, Site } from "./site.ts";

/* What a page of many events shows. Each list has an end, so that a site that grows for years stays fast to open. */

/** The events of the home page. */
export interface HomeLists {
  /** Soonest first. */
  readonly ahead: readonly EventSummary[];
  /** Those without any date to meet, the one announced last first. */
  readonly announced: readonly EventSummary[];
  /** What was over within the last year, the latest first. */
  readonly behind: readonly EventSummary[];
}

const most: Readonly<Record<keyof HomeLists, number>> = { ahead: 60, announced: 20, behind: 20 };

export function homeLists({ events, now }: Pick<Site, "events" | "now">): HomeLists {
  const dated = soonestFirst(events.filter(({ meetups }) => meetups.length > 0));
  const behind = dated.filter(({ telling, meetups }) => telling.over && !meetups.every(isOld(now)));
  return {
    ahead: dated.filter(({ telling }) => !telling.over).slice(0, most.ahead),
    announced: events.filter(({ meetups }) => meetups.length === 0).slice(0, most.announced),
    behind: behind.reverse().slice(0, most.behind),
  };
}

/** All events by year, the last year first; none while the home page shows them all. */
export function eventsByYear(
  site: Pick<Site, "events" | "now">,
): readonly (readonly [year: string, events: readonly EventSummary[]])[] {
  const { ahead, announced, behind } = homeLists(site);
  if (ahead.length + announced.length + behind.length === site.events.length) return [];
  const years = grouped(soonestFirst(site.events).map((event) => [yearOf(event), event]));
  return [...years].sort(([one], [other]) => (one < other ? 1 : -1));
}

/** On the calendar of where it takes place. */
function yearOf(event: EventSummary): string {
  const start = mainMeetup(event)?.telling.next.start;
  const date = start?.kind === "day" ? start.date : (start?.local ?? event.date.iso);
  return date.slice(0, "2017".length);
}

/** When a meetup becomes old; undefined for one that repeats, whose end is open or far away. */
export const oldAt = ({ start, end, recurrence }: MeetupSummary): Instant | undefined =>
  recurrence === undefined ? overAt(start, end) + oneYear : undefined;

/** Whether it was over more than a year ago. */
export const isOld =
  (now: Instant) =>
  (meetup: MeetupSummary): boolean => {
    const at = oldAt(meetup);
    return at !== undefined && at <= now;
  };

const oneYear = 366 * 24 * 60 * 60 * 1000;

const soonestFirst = (events: readonly EventSummary[]): EventSummary[] =>
  [...events].sort((a, b) => nextInstant(a) - nextInstant(b));
