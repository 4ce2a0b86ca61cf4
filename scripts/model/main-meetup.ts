import type { Instant } from "../time/moment.ts";
import type { EventSummary, MeetupSummary, Occurrence } from "./site.ts";

/** The one most visitors come for: the first of the event's own that lies ahead, else the first. */
export function mainMeetup<M extends MeetupSummary>(event: {
  readonly meetups: readonly M[];
}): M | undefined {
  const own = ownMeetups(event);
  return own.find(({ past }) => !past) ?? own[0];
}

/** An event of which something was dated, and nothing of that lies ahead. */
export function isPast(event: Pick<EventSummary, "meetups">): boolean {
  const own = ownMeetups(event);
  return own.length > 0 && own.every(({ past }) => past);
}

/** When a repeating meetup is next on; any other is on once. */
export const nextOccurrence = (meetup: MeetupSummary): Occurrence => meetup.upcoming[0] ?? meetup;

/** For ordering: when the event is next on, or was. */
export function nextInstant(event: EventSummary): Instant {
  const meetup = mainMeetup(event);
  return meetup === undefined ? event.date.start : nextOccurrence(meetup).start.instant;
}

// A regular evening that goes on for years does not keep the sprint days beside it from being over.
function ownMeetups<M extends MeetupSummary>({
  meetups,
}: {
  readonly meetups: readonly M[];
}): readonly M[] {
  const own = meetups.filter(({ aloof }) => !aloof);
  return own.length > 0 ? own : meetups;
}
