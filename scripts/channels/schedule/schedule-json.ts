import { xmlText } from "../feeds/xml-text.ts";
import type { Schedule, ScheduleDay, ScheduledSession } from "./model.ts";
import { timeslot } from "./schedule-xml.ts";

/** The schedule as JSON. */
export function scheduleJson({ version, base, conference, days }: Schedule): string {
  const schedule = {
    version,
    base_url: base,
    conference: {
      acronym: conference.acronym,
      title: conference.title,
      start: days[0]?.date,
      end: days.at(-1)?.date,
      daysCount: days.length,
      timeslot_duration: timeslot,
      time_zone_name: conference.zone,
      url: conference.url,
      tracks: conference.tracks.map((name) => ({ name })),
      rooms: conference.rooms,
      days: days.map(dayObject),
    },
  };
  return `${JSON.stringify({ generator: { name: "Handbill" }, schedule }, sameAsXml, 2)}\n`;
}

const sameAsXml = (_: string, value: unknown) =>
  typeof value === "string" ? xmlText(value) : value;

const dayObject = ({ index, date, start, end, rooms }: ScheduleDay) => ({
  index,
  date,
  day_start: start,
  day_end: end,
  rooms: Object.fromEntries(
    rooms.map(({ name, sessions }) => [xmlText(name), sessions.map(sessionObject)]),
  ),
});

const sessionObject = (session: ScheduledSession) => ({
  guid: session.guid,
  id: session.id,
  date: session.date,
  start: session.start,
  end: session.end,
  duration: session.duration,
  room: session.room,
  slug: session.slug,
  url: session.url,
  title: session.title,
  subtitle: "",
  track: session.track || null,
  type: session.type,
  language: session.language,
  abstract: session.abstract,
  description: session.description,
  recording_license: "",
  do_not_record: false,
  persons: session.persons.map(({ guid, name, biography }) => ({
    guid,
    name,
    public_name: name,
    biography,
  })),
  links: [
    ...session.links,
    ...(session.video === undefined ? [] : [{ url: session.video, type: "media" }]),
  ],
  attachments: session.slides === undefined ? [] : [{ ...session.slides, type: "slides" }],
});
