import { meetupPath, toAbsolute } from "../../model/address.ts";
import type { EventSite } from "../../model/event-site.ts";
import type { Event, Meetup, Venue } from "../../model/site.ts";
import type { Instant } from "../../time/moment.ts";
import { type Words, wordsOf } from "../../words/words.ts";
import { factsOf } from "../facts.ts";
import { imageUrls } from "../image-urls.ts";
import type { MeetupRecord } from "../ledger/ledger.ts";
import type { KnownMeetup } from "../ledger/recognise.ts";
import { digestOf, laterThan, type Stamps, stampsOf } from "../ledger/stamps.ts";
import type { EventPublication } from "../publication.ts";
import { describeMeetup } from "./description.ts";
import { entryName } from "./entry-name.ts";
import { componentText, type Property } from "./ical.ts";
import { calendarStatus } from "./status.ts";
import { timeProperties, utcTime } from "./times.ts";

/** A meetup's entry in calendars, and what the ledger remembers of it. */
export interface CalendarEntry {
  /** The VEVENT as it stands in a file. */
  readonly text: string;
  readonly uid: string;
  readonly record: MeetupRecord;
}

/** A meetup as the VEVENT of RFC 5545, section 3.6.1. */
export function calendarEntry(
  publication: EventPublication,
  event: Event,
  meetup: Meetup,
  { uid, record: known }: KnownMeetup,
): CalendarEntry {
  const said = properties(publication, event, meetup);
  const digest = digestOf([uid, said]);
  // Where nobody said when, it is the same instant in every build.
  const content = { sequence: meetup.sequence, changed: meetup.updated?.start ?? 0 };
  const stamps = stampsOf(digest, known?.record, content, publication.site.now);
  const changed = utcTime(stamps.changed);
  const text = componentText([
    "vevent",
    [
      ["uid", {}, "text", uid],
      ["sequence", {}, "integer", stamps.sequence],
      ["dtstamp", {}, "date-time", changed],
      ...said,
      ["last-modified", {}, "date-time", changed],
    ],
    [],
  ]);
  const record = recordOf(
    event,
    meetup,
    { digest, ...stamps },
    known?.record,
    publication.site.now,
  );
  return { text, uid, record };
}

function recordOf(
  { slug }: Event,
  meetup: Meetup,
  entry: Stamps & Pick<MeetupRecord, "digest">,
  before: MeetupRecord | undefined,
  now: Instant,
): MeetupRecord {
  const { id, name } = meetup;
  const facts = factsOf(meetup);
  const isSame = before === undefined || JSON.stringify(before.facts) === JSON.stringify(facts);
  const earlier = isSame ? before?.earlier : { facts: before.facts, until: laterThan(0, now) };
  return { slug, id, name, facts, earlier, ...entry, gone: undefined };
}

/** All that it says, but for its name, its counter and its stamps. */
function properties(publication: EventPublication, event: Event, meetup: Meetup): Property[] {
  const { site } = publication;
  const url = toAbsolute(site.address, meetupPath(event, meetup));
  const { status, transparency, name } = calendarStatus(meetup.telling);
  const words = wordsOf(site, event.lang);
  const summary = entryName(event, meetup, words);
  return [
    ...timeProperties(meetup),
    text("summary", name ? words.text(name, { name: summary }) : summary),
    text("transp", transparency),
    ...location(meetup, words),
    text("description", describeMeetup(publication, event, meetup)),
    ...organizer(site, meetup),
    ...(event.tags.length === 0 ? [] : [["categories", {}, "text", ...event.tags] as const]),
    ...(url === undefined ? [] : [["url", {}, "uri", url] as const]),
    ...conference(meetup, words),
    ...image(publication, event),
    text("status", status),
  ];
}

const text = (name: string, value: string): Property => [name, {}, "text", value];

/** A button, in calendars that know it (RFC 7986, section 5.11). */
const conference = ({ online }: Meetup, words: Words): Property[] =>
  online === undefined ? [] : [["conference", { label: words.text("meetup.join") }, "uri", online]];

function image(publication: EventPublication, event: Event): Property[] {
  const [url] = imageUrls(publication, event) ?? [];
  return url === undefined ? [] : [["image", { display: "FULLSIZE" }, "uri", url]];
}

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
