import { isPast } from "../model/main-meetup.ts";
import type { EventStatus, EventSummary, RegistrationState, State } from "../model/site.ts";

const statusSentences: Record<EventStatus, string | undefined> = {
  scheduled: undefined,
  cancelled: "Cancelled.",
  postponed: "Postponed.",
  rescheduled: "Rescheduled.",
  "moved-online": "Moved online.",
};

const registrationSentences: Record<RegistrationState, string | undefined> = {
  open: undefined,
  waitlist: "Waitlist open.",
  "sold-out": "Sold out.",
  closed: "Registration closed.",
};

/** The state in words that stand before a plain text; none while all is as it was announced. */
export function stateSentences(
  { status, registration }: State,
  statusWords = statusSentences[status],
): string[] {
  // Nobody registers for what does not take place.
  const places = status === "cancelled" ? undefined : registrationSentences[registration];
  return [statusWords, places].filter((sentence) => sentence !== undefined);
}

/**
 * What of an event's state is still news: once all is over, nobody needs to know that it was sold out or moved, but
 * that it did not take place stays true.
 */
export const stateToTell = ({ state, meetups }: Pick<EventSummary, "state" | "meetups">): State =>
  isPast({ meetups })
    ? { registration: "open", status: tookNoPlace(state) ? state.status : "scheduled" }
    : state;

const tookNoPlace = ({ status }: State) => status === "cancelled" || status === "postponed";
