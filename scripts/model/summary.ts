import type { Event, Meetup, MeetupDate, Update } from "./site.ts";

/** An event without its texts: what lists, calendars and search engines show of it. */
export interface EventSummary extends Omit<Event, "body" | "updates" | "meetups"> {
  readonly updates: readonly UpdateSummary[];
  readonly meetups: readonly MeetupSummary[];
}

export type UpdateSummary = Omit<Update, "body">;
export type MeetupSummary = Omit<Meetup, "body" | Dates> & {
  readonly [K in Dates]: readonly DateSummary[];
};
export type DateSummary = Omit<MeetupDate, "body">;

type Dates = "upcoming" | "earlier";

/** The event without its texts. */
export function summaryOf({ body: _, updates, meetups, ...event }: Event): EventSummary {
  return {
    ...event,
    updates: updates.map(({ body: _, ...update }) => update),
    meetups: meetups.map(({ body: _, upcoming, earlier, ...meetup }) => ({
      ...meetup,
      upcoming: upcoming.map(dateSummary),
      earlier: earlier.map(dateSummary),
    })),
  };
}

const dateSummary = ({ body: _, ...date }: MeetupDate): DateSummary => date;
