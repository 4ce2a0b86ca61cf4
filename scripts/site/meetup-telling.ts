import type { EventStatus, Meetup, MeetupDate, StateChange } from "../model/site.ts";
import type {
  Attendance,
  MeetupTelling,
  NoticeKind,
  Offer,
  RegistrationNow,
  TicketNow,
} from "../model/telling.ts";
import { addDays, overAt } from "../time/arithmetic.ts";
import type { Instant, Moment, PartialDate } from "../time/moment.ts";
import { minuteDate } from "../time/wall-clock.ts";
import { type SourceOf, tellStanding } from "./notices.ts";
import { commonUrl, lastClose, registrationOf, tellTickets } from "./ticket-telling.ts";

/** A meetup of which is known all but what to tell of it. */
export interface UntoldMeetup extends Omit<Meetup, "telling" | "upcoming" | "earlier"> {
  readonly upcoming: readonly UntoldDate[];
  readonly earlier: readonly UntoldDate[];
}

/** Likewise one date of a series. */
export type UntoldDate = UntoldMeetup & Omit<MeetupDate, keyof Meetup>;

/** One statement about the state, with when it was made, if anybody said when. */
export interface Said extends Pick<StateChange, "registration" | "status" | "update" | "meetup"> {
  readonly since: PartialDate | undefined;
  readonly at: Instant;
}

/** What is told of a meetup now, after `said`: everything that reaches it, oldest first. */
export function tellMeetup(
  meetup: UntoldMeetup,
  said: readonly Said[],
  now: Instant,
): MeetupTelling {
  const statuses = statusesOf(meetup);
  const registration = registrationNow(meetup, said, now);
  const tickets = registration.kind === "none" ? [] : ticketsNow(meetup, said, now);
  const { start, end, past: over } = meetup;
  const [status] = statuses;
  const next = nextDate(meetup) ?? { start, end };
  const isOn = !over && next.start.instant <= now;
  return {
    ...tellStanding(
      { statuses, registration, over, isOn },
      sourceIn(said, closesOf(meetup), registration),
    ),
    statuses,
    own: ownOf(meetup, said),
    offer: offerOf(registration, meetup.registration?.url ?? commonUrl(tickets)),
    tickets,
    attendance: attendanceOf(meetup),
    next,
    previousStarts: status === "cancelled" || status === "postponed" ? [] : meetup.previousStarts,
  };
}

function ownOf({ state }: UntoldMeetup, said: readonly Said[]): NoticeKind[] {
  const { status, registration } = state;
  const isToldElsewhere = (kind: NoticeKind) =>
    said.some(
      (one) =>
        (one.status === kind || one.registration === kind) &&
        (one.meetup === undefined || one.update !== undefined),
    );
  return [
    ...(status === "scheduled" ? [] : [status]),
    ...(registration === "open" ? [] : [registration]),
  ].filter((kind) => !isToldElsewhere(kind));
}

const closesOf = ({ registration, tickets }: UntoldMeetup): Moment | undefined =>
  tickets.length > 0 ? lastClose(tickets) : registration?.closes;

/** The next date of a series that takes place, else the next one. */
export const nextDate = <D extends Pick<UntoldDate, "state">>({
  upcoming,
}: {
  readonly upcoming: readonly D[];
}): D | undefined =>
  upcoming.find(({ state: { status } }) => status !== "cancelled" && status !== "postponed") ??
  upcoming[0];

interface Timed extends Pick<Meetup, "start" | "end" | "registration" | "tickets"> {
  readonly upcoming: readonly Timed[];
}

/** Every instant at which time alone changes what is told of a meetup; some may be past. */
export const tellingTurns = ({ start, end, upcoming, registration, tickets }: Timed): Instant[] => [
  // How far ahead occurrences are looked for counts from here.
  start.instant,
  overAt(start, end),
  ...upcoming.flatMap(tellingTurns),
  ...[registration ?? {}, ...tickets].flatMap(openingTurns),
];

/** When something opens and closes. */
export const openingTurns = ({ opens, closes }: Opening): Instant[] => [
  ...(opens === undefined ? [] : [opens.instant]),
  ...(closes === undefined ? [] : [closedAt(closes)]),
];

