import type { Instant } from "../time/moment.ts";
import type { EventSummary, MeetupSummary } from "./site.ts";

/** The one most visitors come for; undefined when nothing was dated. */
export const mainMeetup = <M extends MeetupSummary>({
  meetups,
  telling,
}: Pick<EventSummary, "telling"> & { readonly meetups: readonly M[] }): M | undefined =>
  meetups.find(({ id }) => id === telling.main);

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
