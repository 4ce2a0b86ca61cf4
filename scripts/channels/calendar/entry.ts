import {
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalLocation,
} from "ical-generator";
import { meetupPath, toAbsolute } from "../../model/address.ts";
import type { EventSite } from "../../model/event-site.ts";
import type { Event, EventStatus, Meetup, MeetupSummary, Venue } from "../../model/site.ts";
import { addDays } from "../../time/arithmetic.ts";
import type { Moment, Recurrence } from "../../time/moment.ts";
import { compactTime } from "../../time/rule-end.ts";
import { localOf } from "../../time/wall-clock.ts";
import { toZoned } from "../../time/zoned.ts";
import { en } from "../../words/en.ts";
import type { EventPublication } from "../publication.ts";
import { describeMeetup } from "./description.ts";
import { calendarText, calendarUrl, escapedText, parameterText } from "./text.ts";

/** Whether its times are written in its zone; whole days have none, and UTC needs no rules. */
export const usesZone = ({ start, zone }: MeetupSummary): boolean =>
  start.kind === "time" && zone !== "UTC";

/** A meetup as the VEVENT of RFC 5545, section 3.6.1. */
export function vevent(publication: EventPublication, event: Event, meetup: Meetup): ICalEventData {
  const { site } = publication;
  // Never the build time: a new stamp would tell every subscriber that something has changed.
  const changed = new Date(meetup.updated.start);
  const url = toAbsolute(site.address, meetupPath(event, meetup));
  const { status, transparency, prefix } = statuses[meetup.telling.statuses[0]];
  return {
    id: escapedText(calendarUid(site, event, meetup)),
    sequence: meetup.sequence,
    stamp: changed,
    lastModified: changed,
    ...times(meetup),
    summary: calendarText(prefix + meetup.name),
    status,
    transparency,
    location: location(meetup),
    description: calendarText(describeMeetup(publication, event, meetup)),
    organizer: organizer(site, meetup),
    categories: event.tags.map((name) => ({ name: calendarText(name) })),
    url: url === undefined ? null : calendarUrl(url),
  };
}

/*
 * Calendars match entries by UID: another title, date or build must not make a second entry. A site without an
 * address has no host; ".invalid" is nobody's (RFC 2606), and the entries are renamed once, when it gets a host.
 */
export function calendarUid({ address }: EventSite, { slug }: Event, { uid, id }: Meetup): string {
  if (uid !== undefined) return uid;
  const host = address.origin === undefined ? "handbill.invalid" : new URL(address.origin).host;
  return `${id}.${slug}@${host}`;
}

interface StatusFields {
  readonly status: ICalEventStatus;
  /** Whether the time is shown as taken. */
  readonly transparency: ICalEventTransparency;
  /** Many calendars show no status, so the name says it; being sold out does not concern those who come. */
  readonly prefix: string;
}

const { CONFIRMED, TENTATIVE, CANCELLED } = ICalEventStatus;
const { OPAQUE, TRANSPARENT } = ICalEventTransparency;
const takesPlace: StatusFields = { status: CONFIRMED, transparency: OPAQUE, prefix: "" };
const statuses: Record<EventStatus, StatusFields> = {
  scheduled: takesPlace,
  rescheduled: takesPlace,
  "moved-online": takesPlace,
  postponed: { status: TENTATIVE, transparency: TRANSPARENT, prefix: `${en.notices.postponed}: ` },
  cancelled: { status: CANCELLED, transparency: TRANSPARENT, prefix: `${en.notices.cancelled}: ` },
};

function times(meetup: Meetup) {
  const { start, end, recurrence } = meetup;
  return {
    start: toZoned(start),
    end: endOf(start, end),
    allDay: start.kind === "day",
    timezone: usesZone(meetup) ? meetup.zone : null,
    repeating: recurrence === undefined ? null : repeating(recurrence, meetup),
  };
}

/** DTEND is exclusive: something on the 7th and 8th ends on the 9th (RFC 5545, section 3.6.1). */
function endOf(start: Moment, end: Moment | undefined) {
  if (start.kind === "time") return end === undefined ? null : toZoned(end);
  return toZoned(addDays(end?.kind === "day" ? end : start, 1));
}

function repeating({ rule, except }: Recurrence, meetup: Meetup): string {
  const lines = [`RRULE:${rule}`];
  if (except.length > 0) lines.push(`EXDATE${exceptionDates(except, meetup)}`);
  return lines.join("\n");
}

function exceptionDates(except: readonly Moment[], meetup: Meetup): string {
  const local = except.map((moment) => compactTime(localOf(moment)));
  if (meetup.start.kind === "day") {
    return `;VALUE=DATE:${local.map((time) => time.slice(0, "20170807".length)).join(",")}`;
  }
  if (usesZone(meetup)) return `;TZID=${meetup.zone}:${local.join(",")}`;
  return `:${local.map((time) => `${time}Z`).join(",")}`;
}

function location(meetup: Meetup): ICalLocation | null {
  const { venue, isOnline } = meetup.telling.attendance;
  if (venue !== undefined) return venueLocation(venue);
  return isOnline ? { title: calendarText(meetup.online ?? en.online) } : null;
}

function venueLocation({ name, address, geo }: Venue): ICalLocation {
  const title = calendarText(address === undefined ? name : `${name}, ${address}`);
  if (geo === undefined) return { title };
  return { title, geo: { lat: coordinate(geo.latitude), lon: coordinate(geo.longitude) } };
}

/** Six decimals are a step of the foot. ical-generator takes 0 for nothing, and the equator is a place. */
const coordinate = (degrees: number) => Number(degrees.toFixed(6)) || 0.000001;

/** An ORGANIZER is an address of mail (RFC 5545, section 3.8.4.3); one without stands in the notes. */
function organizer(site: EventSite, meetup: Meetup) {
  const person = meetup.organizer ?? site.organizer;
  if (person?.email === undefined) return null;
  return { name: parameterText(person.name), email: person.email };
}
