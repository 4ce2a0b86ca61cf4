import type { Event, EventSummary } from "./site.ts";

/** The event without its texts. */
export function summaryOf({ body: _, updates, meetups, ...event }: Event): EventSummary {
  return {
    ...event,
    updates: updates.map(({ body: _, ...update }) => update),
    meetups: meetups.map(({ body: _, ...meetup }) => meetup),
  };
}
