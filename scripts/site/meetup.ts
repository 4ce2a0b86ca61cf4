import { basename } from "node:path";
import { accept, type Post, type Report } from "../content/post.ts";
import type { MeetupFields } from "../content/schema/schema.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Ticket } from "../model/extras.ts";
import type { Fragment } from "../model/fragment.ts";
import type { Photo } from "../model/photo.ts";
import type { StateChange } from "../model/site.ts";
import { isOver } from "../time/arithmetic.ts";
import type { Instant, PartialDate, Zone } from "../time/moment.ts";
import { parseEnd, parseMoment } from "../time/parse-moment.ts";
import { buildDates, type DateSource } from "./meetup-dates.ts";
import { ownStatus, readVenue, reschedule, toPerson } from "./meetup-facts.ts";
import type { UntoldMeetup } from "./meetup-telling.ts";
import { fieldsAsDays, readMeetupZone, timesAsDays } from "./meetup-zone.ts";
import type { People } from "./programme/people.ts";
import { readRegistration } from "./registration.ts";
import { readStretches } from "./series.ts";
import { checkContradictions, foldState, hasMovedOnline } from "./state.ts";
import type { Statement } from "./statements.ts";
import { readTalks } from "./talks.ts";
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
  /** When it will be published, where it waits for that. */
  readonly held: PartialDate | undefined;
  readonly findSpeaker: People["find"];
  /** What a date of it is called in addresses. */
  readonly dateId: (day: string) => string;
  /** The files about single dates of it. */
  readonly dates: readonly DateSource[];
  /** Photos by the day of the date that they are of. */
  readonly galleries: ReadonlyMap<string, readonly Photo[]>;
}

/** Keys of an announcement that hold for the meetups beside it. */
interface Shared {
  readonly post: Pick<MeetupPost, "placeOf" | "langOf"> & {
    readonly fields: Pick<MeetupFields, "tickets" | "livestream" | "accessibility">;
  };
  /** Several have them, and their tickets none of their starts to come before. */
  readonly isOfSeveral: boolean;
  /** They are told of with this meetup, and not with another one. */
  readonly isReported: boolean;
}

type MeetupPost = Post<MeetupFields>;

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
  const moved = setting.statements
    .filter(({ change }) => change.dates === undefined)
    .reduce(reschedule, before);
  const times = isKnown ? moved : timesAsDays(moved, placeOf(["start"]), report);
  const stretches = readStretches(post, times, report);
  const [first, ...later] = stretches;
  const changes = [
    ...setting.inherited,
    ...ownStatus(post, setting.announced, report),
    ...setting.statements.map(({ change }) => change),
  ];
  const general = changes.filter(({ dates }) => dates === undefined);
  checkContradictions(general, report);
  const single = first === undefined ? times.start : undefined;
  const registration = readRegistration(post, single, zone, report);
  const shared = setting.shared && (isKnown ? setting.shared : sharedAsDays(setting.shared));
  const ticketed = { registration, start: single, zone, changes: general };
  const { accessibility, accessibilityLang } = accessibilityOf(post, shared, setting.lang);
  const meetup = {
    id: setting.id,
    name: fields.name ?? fields.title ?? post.body.heading?.text ?? setting.eventTitle,
    start: times.start,
    end: times.end,
    previousStarts: times.previousStarts,
    movedBy: times.movedBy,
    zone,
    recurrence: first?.recurrence,
    later,
    independent: setting.independent,
    venue: readVenue(post, report),
    online: fields.online,
    registration,
    tickets: ticketsOf(post, shared, { ...ticketed, lang: setting.lang }, report),
    livestream: fields.livestream ?? shared?.post.fields.livestream,
    accessibility,
    accessibilityLang,
    organizer: fields.organizer && toPerson(fields.organizer),
    speakers: (fields.speakers ?? []).map(toPerson),
    talks: readTalks(post, setting.findSpeaker) ?? [],
    uid: fields.uid,
    movedOnline: hasMovedOnline(general),
    state: foldState(general),
    sequence: setting.statements.length,
    lang: fields.lang === setting.lang ? undefined : fields.lang,
    updated: setting.updated,
    body: setting.body,
    draft: fields.draft ?? false,
    held: setting.held,
    place: placeOf([]),
  };
  if (first === undefined)
    return { ...meetup, upcoming: [], earlier: [], past: isOver(times, setting.now) };
  const dates = buildDates({ ...meetup, stretches, changes }, setting, report);
  return { ...meetup, ...dates, past: dates.upcoming.length === 0 };
}

/** Its own, else those of the announcement, of which is told with one meetup only. */
function ticketsOf(
  post: MeetupPost,
  shared: Shared | undefined,
  setting: Parameters<typeof readTickets>[1] & {
    readonly changes: readonly StateChange[];
    readonly lang: string;
  },
  report: Report,
): Ticket[] {
  const isShared = post.fields.tickets === undefined && shared !== undefined;
  const source = isShared ? shared.post : post;
  const start = isShared && shared.isOfSeveral ? undefined : setting.start;
  const tell: Report = (found) => (isShared && !shared.isReported ? undefined : report(found));
  const tickets = readTickets(source, { ...setting, start }, tell);
  checkTicketStates(tickets, setting.changes, tell);
  return isShared
    ? tickets.map((ticket) => ({
        ...ticket,
        lang: ticket.lang ?? setting.lang,
        noteLang: ticket.noteLang ?? setting.lang,
      }))
    : tickets;
}

/** The same; `lang` is the announcement's. */
function accessibilityOf(post: MeetupPost, shared: Shared | undefined, lang: string) {
  const { accessibility } = post.fields;
  const at = ["accessibility"];
  if (accessibility !== undefined)
    return { accessibility, accessibilityLang: post.langOf?.(at) } as const;
  const own = shared?.post.fields.accessibility;
  return {
    accessibility: own,
    accessibilityLang: own === undefined ? undefined : (shared?.post.langOf?.(at) ?? lang),
  } as const;
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
