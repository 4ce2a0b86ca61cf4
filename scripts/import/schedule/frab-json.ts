import { isWebAddress } from "../../model/url.ts";
import { frabSession } from "./frab.ts";
import type { Json } from "./json.ts";
import {
  gatherSpeakers,
  noSpeaker,
  type Source,
  type SourceLink,
  type SourceSession,
  textsOf,
} from "./source.ts";

/* schedule.json of frab, pretalx and c3voc: https://c3voc.de/schedule/schema.json */

export const isFrab = (json: Json): boolean => json.get("schedule").get("conference").isMapping;

export function readFrab(json: Json): Source {
  const conference = json.get("schedule").get("conference");
  const base = json.get("schedule").get("base_url").text;
  const people = gatherSpeakers();
  const sessions: SourceSession[] = [];
  for (const day of conference.get("days").items) {
    for (const [room, events] of day.get("rooms").entries) {
      for (const event of events.items)
        sessions.push(toSession(event, { room, day, base, people }));
    }
  }
  const zone = conference.get("time_zone_name");
  return {
    zone: zone.text === undefined ? undefined : { text: zone.text, place: zone.place },
    sessions,
    speakers: people.list(),
  };
}

interface Around {
  readonly room: string;
  readonly day: Json;
  /** Of the schedule's site. */
  readonly base: string | undefined;
  readonly people: ReturnType<typeof gatherSpeakers>;
}

function toSession(event: Json, { room, day, base, people }: Around): SourceSession {
  const speakers = event.get("persons").items.flatMap((person) => {
    const name = person.get("public_name").text ?? person.get("name").text;
    const id = idOf(person) ?? name;
    if (name === undefined || id === undefined) return [];
    const texts = textsOf(person.get("biography").text ?? person.get("description").text);
    const links = linksIn(person.get("links"), base).map(({ url }) => url);
    const picture = person.get("avatar").text ?? person.get("avatar_url").text;
    return people.add({ ...noSpeaker, id, place: person.place, name, texts, links, picture });
  });
  const date = event.get("date");
  const clock = event.get("start");
  // Only older ones leave out the date.
  const start =
    date.text === undefined
      ? clock.text && { text: `${day.get("date").text ?? ""} ${clock.text}`, place: clock.place }
      : { text: date.text, place: date.place };
  return frabSession({
    id: idOf(event),
    place: event.place,
    start: start || undefined,
    room,
    speakers,
    links: [...linksIn(event.get("links"), base), ...linksIn(event.get("attachments"), base)],
    text: (name) => event.get(name).text,
  });
}

/** What is the same in all that one program writes of it. */
const idOf = (json: Json) => json.get("guid").text ?? json.get("code").text ?? json.get("id").text;

/** Uploads have addresses below their site's. */
function linksIn(list: Json, base: string | undefined): SourceLink[] {
  return list.items.flatMap((link) => {
    const written = link.get("url").text ?? link.get("href").text ?? link.text;
    const url =
      written?.startsWith("/") && base !== undefined && URL.canParse(written, base)
        ? new URL(written, base).href
        : written;
    return url !== undefined && isWebAddress(url) ? [{ title: link.get("title").text, url }] : [];
  });
}
