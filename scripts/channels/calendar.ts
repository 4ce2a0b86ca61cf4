import ical, { type ICalCalendarData } from "ical-generator";
import { calendarPath, toAbsolute } from "../model/address.ts";
import type { Event, Meetup, Site } from "../model/site.ts";
import { overAt } from "../time/arithmetic.ts";
import { usesZone, vevent } from "./calendar-entry.ts";
import { escapedText, finishCalendar } from "./calendar-text.ts";
import { publicEvents } from "./feed-addresses.ts";
import type { OutputFile } from "./output.ts";
import type { Publication } from "./publication.ts";
import { type Span, vtimezone } from "./vtimezone.ts";

interface Entry {
  readonly event: Event;
  readonly meetup: Meetup;
}

/** How long a subscribed calendar may wait before it looks again, in seconds: a cancellation is urgent. */
const refreshInterval = 60 * 60;
const subscriptionPath = "/calendar.ics";

/** The address of the calendar to subscribe to; undefined when there is nothing to put in one. */
export const siteCalendarPath = (site: Site): string | undefined =>
  publicEvents(site).some(({ meetups }) => meetups.length > 0) ? subscriptionPath : undefined;

/** One calendar for each meetup, to take it into one's own, and one of all of them to subscribe to (RFC 5545). */
export function calendarFiles(publication: Publication): OutputFile[] {
  const { site } = publication;
  const single = entriesOf(site.events).map((entry) => {
    const path = calendarPath(entry.event, entry.meetup);
    return file(path, render(publication, [entry], { name: entry.meetup.name }));
  });
  const all = entriesOf(publicEvents(site));
  if (all.length === 0) return single;
  const source = toAbsolute(site.address, subscriptionPath);
  const subscription = { name: site.title, ttl: refreshInterval, ...(source ? { source } : {}) };
  return [...single, file(subscriptionPath, render(publication, all, subscription))];
}

const file = (path: string, body: string): OutputFile => ({ path: path.slice(1), body });

const entriesOf = (events: readonly Event[]): Entry[] =>
  events.flatMap((event) => event.meetups.map((meetup) => ({ event, meetup })));

// No METHOD: with one, programs take the file for an invitation or a request to all who are invited.
function render(
  publication: Publication,
  entries: readonly Entry[],
  { name, ...settings }: ICalCalendarData & { name: string },
): string {
  const calendar = ical({
    ...settings,
    name: escapedText(name),
    prodId: { company: "Handbill", product: "Handbill", language: "EN" },
  });
  for (const { event, meetup } of entries) {
    calendar.createEvent(vevent(publication, event, meetup));
  }
  return finishCalendar(calendar.toString(), timezonesOf(entries));
}

function timezonesOf(entries: readonly Entry[]): string[] {
  const meetups = entries.map(({ meetup }) => meetup).filter(usesZone);
  const zones = [...new Set(meetups.map(({ zone }) => zone))];
  return zones.map((zone) => vtimezone(zone, spanOf(meetups.filter((each) => each.zone === zone))));
}

function spanOf(meetups: readonly Meetup[]): Span {
  const endless = meetups.some(({ recurrence }) => recurrence !== undefined);
  return {
    from: Math.min(...meetups.map(({ start }) => start.instant)),
    to: endless ? undefined : Math.max(...meetups.map(({ start, end }) => overAt(start, end))),
  };
}
