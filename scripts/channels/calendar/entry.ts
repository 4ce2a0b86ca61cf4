import { meetupPath, toAbsolute } from "../../model/address.ts";
import type { EventSite } from "../../model/event-site.ts";
import type { Event, EventStatus, Meetup, Venue } from "../../model/site.ts";
import { type Words, wordsOf } from "../../words/words.ts";
import type { EventPublication } from "../publication.ts";
import { describeMeetup } from "./description.ts";
import type { Component, Property } from "./ical.ts";
import { timeProperties, utcTime } from "./times.ts";

/** A meetup as the VEVENT of RFC 5545, section 3.6.1. */
export function vevent(publication: EventPublication, event: Event, meetup: Meetup): Component {
  const { site } = publication;
  // Never the build time: a new stamp would tell every subscriber that something has changed.
  // Where nobody said when, it is the same instant in every build.
  const changed = utcTime(meetup.updated?.start ?? 0);
  const url = toAbsolute(site.address, meetupPath(event, meetup));
  const { status, transparency, name } = statuses[meetup.telling.statuses[0]];
  const words = wordsOf(site, event.lang);
  const properties: Property[] = [
    text("uid", calendarUid(site, event, meetup)),
    ["sequence", {}, "integer", meetup.sequence],
    ["dtstamp", {}, "date-time", changed],
    ...timeProperties(meetup),
    text("summary", name ? words.text(name, meetup) : meetup.name),
    text("transp", transparency),
    ...location(meetup, words),
    text("description", describeMeetup(publication, event, meetup)),
    ...organizer(site, meetup),
    ...(event.tags.length === 0 ? [] : [["categories", {}, "text", ...event.tags] as const]),
    ...(url === undefined ? [] : [["url", {}, "uri", url] as const]),
    text("status", status),
    ["last-modified", {}, "date-time", changed],
  ];
  return ["vevent", properties, []];
}

const text = (name: string, value: string): Property => [name, {}, "text", value];

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
  readonly status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  /** Whether the time is shown as taken. */
  readonly transparency: "OPAQUE" | "TRANSPARENT";
  /** Many calendars show no status, so the name says it; being sold out does not concern those who come. */
  readonly name: "calendar.postponed" | "calendar.cancelled" | undefined;
}

const takesPlace: StatusFields = { status: "CONFIRMED", transparency: "OPAQUE", name: undefined };
const statuses: Record<EventStatus, StatusFields> = {
  scheduled: takesPlace,
  rescheduled: takesPlace,
  "moved-online": takesPlace,
  postponed: {
    status: "TENTATIVE",
    transparency: "TRANSPARENT",
    name: "calendar.postponed",
  },
  cancelled: {
    status: "CANCELLED",
    transparency: "TRANSPARENT",
    name: "calendar.cancelled",
  },
};

function location(meetup: Meetup, words: Words): Property[] {
  const { venue, isOnline } = meetup.telling.attendance;
  if (venue !== undefined) return venueLocation(venue);
  return isOnline ? [text("location", meetup.online ?? words.text("meetup.onlinePlace"))] : [];
}

function venueLocation({ name, address, geo }: Venue): Property[] {
  const line = text("location", address === undefined ? name : `${name}, ${address}`);
  if (geo === undefined) return [line];
  return [line, ["geo", {}, "float", [coordinate(geo.latitude), coordinate(geo.longitude)]]];
}

/** Six decimals are a step of the foot. */
const coordinate = (degrees: number) => Number(degrees.toFixed(6));

/** An ORGANIZER is an address of mail (RFC 5545, section 3.8.4.3); one without stands in the notes. */
function organizer(site: EventSite, meetup: Meetup): Property[] {
  const person = meetup.organizer ?? site.organizer;
  if (person?.email === undefined) return [];
  return [["organizer", { cn: person.name }, "cal-address", `mailto:${person.email}`]];
}
