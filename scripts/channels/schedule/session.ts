import { sessionPath } from "../../model/address.ts";
import type { TimedSession } from "../../model/programme-grid.ts";
import type { Event, Meetup, Session, SpeakerLink } from "../../model/site.ts";
import { overAt } from "../../time/arithmetic.ts";
import { toIsoWithOffset } from "../../time/machine.ts";
import type { Instant, Moment } from "../../time/moment.ts";
import { minute } from "../../time/offsets.ts";
import { timeMoment } from "../../time/wall-clock.ts";
import type { Words } from "../../words/words.ts";
import { calendarStatus } from "../calendar/status.ts";
import { fragmentText } from "../feeds/fragment-text.ts";
import { type Addressed, absoluteUrl } from "../hosting/known-address.ts";
import type { ScheduledSession, ScheduleLink, SchedulePerson } from "./model.ts";
import { nameNumber, nameUuid } from "./names.ts";

/** What the sessions of one schedule have in common. */
export interface Context {
  readonly publication: Addressed;
  readonly event: Event;
  readonly words: Words;
  readonly acronym: string;
  readonly uidOf: (slot: Meetup) => string;
  readonly guidOf: (kind: "person" | "room", name: string) => string;
  readonly taken: Set<number>;
  readonly people: Map<string, SchedulePerson>;
}

/** The form knows no session without an end: one of which nobody said how long it is gets its shortest time. */
export const endOf = ({ start, end }: Meetup): Instant =>
  end === undefined && start.kind === "time" ? start.instant + shortest : overAt(start, end);
const shortest = 5 * minute;

export function scheduled(session: TimedSession, room: string, context: Context): ScheduledSession {
  const { publication, event, words, acronym, taken } = context;
  const { address } = publication.site;
  const { slot, title = "", track = "", kind, lang, speakers, slides, video } = session;
  const uid = context.uidOf(slot);
  const id = nameNumber(uid, taken);
  const start = atClock(slot.start);
  const end = endOf(slot);
  const { name } = calendarStatus(slot.telling);
  return {
    id,
    guid: nameUuid(uid),
    slug: `${acronym}-${id}`,
    date: toIsoWithOffset(start),
    end: toIsoWithOffset(timeMoment(end, slot.zone)),
    start: start.local.slice("2027-03-13T".length, "2027-03-13T09:30".length),
    duration: durationText(end - start.instant),
    room,
    // Apps know no states.
    title: name ? words.text(name, { name: title }) : title,
    url: absoluteUrl(address, sessionPath(event, session)),
    track,
    type: kind,
    language: lang,
    ...textsOf(session, publication),
    persons: speakers.map((speaker) => personOf(speaker, context)),
    links: linksOf(slot, words),
    slides:
      slides === undefined ? undefined : { url: slides, title: words.text("programme.slides") },
    video,
  };
}

const atClock = (moment: Moment) =>
  moment.kind === "time" ? moment : timeMoment(moment.instant, moment.zone);

/** "26:30" */
function durationText(length: number): string {
  const minutes = Math.round(length / minute);
  return [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}

/** A summary that is only the beginning of the text would be read twice. */
function textsOf({ summary, body }: Session, { site }: Addressed) {
  const text = fragmentText(site.address, body);
  const isBeginning = text.replace(/\s+/g, " ").startsWith(summary.replace(/…$/, ""));
  return isBeginning
    ? { abstract: text, description: "" }
    : { abstract: summary, description: text };
}

function personOf({ name, speaker }: SpeakerLink, context: Context): SchedulePerson {
  const { event, publication, guidOf, people } = context;
  const key = speaker ?? name;
  const found = people.get(key);
  if (found !== undefined) return found;
  const entry = event.speakers.find(({ id }) => id === speaker);
  const guid = guidOf("person", key);
  const person = {
    id: nameNumber(guid, new Set(Array.from(people.values(), ({ id }) => id))),
    guid,
    name,
    biography: entry === undefined ? "" : fragmentText(publication.site.address, entry.body),
  };
  people.set(key, person);
  return person;
}

const linksOf = ({ online, registration }: Meetup, words: Words): ScheduleLink[] => [
  ...(registration?.url === undefined
    ? []
    : [{ url: registration.url, title: words.text("offer.register") }]),
  ...(online === undefined ? [] : [{ url: online, title: words.text("meetup.join") }]),
];
