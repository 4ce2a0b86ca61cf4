import { basename } from "node:path";
import { accept, type Post, type Report } from "../content/post.ts";
import type { MeetupFields } from "../content/schema/schema.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Ticket } from "../model/extras.ts";
import type { Fragment } from "../model/fragment.ts";
import type { StateChange, Venue } from "../model/site.ts";
import { isOver, moveEnd } from "../time/arithmetic.ts";
import type { Instant, Moment, PartialDate, Recurrence, Zone } from "../time/moment.ts";
import { parseEnd, parseMoment } from "../time/parse-moment.ts";
import {
  expandRecurrence,
  parseException,
  parseRecurrence,
  startInGap,
} from "../time/recurrence.ts";
import type { UntoldMeetup } from "./meetup-telling.ts";
import { fieldsAsDays, readMeetupZone, timesAsDays } from "./meetup-zone.ts";
import { readRegistration } from "./registration.ts";
import { checkContradictions, foldState, hasMovedOnline, splitStatus } from "./state.ts";
import type { Statement } from "./statements.ts";
import { checkTicketStates, readTickets } from "./tickets.ts";
import { withoutLanguage } from "./versions.ts";

/** What a meetup takes from its event. */
export interface MeetupSetting {
  readonly id: string;
  readonly eventTitle: string;
  /** Of the event. */
  readonly lang: string;
  /** Of the site; a meetup may have its own. */
  readonly zone: Zone | undefined;
  /** See OpenContent. */
  readonly isForeign: boolean;
  readonly announced: PartialDate;
  /** The announcement's own `status:`, when the meetup is all that the event is about. */
  readonly inherited: readonly StateChange[];
  /** What the updates say that concern it, oldest first. */
  readonly statements: readonly Statement[];
  readonly updated: PartialDate | undefined;
  readonly independent: boolean;
  /** What the announcement says of tickets and the like, for a meetup that does not say it itself. */
  readonly shared: Shared | undefined;
  readonly now: Instant;
  readonly body: Fragment;
}

/** Keys of an announcement that hold for the meetups beside it. */
interface Shared {
  readonly post: Pick<MeetupPost, "placeOf"> & {
    readonly fields: Pick<MeetupFields, "tickets" | "livestream" | "accessibility">;
  };
  /** Several have them, and their tickets none of their starts to come before. */
  readonly isOfSeveral: boolean;
  /** They are told of with this meetup, and not with another one. */
  readonly isReported: boolean;
}

type MeetupPost = Post<MeetupFields>;

/** How many of the coming occurrences pages show. */
const shownOccurrences = 6;

/** One meetup as it stands after every statement; undefined, and said why, when it has no sound start. */
export function buildMeetup(
  given: MeetupPost,
  setting: MeetupSetting,
  report: Report,
): UntoldMeetup | undefined {
  const { placeOf } = given;
  if (given.fields.start === undefined) {
    report(diagnose("model/missing-key", placeOf(["start"]), { key: "start" }));
    return undefined;
  }
  const zoned = readMeetupZone(given, given.fields.start, setting, report);
  if (zoned === undefined) return undefined;
  const { zone, isKnown } = zoned;
  const post = isKnown ? given : { ...given, fields: fieldsAsDays(given.fields) };
  const { fields } = post;
  const time = (key: "start" | "previousStart") => {
    const written = fields[key];
    return written === undefined
      ? undefined
      : accept(parseMoment(written, zone), placeOf([key]), report);
  };
  const written = time("start");
  if (written === undefined) return undefined;
  const writtenEnd =
    fields.end === undefined
      ? undefined
      : accept(parseEnd(fields.end, written), placeOf(["end"]), report);
  const previous = time("previousStart");
  const previousStarts = previous === undefined ? [] : [previous];
  const movedBy = previousStarts.map(() => undefined);
  const before = { start: written, end: writtenEnd, previousStarts, movedBy };
  const moved = setting.statements.reduce(reschedule, before);
  const times = isKnown ? moved : timesAsDays(moved, placeOf(["start"]), report);
  const recurrence = readRecurrence(post, times.start, report);
  const upcoming =
    recurrence === undefined
      ? []
      : expandRecurrence(recurrence, times.start, times.end, setting.now, shownOccurrences);
  const changes = [
    ...setting.inherited,
    ...ownStatus(post, setting.announced, report),
    ...setting.statements.map(({ change }) => change),
  ];
  checkContradictions(changes, report);
  const single = recurrence === undefined ? times.start : undefined;
  const registration = readRegistration(post, single, zone, report);
  const shared = setting.shared && (isKnown ? setting.shared : sharedAsDays(setting.shared));
  const ticketed = { registration, start: single, zone, changes };
  return {
    id: setting.id,
    name: fields.name ?? fields.title ?? post.body.heading?.text ?? setting.eventTitle,
    ...times,
    zone,
    recurrence,
    upcoming,
    independent: setting.independent,
    past: recurrence === undefined ? isOver(times, setting.now) : upcoming.length === 0,
    venue: readVenue(post, report),
    online: fields.online,
    registration,
    tickets: ticketsOf(post, shared, ticketed, report),
    livestream: fields.livestream ?? shared?.post.fields.livestream,
    accessibility: fields.accessibility ?? shared?.post.fields.accessibility,
    organizer: fields.organizer && toPerson(fields.organizer),
    speakers: (fields.speakers ?? []).map(toPerson),
    uid: fields.uid,
    movedOnline: hasMovedOnline(changes),
    state: foldState(changes),
    sequence: setting.statements.length,
    lang: fields.lang === setting.lang ? undefined : fields.lang,
    updated: setting.updated,
    body: setting.body,
    place: placeOf([]),
  };
}

