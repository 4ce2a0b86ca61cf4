import type { Event, Meetup, Occurrence } from "../../scripts/model/site.ts";
import type { Instant } from "../../scripts/time/moment.ts";

/** The first that still lies ahead, else the first: the one most visitors come for. */
export const mainMeetup = ({ meetups }: Event): Meetup | undefined =>
  meetups.find((meetup) => !meetup.past) ?? meetups[0];

/** When a repeating meetup is next on; any other is on once. */
export const nextOccurrence = (meetup: Meetup): Occurrence => meetup.upcoming[0] ?? meetup;

/** For ordering: when the event is next on, or was. */
export function nextInstant(event: Event): Instant {
  const meetup = mainMeetup(event);
  return meetup === undefined ? event.date.start : nextOccurrence(meetup).start.instant;
}