interface Opening {
  readonly opens?: Moment | undefined;
  readonly closes?: Moment | undefined;
}

/** The last statement that speaks of this, and for what time alone has done, its time. */
export function sourceIn(
  said: readonly Said[],
  closes: Moment | undefined,
  registration: RegistrationNow,
): SourceOf {
  return (kind) => {
    if (kind === "closed" && registration.kind === "closed" && registration.by === "date")
      return { since: closes && closingDate(closes), update: undefined };
    return said.findLast((one) => one.status === kind || one.registration === kind);
  };
}

/** What moved to another day and then online is both; what does not take place is nothing else. */
function statusesOf({ state: { status }, movedOnline, previousStarts }: UntoldMeetup) {
  if (status === "cancelled" || status === "postponed") return [status] as const;
  const others: EventStatus[] = [];
  if (previousStarts.length > 0) others.push("rescheduled");
  if (movedOnline) others.push("moved-online");
  const [first, ...rest] = status === "scheduled" ? others : [status, ...others];
  return [first ?? status, ...rest.filter((other) => other !== first)] as const;
}

/** Whether one can register now. Dates decide where nobody has said anything else. */
export function registrationNow(
  meetup: Pick<UntoldMeetup, "registration" | "tickets" | "state" | "past">,
  said: readonly Said[],
  now: Instant,
): RegistrationNow {
  const { registration, tickets, state, past } = meetup;
  if (registration === undefined && tickets.length === 0 && state.registration === "open")
    return { kind: "none", why: "unmentioned" };
  if (state.status === "cancelled") return { kind: "none", why: "cancelled" };
  if (past) return { kind: "none", why: "over" };
  if (state.registration === "closed") return { kind: "closed", by: "word" };
  if (state.registration !== "open") return { kind: state.registration };
  const ofTickets = registrationOf(ticketsNow(meetup, said, now));
  if (ofTickets !== undefined) return ofTickets;
  const { opens, closes } = registration ?? {};
  if (opens !== undefined && opens.instant > now) return { kind: "not-yet-open", opens };
  return closes !== undefined && isClosed(closes, said, now)
    ? { kind: "closed", by: "date" }
    : { kind: "open" };
}

const isClosed = (closes: Moment, said: readonly Said[], now: Instant): boolean =>
  closedAt(closes) <= now && !isSaidAfter(said, closes);

const ticketsNow = (
  meetup: Pick<UntoldMeetup, "tickets" | "state">,
  said: readonly Said[],
  now: Instant,
): TicketNow[] =>
  tellTickets(meetup, now, {
    isClosed: (closes) => isClosed(closes, said, now),
    isOver: (closes) => closedAt(closes) <= now,
  });

/** "More places available" on the day after registration has closed opens it again. */
function isSaidAfter(said: readonly Said[], closes: Moment): boolean {
  const last = said.findLast(({ registration }) => registration !== undefined);
  return last !== undefined && last.registration === "open" && last.at >= closedAt(closes);
}

/** A time is exact; a day counts in full. */
export const closedAt = (closes: Moment): Instant => overAt(closes, closes);

function closingDate(closes: Moment): PartialDate {
  if (closes.kind === "time") return minuteDate(closes.instant, closes.zone);
  const { date, zone, instant } = addDays(closes, 1);
  return { iso: date, precision: "day", zone, start: instant };
}

function offerOf(registration: RegistrationNow, url: string | undefined): Offer | undefined {
  switch (registration.kind) {
    case "none":
      return undefined;
    case "open":
      return url === undefined ? undefined : { kind: "register", url };
    case "waitlist":
      return url === undefined ? { kind: "ask-for-waitlist" } : { kind: "join-waitlist", url };
    case "not-yet-open":
      return registration;
    default:
      return { kind: registration.kind };
  }
}

/**
 * What has moved online has no venue any more, whatever its front matter still says: nobody rewrites meetup.md in the
 * hour in which the room is lost.
 */
const attendanceOf = ({ venue, online, movedOnline }: UntoldMeetup): Attendance =>
  movedOnline ? { venue: undefined, isOnline: true } : { venue, isOnline: online !== undefined };
