import { calendarPath, toAbsolute } from "../../model/address.ts";
import { isOld } from "../../model/event-lists.ts";
import type { EventSite } from "../../model/event-site.ts";
import type { Event, EventSummary, MeetupSummary } from "../../model/site.ts";
import { overAt } from "../../time/arithmetic.ts";
import { publicEvents } from "../feeds/addresses.ts";
import type { OutputFile } from "../output.ts";
import type { EventPublication, Publication } from "../publication.ts";
import { vevent } from "./entry.ts";
import { calendarText, componentText, type Property } from "./ical.ts";
import { usesZone } from "./times.ts";
import { type Span, vtimezone } from "./vtimezone.ts";

/** The VEVENTs of an event's meetups, in their order: each stands in two files. */
export type EntriesOf = (event: EventSummary) => readonly string[];

const subscriptionPath = "/calendar.ics";

/** The address of the calendar to subscribe to; undefined when there is nothing to put in one. */
export const siteCalendarPath = (site: EventSite): string | undefined =>
  site.hasPublicMeetups ? subscriptionPath : undefined;

/** One calendar for each meetup, to take it into one's own (RFC 5545). */
export const eventCalendars = (event: EventSummary, entries: readonly string[]): OutputFile[] =>
  event.meetups.map((meetup, index) => {
    const own = entries.slice(index, index + 1);
    return file(calendarPath(event, meetup), render([meetup], own, nameOf(meetup.name)));
  });

/**
 * One of all meetups, to subscribe to: without the old ones, which everybody has had, or it would grow for ever. Where
 * all are old the last one stays, because a calendar may not be empty.
 */
export function siteCalendar({ site }: Publication, entriesOf: EntriesOf): OutputFile[] {
  const all = publicEvents(site).flatMap((event) =>
    event.meetups.map((meetup, index) => ({ meetup, entry: entriesOf(event)[index] ?? "" })),
  );
  const last = all.toSorted((one, other) => startOf(other) - startOf(one)).slice(0, 1);
  const young = all.filter(({ meetup }) => !isOld(site.now)(meetup));
  const listed = young.length > 0 ? young : last;
  if (listed.length === 0) return [];
  const meetups = listed.map(({ meetup }) => meetup);
  const entries = listed.map(({ entry }) => entry);
  const source = toAbsolute(site.address, subscriptionPath);
  const subscription: Property[] = [
    ...(source === undefined ? [] : [["source", {}, "uri", source] as const]),
    ...nameOf(site.title),
    ["refresh-interval", {}, "duration", refreshInterval],
    ["x-published-ttl", {}, "unknown", refreshInterval],
  ];
  return [file(subscriptionPath, render(meetups, entries, subscription))];
}

const startOf = ({ meetup }: { readonly meetup: MeetupSummary }) => meetup.start.instant;

/** How long a subscribed calendar may wait before it looks again: a cancellation is urgent. */
const refreshInterval = "PT1H";

const file = (path: string, body: string): OutputFile => ({ path: path.slice(1), body });

/** RFC 7986, section 5.1, and what clients called it before. */
const nameOf = (name: string): Property[] => [
  ["name", {}, "text", name],
  ["x-wr-calname", {}, "text", name],
];

/** See EntriesOf. */
export const calendarEntries = (publication: EventPublication, event: Event): string[] =>
  event.meetups.map((meetup) => componentText(vevent(publication, event, meetup)));

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
  return zones.map((zone) => {
    const span = spanOf(zoned.filter((each) => each.zone === zone));
    return componentText(vtimezone(zone, span));
  });
}

function spanOf(meetups: readonly MeetupSummary[]): Span {
  const endless = meetups.some(({ recurrence }) => recurrence !== undefined);
  return {
    from: Math.min(...meetups.map(({ start }) => start.instant)),
    to: endless ? undefined : Math.max(...meetups.map(({ start, end }) => overAt(start, end))),
  };
}
