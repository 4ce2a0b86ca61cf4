import * as z from "zod";
import type { XmlElement } from "../channels/xml-tree.ts";

/*
 * The form of schedules as c3voc publishes it (c3voc.de/wiki/schedule, validator/xsd and validator/json in voc/schedule),
 * written down anew: each function returns the rules that a document breaks.
 */

type Counts = Readonly<Record<string, readonly [least: number, most: number]>>;
const many = Number.POSITIVE_INFINITY;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const day = /^\d{4}-\d\d-\d\d$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)$/;
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
const duration = /^\d{1,2}:[0-5]\d$/;
const address = /^https?:\/\//;
const acronym = /^[a-z0-9_]{4,}$/;
const slug = /^[a-z0-9_]{4,}-[a-z0-9_-]{3,}[a-z0-9]$/;
const number = /^[1-9]\d*$/;

const inSchedule: Counts = {
  generator: [0, 1],
  url: [0, 1],
  version: [1, 1],
  conference: [1, 1],
  day: [1, many],
};
const inConference: Counts = {
  title: [1, 1],
  acronym: [1, 1],
  start: [0, 1],
  end: [0, 1],
  days: [0, 1],
  timeslot_duration: [0, 1],
  base_url: [0, 1],
  logo: [0, 1],
  url: [0, 1],
  time_zone_name: [0, 1],
  color: [0, 1],
  track: [0, many],
};
const inEvent: Counts = {
  room: [1, 1],
  title: [1, 1],
  subtitle: [0, 1],
  type: [1, 1],
  date: [1, 1],
  start: [1, 1],
  duration: [1, 1],
  abstract: [1, 1],
  slug: [0, 1],
  track: [1, 1],
  logo: [0, 1],
  persons: [0, 1],
  language: [0, 1],
  description: [0, 1],
  recording: [0, 1],
  links: [0, 1],
  attachments: [0, 1],
  video_download_url: [0, 1],
  url: [0, 1],
  feedback_url: [0, 1],
  origin_url: [0, 1],
};

const named = ({ children }: XmlElement, name: string) =>
  children.filter((child) => child.name === name);
const textIn = (element: XmlElement, name: string) => named(element, name)[0]?.text ?? "";
const when = (isBroken: boolean, rule: string): string[] => (isBroken ? [rule] : []);

const counted = (element: XmlElement, counts: Counts): string[] => [
  ...Object.entries(counts).flatMap(([name, [least, most]]) => {
    const count = named(element, name).length;
    return when(count < least || count > most, `${count} ${name} in ${element.name}`);
  }),
  ...element.children.flatMap(({ name }) =>
    when(counts[name] === undefined, `${name} in ${element.name}`),
  ),
];

const matched = (element: XmlElement, patterns: Readonly<Record<string, RegExp>>): string[] =>
  Object.entries(patterns).flatMap(([name, pattern]) => {
    const texts = name.startsWith("@")
      ? [element.attributes[name.slice(1)] ?? ""]
      : named(element, name).map(({ text }) => text);
    return texts.flatMap((text) => when(!pattern.test(text), `${element.name}/${name}: ${text}`));
  });

const distinct = (values: readonly string[], what: string) =>
  when(new Set(values).size < values.length, `two of one ${what}`);

