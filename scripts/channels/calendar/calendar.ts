import {
  calendarPath,
  eventCalendarPath,
  tagCalendarPath,
  toAbsolute,
} from "../../model/address.ts";
import { isOld } from "../../model/event-lists.ts";
import type { EventSite } from "../../model/event-site.ts";
import { inCalendar } from "../../model/in-calendar.ts";
import type { EventSummary, MeetupSummary } from "../../model/site.ts";
import { overAt } from "../../time/arithmetic.ts";
import { wordsOf } from "../../words/words.ts";
import { isPublic } from "../feeds/addresses.ts";
import type { OutputFile } from "../output.ts";
import type { EventPublication, Publication } from "../publication.ts";
import { subscriptionPath } from "./addresses.ts";
import type { CalendarTexts } from "./entry.ts";
import { calendarText, type Property } from "./ical.ts";
import { usesZone } from "./times.ts";
import { type Span, vtimezone } from "./vtimezone.ts";

/** The VEVENTs of an event's meetups, in their order: each stands in several files. */
export type EntriesOf = (event: EventSummary) => readonly CalendarTexts[];

/**
 * One calendar for each meetup, to take it into one's own (RFC 5545), and one of all to subscribe to. Only what is subscribed
 * to has a name: where there is one, Outlook opens a new calendar instead of putting the entry into one's own ([MS-OXCICAL],
 * X-WR-CALNAME).
 */
export function eventCalendars(
  { site }: EventPublication,
  event: EventSummary,
  entries: readonly CalendarTexts[],
): OutputFile[] {
  const all = inCalendar(event);
  if (all.length === 0) return [];
  const single = all.map((meetup, index) =>
    file(
      calendarPath(event, meetup),
      render([meetup], textsOf(entries.slice(index, index + 1)), []),
    ),
  );
  const dates = all.flatMap((meetup, index) =>
    meetup.upcoming.map((date) => {
      const text = entries[index]?.dates[date.id] ?? "";
      return file(calendarPath(event, date), render([date], [text], []));
    }),
  );
  const path = eventCalendarPath(event);
  const described = { path, name: event.title, description: event.summary };
  const whole = render(all, textsOf(entries), subscription(site, described));
  return [...single, ...dates, file(path, whole)];
}

const textsOf = (entries: readonly CalendarTexts[]) => entries.map(({ text }) => text);

/**
 * One of all meetups, and one of each tag's, to subscribe to: without the old ones, which everybody has had, or they would
 * grow for ever. Where all are old the last one stays, because a calendar may not be empty.
 */
export function siteCalendars({ site }: Publication, entriesOf: EntriesOf): OutputFile[] {
  const calendarOf = (events: readonly EventSummary[], described: Described): OutputFile[] => {
    const all = events.filter(isPublic).flatMap((event) =>
      event.meetups.map((meetup, index) => ({
        meetup,
        entry: () => entriesOf(event)[index]?.text ?? "",
      })),
    );
    const last = all.toSorted((one, other) => startOf(other) - startOf(one)).slice(0, 1);
    const young = all.filter(({ meetup }) => !isOld(site.now)(meetup));
    const listed = young.length > 0 ? young : last;
    if (listed.length === 0) return [];
    const meetups = listed.map(({ meetup }) => meetup);
    const entries = listed.map(({ entry }) => entry());
    return [file(described.path, render(meetups, entries, subscription(site, described)))];
  };
  const { title: name, description } = site;
  const words = wordsOf(site, site.lang);
  return [
    ...calendarOf(site.events, { path: subscriptionPath, name, description }),
    ...site.tags.flatMap((tag) =>
      calendarOf(tag.events, {
        path: tagCalendarPath(tag.slug),
        name: words.text("calendar.part", { event: site.title, part: tag.name }),
        description: undefined,
      }),
    ),
  ];
}

const startOf = ({ meetup }: { readonly meetup: MeetupSummary }) => meetup.start.instant;

interface Described {
  readonly path: string;
  readonly name: string;
  readonly description: string | undefined;
}

/** What a program needs to come again, and to show what it comes for (RFC 7986), with what clients called it before. */
function subscription({ address }: EventSite, { path, name, description }: Described): Property[] {
  const source = toAbsolute(address, path);
  return [
    ...(source === undefined ? [] : [["source", {}, "uri", source] as const]),
    ["name", {}, "text", name],
    ["x-wr-calname", {}, "text", name],
    ...(description
      ? ([
          ["description", {}, "text", description],
          ["x-wr-caldesc", {}, "text", description],
        ] as const)
      : []),
    ["color", {}, "text", color],
    ["refresh-interval", {}, "duration", refreshInterval],
    ["x-published-ttl", {}, "unknown", refreshInterval],
  ];
}

/** How long a subscribed calendar may wait before it looks again: a cancellation is urgent. */
const refreshInterval = "PT1H";

/** The name in CSS that is next to the pages' own. */
const color = "midnightblue";

const file = (path: string, body: string): OutputFile => ({ path: path.slice(1), body });

// No METHOD: with one, programs take the file for an invitation or a request to all who are invited.
const always: readonly Property[] = [
  ["version", {}, "text", "2.0"],
  ["prodid", {}, "text", "-//Handbill//Handbill//EN"],
];

const render = (
  meetups: readonly MeetupSummary[],
  entries: readonly string[],
  properties: readonly Property[],
): string => calendarText([...always, ...properties], [...timezonesOf(meetups), ...entries]);

function timezonesOf(meetups: readonly MeetupSummary[]): string[] {
  const zoned = meetups.filter(usesZone);
  const zones = [...new Set(zoned.map(({ zone }) => zone))];
  return zones.map((zone) => vtimezone(zone, spanOf(zoned.filter((each) => each.zone === zone))));
}

function spanOf(meetups: readonly MeetupSummary[]): Span {
  const endless = meetups.some(({ recurrence }) => recurrence !== undefined);
  return {
    from: Math.min(...meetups.map(({ start }) => start.instant)),
    to: endless ? undefined : Math.max(...meetups.map(({ start, end }) => overAt(start, end))),
  };
}
