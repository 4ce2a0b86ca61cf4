import { eventPath } from "../../model/address.ts";
import { sessionsInCalendar } from "../../model/in-calendar.ts";
import { type ProgrammeDay, programmeDays, type TimedSession } from "../../model/programme-grid.ts";
import type { Event, Meetup, Session } from "../../model/site.ts";
import { toIsoUtc, toIsoWithOffset } from "../../time/machine.ts";
import type { Instant } from "../../time/moment.ts";
import { timeMoment } from "../../time/wall-clock.ts";
import { wordsOf } from "../../words/words.ts";
import type { EventLedger } from "../feeds/entry.ts";
import { type Addressed, absoluteUrl } from "../hosting/known-address.ts";
import { shortDigest } from "../ledger/stamps.ts";
import { schedulePathsOf } from "./addresses.ts";
import type { Schedule, ScheduleDay } from "./model.ts";
import { acronymOf, nameUuid } from "./names.ts";
import { type Context, endOf, scheduled } from "./session.ts";

/** Undefined where the event has none: see schedulePathsOf. */
export function scheduleOf(
  publication: Addressed,
  event: Event,
  { known, records }: EventLedger,
): Schedule | undefined {
  const { site } = publication;
  const { programme } = event;
  const paths = schedulePathsOf(site, event);
  if (paths === undefined || programme === undefined) return undefined;
  const words = wordsOf(site, event.lang);
  const owner = known.id ?? event.slug;
  const uids = new Map(records.meetups.map(([uid, { id }]) => [id, uid]));
  const context: Context = {
    publication,
    event,
    words,
    acronym: acronymOf(event.slug),
    uidOf: ({ id }) => uids.get(id) ?? id,
    guidOf: (kind, name) => nameUuid(`${owner}#${kind}/${name}`),
    taken: new Set(),
    people: new Map(),
  };
  const sessions = sessionsInCalendar<Meetup, Session>(programme);
  const days = programmeDays({ ...programme, sessions }).map((day, index) =>
    dayOf(day, index + 1, context),
  );
  const conference = {
    acronym: context.acronym,
    title: event.title,
    url: absoluteUrl(site.address, eventPath(event)),
    zone: sessions[0]?.slot.zone ?? "UTC",
    tracks: programme.tracks,
    rooms: [
      ...new Map(
        days.flatMap(({ rooms }) => rooms.map(({ guid, name }) => [name, { guid, name }])),
      ).values(),
    ],
  };
  return {
    version: versionOf(
      records.meetups.map(([, { changed }]) => changed),
      [conference, days],
    ),
    url: absoluteUrl(site.address, paths.xml),
    base: absoluteUrl(site.address, "/"),
    conference,
    days,
  };
}

/** "2027-03-01T09:30:00Z 3f9a1c2b": people see it, to say to each other which one they have. */
function versionOf(changed: readonly Instant[], said: unknown): string {
  const last = Math.max(0, ...changed);
  const digest = shortDigest(JSON.stringify(said)).slice(0, 8);
  return last === 0 ? digest : `${toIsoUtc(last)} ${digest}`;
}

function dayOf({ date, rows }: ProgrammeDay, index: number, context: Context): ScheduleDay {
  const sessions = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.sessions));
  const everywhere = context.words.text("programme.everywhere");
  const roomOf = ({ room }: TimedSession) => room ?? everywhere;
  const names = [...new Set(sessions.map(roomOf))];
  const [first, last] = [
    Math.min(...sessions.map(({ slot }) => slot.start.instant)),
    Math.max(...sessions.map(({ slot }) => endOf(slot))),
  ];
  return {
    index,
    date: date.date,
    start: toIsoWithOffset(timeMoment(first, date.zone)),
    end: toIsoWithOffset(timeMoment(last, date.zone)),
    rooms: names.map((name) => ({
      guid: context.guidOf("room", name),
      name,
      sessions: sessions
        .filter((session) => roomOf(session) === name)
        .map((session) => scheduled(session, name, context)),
    })),
  };
}
