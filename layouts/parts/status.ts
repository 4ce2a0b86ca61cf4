import { isPast } from "../../scripts/model/main-meetup.ts";
import type {
  EventStatus,
  EventSummary,
  RegistrationState,
  State,
  StateChange,
  UpdateSummary,
} from "../../scripts/model/site.ts";

/** "stop": do not come, or not without a place; "wait": look again; "info": read on; "past": over. */
export type Tone = "stop" | "wait" | "info" | "past";

export interface Label {
  readonly words: string;
  readonly tone: Tone;
}

export const statusLabels: Record<EventStatus, Label | undefined> = {
  scheduled: undefined,
  cancelled: { words: "Cancelled", tone: "stop" },
  postponed: { words: "Postponed", tone: "wait" },
  rescheduled: { words: "Rescheduled", tone: "wait" },
  "moved-online": { words: "Moved online", tone: "info" },
};

export const registrationLabels: Record<RegistrationState, Label | undefined> = {
  open: undefined,
  waitlist: { words: "Waitlist open", tone: "wait" },
  "sold-out": { words: "Sold out", tone: "stop" },
  closed: { words: "Registration closed", tone: "wait" },
};

/** One thing a visitor must know now, with the statement that made it so. */
export interface Notice extends Label {
  readonly change: StateChange | undefined;
}

/** What an event's page says before anything else, the weightiest first. */
export function noticesOf(event: EventSummary): Notice[] {
  const { status, registration } = event.state;
  const fromStatus = notice(statusLabels[status], lastChange(event, { status }));
  if (status === "cancelled") return fromStatus;
  // A postponed event did not take place on the day that has passed.
  if (status === "postponed" && isPast(event)) return fromStatus;
  if (isPast(event)) return [{ words: "This event is over", tone: "past", change: undefined }];
  return [
    ...fromStatus,
    ...notice(registrationLabels[registration], lastChange(event, { registration })),
  ];
}

const notice = (label: Label | undefined, change: StateChange | undefined): Notice[] =>
  label === undefined ? [] : [{ ...label, change }];

// A statement about one meetup says nothing about the whole event.
const lastChange = (event: EventSummary, wanted: Partial<State>): StateChange | undefined =>
  event.changes.findLast(
    (change) =>
      change.meetup === undefined &&
      (wanted.status === undefined || change.status === wanted.status) &&
      (wanted.registration === undefined || change.registration === wanted.registration),
  );

export const findUpdate = (
  event: EventSummary,
  id: string | undefined,
): UpdateSummary | undefined => event.updates.find((update) => update.id === id);
