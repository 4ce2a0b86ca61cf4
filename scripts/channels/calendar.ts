import ical, { type ICalCalendarData } from "ical-generator";
import { calendarPath, toAbsolute } from "../model/address.ts";
import type { EventSite } from "../model/event-site.ts";
import type { Event, Meetup } from "../model/site.ts";
import { overAt } from "../time/arithmetic.ts";
import { usesZone, vevent } from "./calendar-entry.ts";
import { escapedText, foldLines, putInCalendar } from "./calendar-text.ts";
import { isPublic, publicEvents } from "./feed-addresses.ts";
import type { OutputFile } from "./output.ts";
import type { EventPublication, Publication } from "./publication.ts";
import { type Span, vtimezone } from "./vtimezone.ts";

interface Entry {
  readonly meetup: Meetup;
  /** Its VEVENT, which stands in two files. */
  readonly text: string;
}

/** How long a subscribed calendar may wait before it looks again, in seconds: a cancellation is urgent. */
const refreshInterval = 60 * 60;
const subscriptionPath = "/calendar.ics";

/** The address of the calendar to subscribe to; undefined when there is nothing to put in one. */
export const siteCalendarPath = (site: EventSite): string | undefined =>
  site.events.some((event) => isPublic(event) && event.meetups.length > 0)
    ? subscriptionPath
    : undefined;

/** One calendar for each meetup, to take it into one's own (RFC 5545). */
export const eventCalendars = (publication: EventPublication, event: Event): OutputFile[] =>
  entriesOf(publication, event).map((entry) =>
    file(calendarPath(event, entry.meetup), render([entry], { name: entry.meetup.name })),
  );

/** One of all meetups, to subscribe to. */
export function siteCalendar(publication: Publication): OutputFile[] {
  const { site } = publication;
  const all = publicEvents(site).flatMap((event) => entriesOf(publication, event));
  if (all.length === 0) return [];
  const source = toAbsolute(site.address, subscriptionPath);
  const subscription = { name: site.title, ttl: refreshInterval, ...(source ? { source } : {}) };
  return [file(subscriptionPath, render(all, subscription))];
}

const file = (path: string, body: string): OutputFile => ({ path: path.slice(1), body });

const entriesOf = (publication: EventPublication, event: Event): Entry[] =>
  event.meetups.map((meetup) => {
    const text = calendarOf({})
      .createEvent(vevent(publication, event, meetup))
      .toString();
    return { meetup, text: foldLines(text) };
  });

// No METHOD: with one, programs take the file for an invitation or a request to all who are invited.
const calendarOf = (settings: ICalCalendarData) =>
  ical({ ...settings, prodId: { company: "Handbill", product: "Handbill", language: "EN" } });

function render(entries: readonly Entry[], settings: ICalCalendarData & { name: string }): string {
  const calendar = calendarOf({ ...settings, name: escapedText(settings.name) }).toString();
  return putInCalendar(calendar, [...timezonesOf(entries), ...entries.map(({ text }) => text)]);
}

function timezonesOf(entries: readonly Entry[]): string[] {
  const meetups = entries.map(({ meetup }) => meetup).filter(usesZone);
  const zones = [...new Set(meetups.map(({ zone }) => zone))];
  return zones.map((zone) => {
    const span = spanOf(meetups.filter((each) => each.zone === zone));
    return `${foldLines(vtimezone(zone, span))}\r\n`;
  });
}

function spanOf(meetups: readonly Meetup[]): Span {
  const endless = meetups.some(({ recurrence }) => recurrence !== undefined);
  return {
    from: Math.min(...meetups.map(({ start }) => start.instant)),
    to: endless ? undefined : Math.max(...meetups.map(({ start, end }) => overAt(start, end))),
  };
}