/** What is not as it should be in a schedule.xml. */
export function scheduleXmlFaults(schedule: XmlElement): string[] {
  const order = schedule.children.map(({ name }) => Object.keys(inSchedule).indexOf(name));
  const days = named(schedule, "day");
  const rooms = days.flatMap((one) => named(one, "room"));
  const events = rooms.flatMap((room) => named(room, "event"));
  const values = (name: string) => events.map(({ attributes }) => attributes[name] ?? "");
  return [
    ...when(schedule.name !== "schedule", "the root is a schedule"),
    ...counted(schedule, inSchedule),
    ...when(order.join() !== order.toSorted((a, b) => a - b).join(), "the order in schedule"),
    ...matched(schedule, { url: address, version: /./ }),
    ...named(schedule, "conference").flatMap((one) => [
      ...counted(one, inConference),
      ...matched(one, { acronym, start: day, end: day, timeslot_duration: duration, url: address }),
      ...when(textIn(one, "days") !== String(days.length), "the number of days"),
      ...named(one, "track").flatMap((track) => matched(track, { "@name": /./ })),
    ]),
    ...days.flatMap((one) => [
      ...counted(one, { room: [0, many] }),
      ...matched(one, { "@date": day, "@start": instant, "@end": instant, "@index": number }),
    ]),
    ...rooms.flatMap((room) => [
      ...counted(room, { event: [0, many] }),
      ...matched(room, { "@name": /./, "@guid": uuid }),
      ...named(room, "event").flatMap((event) =>
        when(textIn(event, "room") !== room.attributes.name, "the room of an event"),
      ),
    ]),
    ...events.flatMap(eventFaults),
    ...distinct(values("guid"), "guid"),
    ...distinct(values("id"), "id"),
    ...distinct(
      events.map((event) => textIn(event, "slug")),
      "slug",
    ),
    ...distinct(
      days.map(({ attributes }) => attributes.index ?? ""),
      "index",
    ),
  ];
}

const eventFaults = (event: XmlElement): string[] => [
  ...counted(event, inEvent),
  ...matched(event, { "@id": number, "@guid": uuid, date: instant, start: clock, duration, slug }),
  ...matched(event, { url: address }),
  ...named(event, "persons")
    .flatMap((persons) => persons.children)
    .flatMap((person) => matched(person, { "@id": number, "@guid": uuid })),
  ...named(event, "recording").flatMap((one) => [
    ...counted(one, { license: [1, 1], optout: [1, 1], url: [0, 1], link: [0, 1] }),
    ...matched(one, { optout: /^(true|false)$/, url: address }),
  ]),
  ...["links", "attachments"].flatMap((name) =>
    named(event, name)
      .flatMap((list) => list.children)
      .flatMap((link) => matched(link, { "@href": address })),
  ),
];

const link = z.strictObject({
  url: z.url(),
  title: z.string().optional(),
  type: z
    .enum(["slides", "paper", "web", "blog", "article", "media", "related", "activitypub"])
    .optional(),
});
const session = z.strictObject({
  guid: z.string().regex(uuid),
  id: z.int().min(1),
  date: z.string().regex(instant),
  start: z.string().regex(clock),
  end: z.string().regex(instant),
  duration: z.string().regex(duration),
  room: z.string().min(1),
  slug: z.string().regex(slug),
  url: z.url(),
  title: z.string(),
  subtitle: z.string().nullable(),
  track: z.string().nullable(),
  type: z.string(),
  language: z.string(),
  abstract: z.string().nullable(),
  description: z.string().nullable(),
  recording_license: z.string(),
  do_not_record: z.boolean().nullable(),
  // One with an "id" beside "public_name" would be one of frab's and one of pretalx's at once.
  persons: z.array(
    z.strictObject({
      guid: z.string().regex(uuid),
      name: z.string(),
      public_name: z.string(),
      biography: z.string(),
    }),
  ),
  links: z.array(link),
  attachments: z.array(link),
});

/** A schedule.json. */
export const scheduleShape = z.strictObject({
  generator: z.strictObject({ name: z.string() }),
  schedule: z.strictObject({
    version: z.string().min(1),
    base_url: z.url(),
    conference: z.strictObject({
      acronym: z.string().regex(acronym),
      title: z.string(),
      start: z.string().regex(day),
      end: z.string().regex(day),
      daysCount: z.int().min(1),
      timeslot_duration: z.string().regex(duration),
      time_zone_name: z.string(),
      url: z.url(),
      tracks: z.array(z.strictObject({ name: z.string() })),
      rooms: z.array(z.strictObject({ guid: z.string().regex(uuid), name: z.string() })),
      days: z.array(
        z.strictObject({
          index: z.int().min(1),
          date: z.string().regex(day),
          day_start: z.string().regex(instant),
          day_end: z.string().regex(instant),
          rooms: z.record(z.string(), z.array(session)),
        }),
      ),
    }),
  }),
});
