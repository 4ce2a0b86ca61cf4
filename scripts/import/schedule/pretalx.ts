import { type Json, localized } from "./json.ts";
import {
  gatherSpeakers,
  minutesIn,
  noSession,
  noSpeaker,
  type Source,
  type SourceSession,
  textsOf,
  type Written,
} from "./source.ts";

/*
 * What pretalx answers at /api/events/<event>/submissions/, talks/, slots/, speakers/ and schedules/<version>/, one page of it
 * or all, and what its widget reads: https://docs.pretalx.org/api/
 */

/** Its lists, under the names that the answers have for them. */
function listsOf(json: Json): readonly Json[] {
  return [json, ...["results", "slots", "talks", "submissions", "speakers"].map(json.get)].filter(
    ({ isList }) => isList,
  );
}

const isSubmission = (item: Json) =>
  item.get("code").text !== undefined && item.get("speakers").isList;
const isSlot = (item: Json) => item.get("start").text !== undefined && item.get("room").isThere;
const isSpeaker = (item: Json) =>
  item.get("code").text !== undefined && item.get("name").text !== undefined;

export const isPretalx = (json: Json): boolean =>
  listsOf(json).some(
    ({ items: [first] }) =>
      first !== undefined && (isSubmission(first) || isSlot(first) || isSpeaker(first)),
  );

/** Whether there are more pages than this one. */
export const hasMorePages = (json: Json): boolean => json.get("next").text !== undefined;

export function readPretalx(json: Json, lang: string): Source {
  const people = gatherSpeakers();
  const rooms = namesIn(json.get("rooms"), lang);
  const tracks = namesIn(json.get("tracks"), lang);
  const sessions: SourceSession[] = [];
  let listsSessions = false;
  for (const list of listsOf(json)) {
    for (const item of list.items) {
      if (isSubmission(item) || isSlot(item)) {
        listsSessions = true;
        sessions.push(...toSessions(item, { lang, rooms, tracks, people }));
      } else if (isSpeaker(item)) addSpeaker(item, people);
    }
  }
  const zone = json.get("timezone");
  return {
    zone: zone.text === undefined ? undefined : { text: zone.text, place: zone.place },
    sessions: listsSessions ? sessions : undefined,
    speakers: people.list(),
  };
}

interface Setting {
  readonly lang: string;
  readonly rooms: ReadonlyMap<string, string>;
  readonly tracks: ReadonlyMap<string, string>;
  readonly people: ReturnType<typeof gatherSpeakers>;
}

/** One for each time that it is given; none of what is not to be published. */
function toSessions(item: Json, setting: Setting): SourceSession[] {
  const inner = item.get("submission");
  const talk = inner.isMapping ? inner : item;
  const state = talk.get("state").text;
  if (state !== undefined && !["accepted", "confirmed", "canceled", "cancelled"].includes(state))
    return [];
  if (item !== talk) return [toSession(item, talk, item, setting)];
  const own = talk.get("slot").isMapping ? [talk.get("slot")] : talk.get("slots").items;
  // Where slots are only their numbers, they are listed elsewhere.
  const [first = item, ...others] = own.filter(({ isMapping }) => isMapping);
  return [
    toSession(item, talk, first, setting),
    ...others.map((slot, index) => {
      const again = toSession(item, talk, slot, setting);
      return { ...again, id: `${again.id}/${index + 2}` };
    }),
  ];
}

function toSession(
  item: Json,
  talk: Json,
  slot: Json,
  { lang, rooms, tracks, people }: Setting,
): SourceSession {
  const state = talk.get("state").text;
  const named = (value: Json, names: ReadonlyMap<string, string>) =>
    names.get(value.text ?? "") ?? localized(value.get("name"), lang) ?? localized(value, lang);
  const title = localized(talk.get("title"), lang);
  // What has a slot and no talk is a break, which its description names.
  const isBreak = talk.get("code").text === undefined && !talk.get("speakers").isList;
  const start = written(slot.get("start"));
  return {
    ...noSession,
    id: talk.get("code").text ?? item.get("id").text ?? `${start?.text} ${title}`,
    place: item.place,
    title: title ?? (isBreak ? localized(item.get("description"), lang) : undefined),
    start,
    end: written(slot.get("end")),
    minutes: minutesIn(slot.get("duration").text ?? talk.get("duration").text),
    room: named(slot.get("room"), rooms),
    track: named(talk.get("track"), tracks),
    kind: isBreak ? "break" : named(talk.get("submission_type"), new Map()),
    lang: talk.get("content_locale").text,
    texts: isBreak
      ? []
      : textsOf(localized(talk.get("abstract"), lang), localized(talk.get("description"), lang)),
    speakers: talk
      .get("speakers")
      .items.flatMap((speaker) => speaker.text ?? addSpeaker(speaker, people)),
    status: state?.startsWith("cancel") ? "cancelled" : undefined,
  };
}

function addSpeaker(speaker: Json, people: Setting["people"]): string[] {
  const name = speaker.get("name").text;
  if (name === undefined) return [];
  const id = speaker.get("code").text ?? name;
  const picture = speaker.get("avatar_url").text ?? speaker.get("avatar").text;
  const texts = textsOf(speaker.get("biography").text);
  return [people.add({ ...noSpeaker, id, place: speaker.place, name, texts, picture })];
}

const written = ({ text, place }: Json): Written | undefined =>
  text === undefined ? undefined : { text, place };

const namesIn = (list: Json, lang: string) =>
  new Map(
    list.items.map((item) => [item.get("id").text ?? "", localized(item.get("name"), lang) ?? ""]),
  );
