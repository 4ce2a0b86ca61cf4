import type { Place } from "../diagnostics/diagnostic.ts";
import type { DraftState } from "./draft-state.ts";
import type { Fragment } from "./fragment.ts";
import type { Meetup, MeetupSummary, Picture } from "./site.ts";

/** What happens at an event, session by session. */
export interface Programme extends Pick<DraftState, "draft"> {
  /** Soonest first, and at the same time in the order of their rooms; what has no time yet comes last. */
  readonly sessions: readonly Session[];
  /** In the order in which the schedule names them. */
  readonly rooms: readonly string[];
  readonly tracks: readonly string[];
  /** What schedule.md says beside its tables. */
  readonly body: Fragment;
  /** Ids of the sessions that are on, and of those that begin next, within half a day. */
  readonly telling: { readonly now: readonly string[]; readonly next: readonly string[] };
  /** Of what says when it is: schedule.md or the first session. */
  readonly place: Place;
}

/** A talk, a workshop, a break: one slot of the programme. */
export interface Session extends Pick<DraftState, "draft"> {
  /** Unique in its event: the name of its file, or of its title. The anchor on the programme, and its page's folder. */
  readonly id: string;
  /** Undefined while it is to be announced. */
  readonly title: string | undefined;
  /** "talk", "break", "workshop", or a word of the organizer's. */
  readonly kind: string;
  /** Undefined for what concerns everybody. */
  readonly room: string | undefined;
  readonly track: string | undefined;
  readonly level: string | undefined;
  /** In which it is given. */
  readonly lang: string;
  /** In which its title and its text are written. */
  readonly textLang: string;
  readonly speakers: readonly SpeakerLink[];
  readonly slides: string | undefined;
  readonly video: string | undefined;
  readonly summary: string;
  readonly body: Fragment;
  /** It has a page of its own, since there is more to say of it than its row does. */
  readonly hasPage: boolean;
  /**
   * When it is on and how things stand with it, in the form of a meetup, so that calendars and search engines are told of
   * it as of meetups. Its venue is the room; its id is `programme/<id>`. Undefined while it has no time.
   */
  readonly slot: Meetup | undefined;
  readonly place: Place;
}

/** Somebody who is named, with the id of their entry among the speakers. */
export interface SpeakerLink {
  readonly name: string;
  readonly url: string | undefined;
  readonly speaker: string | undefined;
}

/** A talk of an evening, in a list of such. */
export interface Talk {
  readonly title: string;
  readonly speakers: readonly SpeakerLink[];
  readonly slides: string | undefined;
  readonly video: string | undefined;
}

export interface Speaker extends Pick<DraftState, "draft"> {
  /** Unique in its event: the name of the file, or of the person. */
  readonly id: string;
  readonly name: string;
  readonly pronouns: string | undefined;
  readonly affiliation: string | undefined;
  readonly picture: Picture | undefined;
  readonly links: readonly string[];
  readonly lang: string;
  readonly summary: string;
  readonly body: Fragment;
  /** There is a text about them. */
  readonly hasPage: boolean;
  readonly place: Place;
}

export type SessionSummary = Omit<Session, "body" | "slot"> & {
  readonly slot: MeetupSummary | undefined;
};
export type SpeakerSummary = Omit<Speaker, "body">;
export interface ProgrammeSummary extends Omit<Programme, "body" | "sessions"> {
  readonly sessions: readonly SessionSummary[];
}