/** Its own, else those of the announcement, of which is told with one meetup only. */
function ticketsOf(
  post: MeetupPost,
  shared: Shared | undefined,
  setting: Parameters<typeof readTickets>[1] & { readonly changes: readonly StateChange[] },
  report: Report,
): Ticket[] {
  const isShared = post.fields.tickets === undefined && shared !== undefined;
  const source = isShared ? shared.post : post;
  const start = isShared && shared.isOfSeveral ? undefined : setting.start;
  const tell: Report = (found) => (isShared && !shared.isReported ? undefined : report(found));
  const tickets = readTickets(source, { ...setting, start }, tell);
  checkTicketStates(tickets, setting.changes, tell);
  return tickets;
}

const sharedAsDays = (shared: Shared): Shared => ({
  ...shared,
  post: { ...shared.post, fields: fieldsAsDays(shared.post.fields) },
});

/** "meetup" for meetup.md and meetup.de.md: the file's name, as it stands in addresses. */
export const meetupId = ({ path }: { readonly path: string }): string =>
  basename(withoutLanguage(path))
    .replace(/\.[^.]+$/, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-");

/** Keys that were left out are explicit in the model. */
export const toPerson = ({
  name,
  url,
  email,
}: {
  name: string;
  url?: string | undefined;
  email?: string | undefined;
}) => ({ name, url, email });

/** The meetup's own `status:`, which holds from the announcement on. */
export function ownStatus(
  { fields, placeOf }: Pick<MeetupPost, "placeOf"> & { fields: Pick<MeetupFields, "status"> },
  at: PartialDate,
  report: Report,
): StateChange[] {
  if (fields.status === undefined) return [];
  const place = placeOf(["status"]);
  const words = fields.status.join(", ");
  const said = splitStatus(fields.status, place, report);
  return [{ ...said, inferred: false, words, update: undefined, meetup: undefined, at, place }];
}

interface Times {
  readonly start: Moment;
  readonly end: Moment | undefined;
  readonly previousStarts: readonly Moment[];
  readonly movedBy: readonly (string | undefined)[];
}

/** Moves the meetup, with its end, unless its own front matter says the new time already. */
function reschedule(times: Times, { start, end, change }: Statement): Times {
  const moved = start?.(times.start);
  if (moved === undefined || moved.instant === times.start.instant) return times;
  const shifted = times.end && moveEnd(times.end, times.start, moved);
  const previousStarts = [...times.previousStarts, times.start];
  const movedBy = [...times.movedBy, change.update];
  return { start: moved, end: end?.(shifted ?? moved) ?? shifted, previousStarts, movedBy };
}

function readRecurrence(
  { fields, placeOf }: MeetupPost,
  start: Moment,
  report: Report,
): Recurrence | undefined {
  if (fields.repeats === undefined) return undefined;
  const recurrence = accept(parseRecurrence(fields.repeats, start), placeOf(["repeats"]), report);
  if (recurrence === undefined) return undefined;
  const except = (fields.except ?? []).flatMap(
    (text, index) =>
      accept(parseException(text, recurrence, start), placeOf(["except", index]), report) ?? [],
  );
  const whole = { ...recurrence, except: except.sort((a, b) => a.instant - b.instant) };
  const missed = startInGap(whole, start);
  if (missed !== undefined) {
    const args = { words: whole.words, zone: start.zone, ...missed };
    report(diagnose("time/repeats-into-gap", placeOf(["repeats"]), args));
  }
  return whole;
}

function readVenue({ fields, placeOf }: MeetupPost, report: Report): Venue | undefined {
  if (fields.venue === undefined) return undefined;
  const { name, address, url, lat, lon, access } = fields.venue;
  const geo =
    lat === undefined || lon === undefined ? undefined : { latitude: lat, longitude: lon };
  if (geo === undefined && (lat ?? lon) !== undefined) {
    const missing = lat === undefined ? "lat" : "lon";
    report(diagnose("site/half-a-coordinate", placeOf(["venue"]), { missing }));
  }
  const { locality, region, postalCode, country } = fields.venue;
  const area =
    (locality ?? region ?? postalCode ?? country) === undefined
      ? undefined
      : { locality, region, postalCode, country };
  return { name, address, area, url, geo, access };
}
