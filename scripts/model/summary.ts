import { type PhotoSummary, photoSummary } from "./photo.ts";
import type { ProgrammeSummary, SessionSummary, SpeakerSummary } from "./programme.ts";
import type { Event, Meetup, MeetupDate, Programme, Session, Update } from "./site.ts";

/** An event without its texts: what lists, calendars and search engines show of it. */
export interface EventSummary
  extends Omit<Event, "body" | "updates" | "meetups" | "programme" | "speakers" | "photos"> {
  readonly updates: readonly UpdateSummary[];
  readonly meetups: readonly MeetupSummary[];
  readonly programme: ProgrammeSummary | undefined;
  readonly speakers: readonly SpeakerSummary[];
  readonly photos: readonly PhotoSummary[];
}

export type UpdateSummary = Omit<Update, "body">;
export type MeetupSummary = Omit<Meetup, "body" | Dates> & {
  readonly [K in Dates]: readonly DateSummary[];
};
export interface DateSummary extends Omit<MeetupDate, "body" | "photos"> {
  readonly photos: readonly PhotoSummary[];
}

type Dates = "upcoming" | "earlier";

/** The event without its texts. */
export function summaryOf({
  body: _,
  updates,
  meetups,
  programme,
  speakers,
  photos,
  ...event
}: Event): EventSummary {
  return {
    ...event,
    updates: updates.map(({ body: _, ...update }) => update),
    meetups: meetups.map(toMeetupSummary),
    programme: programme && programmeSummary(programme),
    speakers: speakers.map(({ body: _, ...speaker }) => speaker),
    photos: photos.map(photoSummary),
  };
}

const toMeetupSummary = ({ body: _, upcoming, earlier, ...meetup }: Meetup): MeetupSummary => ({
  ...meetup,
  upcoming: upcoming.map(dateSummary),
  earlier: earlier.map(dateSummary),
});

const dateSummary = ({ body: _, photos, ...date }: MeetupDate): DateSummary => ({
  ...date,
  photos: photos.map(photoSummary),
});

const programmeSummary = ({ body: _, sessions, ...programme }: Programme): ProgrammeSummary => ({
  ...programme,
  sessions: sessions.map(sessionSummary),
});

const sessionSummary = ({ body: _, slot, ...session }: Session): SessionSummary => ({
  ...session,
  slot: slot && toMeetupSummary(slot),
});
