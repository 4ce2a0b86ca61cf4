import type { Instant } from "../time/moment.ts";
import type { DateSummary, EventSummary, MeetupSummary } from "./site.ts";

/** The one most visitors come for; undefined when nothing was dated. */
export const mainMeetup = <M extends MeetupSummary>({
  meetups,
  telling,
}: Pick<EventSummary, "telling"> & { readonly meetups: readonly M[] }): M | undefined =>
  meetups.find(({ id }) => id === telling.main);

/** A series as it is on next, with what is told of that date alone; any other meetup as it is. */
export function atNext<
  M extends Omit<MeetupSummary, "upcoming"> & { upcoming: readonly DateSummary[] },
>(meetup: M): M {
  const { start } = meetup.telling.next;
  const date = meetup.upcoming.find((one) => one.start.instant === start.instant);
  if (date === undefined) return meetup;
  const { end, previousStarts, venue, online, registration, organizer, speakers, talks } = date;
  const facts = { end, previousStarts, venue, online, registration, organizer, speakers, talks };
  return { ...meetup, ...facts, start: date.start, telling: date.telling };
}

/** The one most visitors come for, as it is on next. */
export const mainAtNext = (event: EventSummary): MeetupSummary | undefined => {
  const meetup = mainMeetup(event);
  return meetup && atNext(meetup);
};

/** For ordering: when the event is next on, or was. */
export const nextInstant = (event: EventSummary): Instant =>
  mainMeetup(event)?.telling.next.start.instant ?? event.date.start;

/** The one to show first: where that is over, the next one of the others, if there is any. */
export function shownMeetup<M extends MeetupSummary>(
  event: Pick<EventSummary, "telling"> & { readonly meetups: readonly M[] },
): M | undefined {
  const main = mainMeetup(event);
  if (main?.telling.over !== true) return main;
  return event.meetups.find(({ telling }) => !telling.over) ?? main;
}
