import { overAt } from "../time/arithmetic.ts";
import type { Instant } from "../time/moment.ts";
import { grouped } from "./grouped.ts";
import { mainMeetup, nextInstant } from "./main-meetup.ts";
import type { EventSummary, MeetupSummary, Site } from "./site.ts";

/* What a page of many events shows: what lies ahead, and below it what is over, by year. */

export interface EventLists {
  /** Soonest first. */
  readonly ahead: readonly EventSummary[];
  /** Those without any date to meet, the one announced last first. */
  readonly announced: readonly EventSummary[];
  /** What is over, the last year first. */
  readonly behind: readonly EventYear[];
}

export interface EventYear {
  /** "2017" */
  readonly year: string;
  /** How many there are; a page that lists them all may show fewer. */
  readonly count: number;
  /** Of what is over the latest first; of a whole year the soonest first. */
  readonly events: readonly EventSummary[];
}

export function eventLists(events: readonly EventSummary[]): EventLists {
  const dated = soonestFirst(events.filter(({ meetups }) => meetups.length > 0));
  return {
    ahead: dated.filter(({ telling }) => !telling.over),
    announced: events.filter(({ meetups }) => meetups.length === 0),
    behind: byYear(dated.filter(({ telling }) => telling.over).reverse()),
  };
}

// The home page has an end, so that a site that grows for years stays fast to open: these fit into 60 KB of HTML.
const most = { ahead: 60, announced: 20, behind: 40 } as const;

/** Those of the home page; of the years as many as fit, but of the last one always something. */
export function homeLists({ events }: Pick<Site, "events">): EventLists {
  const { ahead, announced, behind } = eventLists(events);
  let room: number = most.behind;
  const fitting = behind.flatMap((one, index): EventYear[] => {
    if (index > 0 && one.count > room) room = 0;
    const shown = one.events.slice(0, room);
    room -= shown.length;
    return shown.length === 0 ? [] : [{ ...one, events: shown }];
  });
  return {
    ahead: ahead.slice(0, most.ahead),
    announced: announced.slice(0, most.announced),
    behind: fitting,
  };
}

/** The event that a visitor most likely comes for: the first that takes place on the day that is said. */
export const nextEvent = ({ ahead }: EventLists): EventSummary | undefined =>
  ahead.find(({ telling }) => telling.dateHolds);

/** The years that have a page of their own, the last first; none while the home page shows all events. */
export function eventsByYear(site: Pick<Site, "events">): readonly EventYear[] {
  const { ahead, announced, behind } = homeLists(site);
  const past = behind.reduce((sum, { events }) => sum + events.length, 0);
  if (ahead.length + announced.length + past === site.events.length) return [];
  return byYear(soonestFirst(site.events));
}

const byYear = (events: readonly EventSummary[]): EventYear[] =>
  Array.from(grouped(events.map((event) => [yearOf(event), event])), ([year, events]) => ({
    year,
    count: events.length,
    events,
  })).sort((a, b) => (a.year < b.year ? 1 : -1));

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
