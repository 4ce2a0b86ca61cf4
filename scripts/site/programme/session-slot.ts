import type { Report } from "../../content/post.ts";
import type { SessionFields } from "../../content/schema/programme.ts";
import type { Session } from "../../model/programme.ts";
import type { State, StateChange, Venue } from "../../model/site.ts";
import { isOver } from "../../time/arithmetic.ts";
import type { Instant, PartialDate, Zone } from "../../time/moment.ts";
import { factsInARow } from "../../words/names.ts";
import type { Words } from "../../words/words.ts";
import { type Times, toPerson } from "../meetup-facts.ts";
import type { UntoldMeetup } from "../meetup-telling.ts";
import { checkContradictions, foldState, hasMovedOnline } from "../state.ts";
import { slotId } from "./slot-id.ts";

/** What a session takes from its event. */
export interface SlotSetting {
  readonly zone: Zone;
  readonly now: Instant;
  readonly venue: Venue | undefined;
  /** Of the whole event: what is cancelled as a whole is so in every part. */
  readonly state: State;
  readonly movedOnline: boolean;
  readonly updated: PartialDate | undefined;
  readonly words: Words;
}

/** A session with its time, as a meetup of its event. `changes` are what is said of it alone, oldest first. */
export function buildSlot(
  session: Omit<Session, "slot">,
  name: string,
  fields: Partial<SessionFields>,
  times: Times,
  changes: readonly StateChange[],
  { zone, now, venue, state: whole, movedOnline, updated, words }: SlotSetting,
  report: Report,
): UntoldMeetup {
  checkContradictions(changes, report);
  const own = foldState(changes);
  const isOff = whole.status === "cancelled" || whole.status === "postponed";
  const { room, speakers, body, draft, place, textLang } = session;
  return {
    id: slotId(session),
    name,
    ...times,
    zone,
    lang: textLang,
    recurrence: undefined,
    upcoming: [],
    earlier: [],
    later: [],
    independent: false,
    past: isOver(times, now),
    venue: roomVenue(room, venue, words),
    online: fields.online,
    registration: fields.registration === undefined ? undefined : placesAt(fields.registration),
    tickets: [],
    livestream: undefined,
    accessibility: undefined,
    accessibilityLang: undefined,
    organizer: undefined,
    talks: [],
    speakers: speakers.map(({ name, url }) => toPerson({ name, url })),
    uid: fields.uid,
    movedOnline: movedOnline || hasMovedOnline(changes),
    state: { ...own, status: isOff ? whole.status : own.status },
    sequence: changes.length,
    updated: changes.some(({ update }) => update !== undefined) ? changes.at(-1)?.at : updated,
    body,
    draft,
    held: undefined,
    place,
  };
}

const placesAt = (url: string) => ({
  url,
  opens: undefined,
  closes: undefined,
  capacity: undefined,
  price: undefined,
  currency: undefined,
});

/** "Main hall, Melbourne Convention Centre" */
const roomVenue = (
  room: string | undefined,
  venue: Venue | undefined,
  words: Words,
): Venue | undefined => {
  if (room === undefined) return venue;
  if (venue !== undefined) return { ...venue, name: factsInARow([room, venue.name], words) };
  return {
    name: room,
    address: undefined,
    area: undefined,
    url: undefined,
    geo: undefined,
    access: undefined,
    accessLang: undefined,
  };
};
