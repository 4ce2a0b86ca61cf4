import type { Event, Meetup, Update } from "./site.ts";

/** An event without its texts: what lists, calendars and search engines show of it. */
export interface EventSummary extends Omit<Event, "body" | "updates" | "meetups"> {
  readonly updates: readonly UpdateSummary[];
  readonly meetups: readonly MeetupSummary[];
}

export type UpdateSummary = Omit<Update, "body">;
export type MeetupSummary = Omit<Meetup, "body">;

/** The event without its texts. */
export function summaryOf({ body: _, updates, meetups, ...event }: Event): EventSummary {
  return {
    ...event,
    updates: updates.map(({ body: _, ...update }) => update),
    meetups: meetups.map(({ body: _, ...meetup }) => meetup),
  };
}
