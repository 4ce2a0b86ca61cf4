import { meetupPath, toAbsolute } from "../../model/address.ts";
import type { EventSite } from "../../model/event-site.ts";
import type { Event, Meetup, MeetupDate, Venue } from "../../model/site.ts";
import type { Instant } from "../../time/moment.ts";
import { factsInARow } from "../../words/names.ts";
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
import { recurrenceId, timeProperties, utcTime } from "./times.ts";

/** A meetup's entries in calendars, and what the ledger remembers of them. */
export interface CalendarEntry extends CalendarTexts {
  readonly uid: string;
  readonly record: MeetupRecord;
}

/** VEVENTs as they stand in files. */
export interface CalendarTexts {
  /** The meetup; of a series all of it. */
  readonly text: string;
  /** Each coming date of a series by itself, by its id. */
  readonly dates: Readonly<Record<string, string>>;
}

/** One VEVENT, without its counter and its stamps. */
interface Entry {
  readonly uid: string;
  readonly said: readonly Property[];
}

/**
 * A meetup as the VEVENT of RFC 5545, section 3.6.1. A series has one for each rule that it has had, and one for each
 * date that is not as the rule says, known by its RECURRENCE-ID. All of them count and are stamped together: what has
 * changed in one, clients take over from all.
 */
export function calendarEntry(
  publication: EventPublication,
  event: Event,
  meetup: Meetup,
  { uid, record: known }: KnownMeetup,
): CalendarEntry {
  const { now } = publication.site;
  const said = properties(publication, event, meetup);
  const saidOf = (date: MeetupDate) => dateProperties(publication, event, meetup, date);
  const entryOf = (date: MeetupDate): Entry => ({
    uid: stretchUid(uid, date.stretch),
    said: [recurrenceId(meetup, date), ...saidOf(date)],
  });
  // Under the name of the series, programs such as khal would put the one date in the place of all.
  const alone = (date: MeetupDate): Entry => ({ uid: `${date.id}.${uid}`, said: saidOf(date) });
  const own = [...meetup.earlier.toReversed(), ...meetup.upcoming].filter(({ isOwn }) => isOwn);
  const others = [
    ...meetup.later.map((stretch, index) => ({
      uid: stretchUid(uid, index + 1),
      said: properties(publication, event, { ...meetup, ...stretch }),
    })),
    ...own.map(entryOf),
  ];
  const digest = digestOf([uid, said, ...others]);
  // Where nobody said when, it is the same instant in every build.
  const content = { sequence: meetup.sequence, changed: meetup.updated?.start ?? 0 };
  const stamps = stampsOf(digest, known?.record, content, now);
  const textOf = (entry: Entry) => vevent(entry, stamps);
  return {
    text: [{ uid, said }, ...others].map(textOf).join(""),
    dates: Object.fromEntries(meetup.upcoming.map((date) => [date.id, textOf(alone(date))])),
    uid,
    record: recordOf(event, meetup, { digest, ...stamps }, known?.record, now),
  };
}

function vevent({ uid, said }: Entry, { sequence, changed }: Stamps): string {
  const stamp = utcTime(changed);
  return componentText([
    "vevent",
    [
      ["uid", {}, "text", uid],
      ["sequence", {}, "integer", sequence],
      ["dtstamp", {}, "date-time", stamp],
      ...said,
      ["last-modified", {}, "date-time", stamp],
    ],
    [],
  ]);
}

/** A rule cannot end and go on in another way: the second is a series of its own. */
const stretchUid = (uid: string, stretch: number) =>
  stretch === 0 ? uid : `${stretch + 1}.${uid}`;

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

/** The same of one date: its own name beside that of the series, and its own text before it. */
function dateProperties(
  publication: EventPublication,
  event: Event,
  series: Meetup,
  date: MeetupDate,
): Property[] {
  const words = wordsOf(publication.site, event.lang);
  const whole = entryName(event, series, words);
  const isNamed = date.name !== series.name;
  const name = isNamed ? words.text("calendar.part", { event: whole, part: date.name }) : whole;
  const told = { ...date, body: [...date.body, ...series.body] };
  return properties(publication, event, told, name);
}

/** All that it says, but for its name, its counter and its stamps. */
function properties(
  publication: EventPublication,
  event: Event,
  meetup: Meetup,
  named?: string,
): Property[] {
  const { site } = publication;
  const url = toAbsolute(site.address, meetupPath(event, meetup));
  const { status, transparency, name } = calendarStatus(meetup.telling);
  const words = wordsOf(site, event.lang);
  const summary = named ?? entryName(event, meetup, words);
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
  if (venue !== undefined) return venueLocation(venue, words);
  return isOnline ? [text("location", meetup.online ?? words.text("meetup.onlinePlace"))] : [];
}

function venueLocation({ name, address, geo }: Venue, words: Words): Property[] {
  const line = text("location", factsInARow([name, address], words));
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
