import type { Moment, Occurrence, PartialDate } from "../time/moment.ts";
import type { Call, Deadline, Ticket } from "./extras.ts";
import type { EventStatus, Venue } from "./site.ts";

/*
 * What is told of an event and of each of its meetups, now. Computed once, after the model is built, and read by every
 * page, card, feed, calendar and data: no channel and no layout has a rule about state of its own.
 */

export const noticeKinds = [
  "cancelled",
  "postponed",
  "rescheduled",
  "moved-online",
  "sold-out",
  "waitlist",
  "closed",
  "over",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** "stop": do not come, or not without a place; "wait": look again; "info": read on; "past": over. */
export type Tone = "stop" | "wait" | "info" | "past";

/** One thing that a visitor must know now. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly tone: Tone;
  /** Whether it is about places and how to get one, and not about the meetup itself. */
  readonly aboutPlaces: boolean;
  /** When it was said, or came to be; undefined when nobody said when. */
  readonly since: PartialDate | undefined;
  /** The id of the update that said so. */
  readonly update: string | undefined;
}

/** Whether one can register, as it really is now. */
export type RegistrationNow =
  | { readonly kind: "open" | "waitlist" | "sold-out" }
  | { readonly kind: "not-yet-open"; readonly opens: Moment }
  /** "word": somebody said so; "date": its last day, or its hour, has passed. */
  | { readonly kind: "closed"; readonly by: "word" | "date" }
  /** "unmentioned": one just comes; otherwise nobody registers for what does not take place or is over. */
  | { readonly kind: "none"; readonly why: "unmentioned" | "cancelled" | "over" };

/** What a visitor can do about a place: follow a link, or read why there is none. */
export type Offer =
  | { readonly kind: "register" | "join-waitlist"; readonly url: string }
  /** There is a waiting list, and nobody said where. */
  | { readonly kind: "ask-for-waitlist" | "sold-out" | "closed" }
  | { readonly kind: "not-yet-open"; readonly opens: Moment };

/** A ticket with whether one can have it now. */
export interface TicketNow extends Omit<Ticket, "place"> {
  readonly now: RegistrationNow;
}

/** A call or a deadline with whether its day has come. */
export interface CallNow extends Call {
  readonly now: "open" | "not-yet-open" | "closed";
}
export interface DeadlineNow extends Deadline {
  readonly over: boolean;
}

/** Where one takes part. */
export interface Attendance {
  readonly venue: Venue | undefined;
  readonly isOnline: boolean;
}

/** Where in its life something stands that takes place: "during" from its start to its end. */
export type Phase = "before" | "during" | "after";

export interface Telling {
  /** The weightiest first. One of an event is true of all that it is about. */
  readonly notices: readonly Notice[];
  /** The one to tell where there is room for one only. */
  readonly headline: Notice | undefined;
  readonly registration: RegistrationNow;
  /** False when nobody should come on the date that is shown. */
  readonly dateHolds: boolean;
  /** Something of it was dated, and none of that lies ahead. */
  readonly over: boolean;
  /** Of a series that of its next date; undefined where nothing takes place, or nobody said when. */
  readonly phase: Phase | undefined;
}

export interface MeetupTelling extends Telling {
  /** All that is true of it, the latest first; never empty. */
  readonly statuses: readonly [EventStatus, ...EventStatus[]];
  /** What its own file says of it, whatever time has made of that. Of what an update or its event says, they tell. */
  readonly own: readonly NoticeKind[];
  /** Undefined when there is nothing to register for. */
  readonly offer: Offer | undefined;
  /** Empty where nobody can have any, because it does not take place or is over. */
  readonly tickets: readonly TicketNow[];
  readonly attendance: Attendance;
  /** When a repeating meetup is next on; any other is on once. */
  readonly next: Occurrence;
  /** Where it stood before, for those who knew those dates; the first one first. */
  readonly previousStarts: readonly Moment[];
}

export interface EventTelling extends Telling {
  /** The id of the meetup that most visitors come for. */
  readonly main: string | undefined;
  /** Of what does not take place or is over nobody is told what to do for it: both are empty then. */
  readonly calls: readonly CallNow[];
  readonly deadlines: readonly DeadlineNow[];
}
