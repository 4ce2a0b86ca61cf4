import type { Place } from "../diagnostics/diagnostic.ts";
import type { PartialDate } from "../time/moment.ts";

export const registrationStates = ["open", "waitlist", "sold-out", "closed"] as const;
export type RegistrationState = (typeof registrationStates)[number];

export const eventStatuses = [
  "scheduled",
  "cancelled",
  "postponed",
  "rescheduled",
  "moved-online",
] as const;
export type EventStatus = (typeof eventStatuses)[number];

export interface State {
  readonly registration: RegistrationState;
  readonly status: EventStatus;
}

/** One statement about the state: in front matter, or in the first words of an update. */
export interface StateChange {
  readonly registration: RegistrationState | undefined;
  readonly status: EventStatus | undefined;
  /** True when it was read from the text and not from a `status:` key. */
  readonly inferred: boolean;
  /** The words or the value it was read from: "Sold out!". */
  readonly words: string;
  /** The update that made it; undefined for the announcement's or the meetup's own `status:`. */
  readonly update: string | undefined;
  /** The only meetup it speaks of, by id; undefined when it speaks of the whole event. */
  readonly meetup: string | undefined;
  /** The only dates of a series that it speaks of: see MeetupDate.day; undefined when it speaks of all. */
  readonly dates: readonly string[] | undefined;
  readonly at: PartialDate;
  readonly place: Place;
}
