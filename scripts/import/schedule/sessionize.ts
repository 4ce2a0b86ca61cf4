import { isWebAddress } from "../../model/url.ts";
import { columnMeaning } from "../../site/programme/column-names.ts";
import type { Json } from "./json.ts";
import {
  gatherSpeakers,
  noSession,
  noSpeaker,
  type Source,
  type SourceSession,
  textsOf,
  type Written,
} from "./source.ts";

/* The JSON endpoints of Sessionize: All, GridSmart, Sessions and Speakers. https://sessionize.com/playbook/api */

export const isSessionize = (json: Json): boolean =>
  (json.get("sessions").isList && json.get("categories").isList) ||
  json.items.some(
    (item) =>
      item.get("timeSlots").isList || item.get("groupName").text !== undefined || isSpeaker(item),
  );

const isSpeaker = (item: Json) =>
  item.get("fullName").text !== undefined || item.get("lastName").text !== undefined;

export function readSessionize(json: Json): Source {
  const people = gatherSpeakers();
  for (const speaker of [...json.get("speakers").items, ...json.items].filter(isSpeaker))
    addSpeaker(speaker, people);
  const names = {
    rooms: new Map(json.get("rooms").items.map((room) => [room.get("id").text, nameOf(room)])),
    items: categoryItems(json.get("categories")),
  };
  const listed = [
    ...json.get("sessions").items,
    ...json.items.flatMap((group) => [
      // GridSmart by days and rooms, Sessions by groups.
      ...group.get("sessions").items,
      ...group.get("rooms").items.flatMap((room) => room.get("sessions").items),
    ]),
  ].filter((session) => session.get("startsAt").isThere || session.get("title").isThere);
  const isSpeakers = listed.length === 0 && json.items.some(isSpeaker);
  return {
    // As its schedule was set up: UTC with "Z", or the event's own.
    zone: undefined,
    sessions: isSpeakers
      ? undefined
      : listed.filter(isPublic).map((session) => toSession(session, names, people)),
    speakers: people.list(),
  };
}

const isPublic = (session: Json) =>
  !/^(?:declined|nominated|accept queue|decline queue|waitlisted)$/i.test(
    session.get("status").text?.replace(/_/g, " ") ?? "",
  );

interface Names {
  readonly rooms: ReadonlyMap<string | undefined, string | undefined>;
  /** By the id of what was chosen: what it is, and the question's own title. */
  readonly items: ReadonlyMap<string, readonly [title: string, chosen: string]>;
}

function toSession(
  session: Json,
  { rooms, items }: Names,
  people: ReturnType<typeof gatherSpeakers>,
): SourceSession {
  const text = (key: string) => session.get(key).text;
  const chosen = [
    ...session.get("categoryItems").items.flatMap((item) => {
      const known = items.get(item.text ?? "");
      return known === undefined ? [] : [known];
    }),
    ...categoryItems(session.get("categories")).values(),
  ];
  const said = (pattern: RegExp, meaning?: "track" | "kind") =>
    chosen.find(
      ([title]) => pattern.test(title) || (meaning && columnMeaning(title) === meaning),
    )?.[1];
  const speakers = session
    .get("speakers")
    .items.flatMap((speaker) => speaker.text ?? addSpeaker(speaker, people));
  const isService = session.get("isServiceSession").flag && speakers.length === 0;
  return {
    ...noSession,
    id: text("id") ?? text("title") ?? "",
    place: session.place,
    title: text("title"),
    start: written(session.get("startsAt")),
    end: written(session.get("endsAt")),
    room: text("room") ?? rooms.get(text("roomId")),
    track: said(/\btracks?\b|topic/i, "track"),
    kind: isService ? "break" : said(/format|\btype\b/i, "kind"),
    level: said(/level/i),
    lang: said(/^(?:spoken )?(?:language|sprache|langue|idioma)$/i),
    texts: textsOf(text("description")),
    speakers,
    online: webAddress(text("liveUrl")),
    video: webAddress(text("recordingUrl")),
    status: /^cancell?ed$/i.test(text("status") ?? "") ? "cancelled" : undefined,
  };
}

function addSpeaker(speaker: Json, people: ReturnType<typeof gatherSpeakers>): string[] {
  const text = (key: string) => speaker.get(key).text;
  const name =
    text("fullName") ?? text("name") ?? textsOf(text("firstName"), text("lastName")).join(" ");
  if (name === "") return [];
  const links = speaker
    .get("links")
    .items.flatMap((link) => webAddress(link.get("url").text) ?? []);
  return [
    people.add({
      ...noSpeaker,
      id: text("id") ?? name,
      place: speaker.place,
      name,
      affiliation: text("tagLine"),
      links,
      texts: textsOf(text("bio")),
      picture: text("profilePicture"),
    }),
  ];
}

const categoryItems = (categories: Json): Map<string, readonly [string, string]> =>
  new Map(
    categories.items.flatMap((category) => {
      const title = category.get("title").text ?? category.get("name").text ?? "";
      return [...category.get("items").items, ...category.get("categoryItems").items].map(
        (item) => [item.get("id").text ?? "", [title, nameOf(item) ?? ""]] as const,
      );
    }),
  );

const nameOf = (json: Json) => json.get("name").text;
const written = ({ text, place }: Json): Written | undefined =>
  text === undefined ? undefined : { text, place };
const webAddress = (text: string | undefined) =>
  text !== undefined && isWebAddress(text) ? text : undefined;
