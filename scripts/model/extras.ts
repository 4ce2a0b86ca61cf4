import type { Place } from "../diagnostics/diagnostic.ts";
import type { Moment } from "../time/moment.ts";
import type { Person, Picture, RegistrationState } from "./site.ts";

/* What events say beside time, place and news: tickets, calls, deadlines, sponsors, and who runs them. */

/** One kind of place that can be had. What it does not say itself, its meetup's registration says. */
export interface Ticket {
  readonly name: string;
  /** Of its name, where it is not in that of its meetup; so of a call and of a deadline. */
  readonly lang: string | undefined;
  /** In units of `currency`; 0 is free. */
  readonly price: number | undefined;
  /** ISO 4217: "AUD". */
  readonly currency: string | undefined;
  readonly url: string | undefined;
  readonly opens: Moment | undefined;
  readonly closes: Moment | undefined;
  /** As its organizer wrote it; undefined where its dates decide. What is told of it is in `telling`. */
  readonly status: RegistrationState | undefined;
  /** Plain text. */
  readonly note: string | undefined;
  /** The same of that. */
  readonly noteLang: string | undefined;
  readonly place: Place;
}

export const callKinds = ["papers", "helpers", "lightning-talks"] as const;
export type CallKind = (typeof callKinds)[number];

/** What the event asks people for. */
export interface Call {
  /** The organizer's words; undefined when the page's own words for its kind do. */
  readonly name: string | undefined;
  readonly lang: string | undefined;
  readonly kind: CallKind | undefined;
  readonly url: string | undefined;
  readonly opens: Moment | undefined;
  readonly closes: Moment | undefined;
}

/** A day not to miss, beside those of tickets and calls. */
export interface Deadline {
  readonly name: string;
  readonly lang: string | undefined;
  readonly date: Moment;
  readonly url: string | undefined;
}

/** Where the code of conduct is: a path of this site, or an address elsewhere. */
export type ConductLink = { readonly path: string } | { readonly url: string };

export interface SponsorTier {
  readonly name: string;
  /** At least one. */
  readonly sponsors: readonly Sponsor[];
}

export interface Sponsor {
  readonly name: string;
  readonly url: string | undefined;
  readonly logo: Picture | undefined;
  /** In place of the other on dark pages. */
  readonly logoDark: Picture | undefined;
  /** Plain text. */
  readonly text: string | undefined;
}

export interface TeamMember extends Person {
  /** "Programme"; undefined when nobody said. */
  readonly role: string | undefined;
}

/** Who makes the event happen, each list in the order that its file has. */
export interface Team {
  readonly organizers: readonly TeamMember[];
  readonly helpers: readonly TeamMember[];
}

/** What an announcement, and the files beside it, say of an event. */
export interface EventExtras {
  readonly calls: readonly Call[];
  readonly deadlines: readonly Deadline[];
  /** Without "#". */
  readonly hashtag: string | undefined;
  readonly conduct: ConductLink | undefined;
  /** The most important tier first. */
  readonly sponsors: readonly SponsorTier[];
  readonly team: Team;
}
