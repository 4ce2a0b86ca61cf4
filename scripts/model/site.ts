import type { Place } from "../diagnostics/diagnostic.ts";
import type { Instant, Moment, PartialDate, Recurrence, Stretch, Zone } from "../time/moment.ts";
import type { SiteWords } from "../words/words.ts";
import type { AdminSettings } from "./admin.ts";
import type { Attachment } from "./attachment.ts";
import type { DraftState } from "./draft-state.ts";
import type { EventExtras, Ticket } from "./extras.ts";
import type { Embed, Fragment } from "./fragment.ts";
import type { ImageSettings } from "./image-settings.ts";
import type { MeetupDate } from "./meetup-date.ts";
import type { NavLink } from "./nav-link.ts";
import type { Page, PageLink, Version } from "./page.ts";
import type { Photo } from "./photo.ts";
import type { Programme, Speaker, Talk } from "./programme.ts";
import type { Redirect } from "./redirect.ts";
import type { State, StateChange } from "./state.ts";
import type { EventSummary } from "./summary.ts";
import type { Tag } from "./tag.ts";
import type { EventTelling, MeetupTelling } from "./telling.ts";
import type { Theme } from "./theme.ts";
import type { Registration, Venue } from "./venue.ts";

export type { MeetupDate } from "./meetup-date.ts";
export type { Page, PageLink, Version } from "./page.ts";
export type * from "./programme.ts";
export * from "./state.ts";
export type { DateSummary, EventSummary, MeetupSummary, UpdateSummary } from "./summary.ts";
export type { Tag } from "./tag.ts";
export type { Registration, Venue } from "./venue.ts";

/**
 * The one typed model that every page, feed, calendar and card is a pure rendering of. It is plain data:
 * frozen once built, comparable and storable as JSON, with everything validated before it gets here.
 */
export interface Site {
  readonly title: string;
  readonly description: string | undefined;
  /** Where the site will be found: without it, whatever needs an absolute address is left out. */
  readonly address: SiteAddress;
  /** BCP 47 language tag of the site's text. */
  readonly lang: string;
  /** Of the home page in this language: "/" or "/de/". */
  readonly path: string;
  /** What it says in other words than the catalogues. */
  readonly words: SiteWords;
  readonly organizer: Person | undefined;
  /** A hub that passes on news of the site's own feeds (WebSub, section 4). */
  readonly hub: string | undefined;
  /** Where others say that a page of theirs links to one of the site (Webmention, section 3.1.2). */
  readonly webmention: string | undefined;
  /** "Today": the only clock that a build knows. */
  readonly now: Instant;
  /** Published events, the one announced last first; each once, in the language of its original. */
  readonly events: readonly EventSummary[];
  /** The same events in other languages. */
  readonly translations: readonly EventSummary[];
  /** The languages that the site has a home page in, its own first; empty when that is only one. */
  readonly languages: readonly SiteLanguage[];
  /** The slug of the event whose page is also the home page, canonical to its own address; otherwise the home page lists. */
  readonly home: string | undefined;
  readonly hasSeveralEvents: boolean;
  /** At least one event may be announced beyond the site: it is no draft. */
  readonly hasPublicEvents: boolean;
  /** At least one of those has meetups. */
  readonly hasPublicMeetups: boolean;
  /** Posts without a day: in no feed and no list of events, and no event has more than a link to them. */
  readonly pages: readonly Page[];
  /** The same pages in other languages. */
  readonly translatedPages: readonly Page[];
  /** The one of them at the root, whose text stands on the home page. */
  readonly welcome: Page | undefined;
  readonly theme: Theme;
  /** Beside the site's name. */
  readonly logo: Picture | undefined;
  /** A drawing or a picture for the browser's tab, below content; undefined for ours. */
  readonly favicon: string | undefined;
  /** At the top and at the foot of every page. */
  readonly menu: readonly NavLink[];
  readonly footer: readonly NavLink[];
  readonly tags: readonly Tag[];
  readonly redirects: readonly Redirect[];
  /** Files that are published as they are, because pages link to them or because they lie in files/, by path below content. */
  readonly attachments: readonly Attachment[];
  readonly images: ImageSettings;
  readonly admin: AdminSettings | undefined;
  /** What the keys of these names turn on: siteSchema. */
  readonly cards: boolean;
  readonly search: boolean;
  readonly offline: boolean;
}

/** A home page for those who speak another language. */
export interface SiteLanguage {
  /** BCP 47 tag. */
  readonly lang: string;
  /** "/" or "/de/" */
  readonly path: string;
  readonly title: string;
  readonly description: string | undefined;
}

export interface SiteAddress {
  /** "https://example.org", without a path or a final slash. */
  readonly origin: string | undefined;
  /** "/" or "/repo/": what comes before every path of the site. */
  readonly pathPrefix: string;
}

export interface Person {
  readonly name: string;
  readonly url: string | undefined;
  readonly email: string | undefined;
}

/** One announcement with everything that belongs to it. */
export interface Event extends EventExtras, DraftState {
  /** Its address is `/<slug>/`; a slug has slashes where its post lies in folders: "art/x". */
  readonly slug: string;
  /** A URI that names it in feeds and calendars, as the organizer gave it; otherwise it is named once: see Ledger. */
  readonly id: string | undefined;
  readonly title: string;
  /** When it was announced; for ordering only, where nobody said so: see `dated`. */
  readonly date: PartialDate;
  /** False when nobody said when it was announced, or `date` is a day of the event itself: it is shown nowhere then. */
  readonly dated: boolean;
  /** The last real change: `updated` in front matter, the newest update, or the announcement; undefined when nothing says. */
  readonly updated: PartialDate | undefined;
  /** `updated` in front matter: when the announcement itself was last changed, if somebody said so. */
  readonly revised: PartialDate | undefined;
  /** One or two sentences for lists, search engines and shared links: plain text. */
  readonly summary: string;
  readonly tags: readonly string[];
  readonly authors: readonly Person[];
  readonly lang: string;
  /** The slug of the original, when this is a translation of it: the calendars of both are the original's. */
  readonly original: string | undefined;
  /** The event in all its languages, itself among them, the original first; empty when there is only one. */
  readonly versions: readonly Version[];
  readonly image: Picture | undefined;
  /** The site's, where it has none of its own. */
  readonly theme: Theme;
  /** The announcement without its title and without the sections that are updates. */
  readonly body: Fragment;
  /** What its pages show of services. */
  readonly embeds: readonly Embed[];
  /** Oldest first. The sort is stable: equals keep the order in which they stand in the source. */
  readonly updates: readonly Update[];
  readonly meetups: readonly Meetup[];
  /** Undefined when nothing says what happens when. */
  readonly programme: Programme | undefined;
  /** By their names. */
  readonly speakers: readonly Speaker[];
  readonly photos: readonly Photo[];
  /** The fold over those `changes` that speak of the whole event; what is told of it is in `telling`. */
  readonly state: State;
  /** Every statement about the state, oldest first, with where it was made. */
  readonly changes: readonly StateChange[];
  readonly telling: EventTelling;
  /** Of this event alone: a code of conduct, a way to the venue. */
  readonly pages: readonly PageLink[];
  readonly redirectFrom: readonly string[];
  /** The announcement's file. */
  readonly place: Place;
}

export interface Update extends DraftState {
  /** Unique in its event and unchanged when the text is edited: "update-2017-07-20"; also the anchor. */
  readonly id: string;
  /** A section or a file is listed under "Updates"; a notice stays where it stands in the body. */
  readonly form: "section" | "file" | "notice";
  /** Its own words, without "UPDATE" and the date; undefined when it has none. */
  readonly title: string | undefined;
  /** Its place among the others; shown only when it is `dated`. */
  readonly date: PartialDate;
  /** False when the writer gave no date, and it follows its nearest dated predecessor. */
  readonly dated: boolean;
  /** BCP 47 tag of its text, when it is not the event's. */
  readonly lang: string | undefined;
  /** `updated` in its front matter: when its text was last changed, if somebody said so. */
  readonly revised: PartialDate | undefined;
  readonly body: Fragment;
  readonly authors: readonly Person[];
  /** What it changed, if it said anything about the state. */
  readonly change: StateChange | undefined;
  readonly place: Place;
}

/** Something with a time and a place that people put in their calendars. */
export interface Meetup extends DraftState {
  /** The name of its file: "meetup" for meetup.md. Its calendar is `/<slug>/<id>.ics`. */
  readonly id: string;
  readonly name: string;
  /** The start that counts now, after any rescheduling. For a repeating meetup, the first one. */
  readonly start: Moment;
  /** As people mean it: an all-day meetup ends on its last day. Undefined when it was not said. */
  readonly end: Moment | undefined;
  /** Where it stood before it was rescheduled, each time that it was; the first one first. */
  readonly previousStarts: readonly Moment[];
  /** For each of them the id of the update that moved it from there; undefined where its own front matter names the old date. */
  readonly movedBy: readonly (string | undefined)[];
  readonly zone: Zone;
  readonly recurrence: Recurrence | undefined;
  /** How a series goes on when all its later dates have moved, each from its own start on. */
  readonly later: readonly Stretch[];
  /**
   * The coming dates of a repeating meetup, soonest first: of those of which nothing is said by themselves, so many that six
   * take place; never an excepted one.
   */
  readonly upcoming: readonly MeetupDate[];
  /** Past dates, the latest first: the last six, and all of which something is said by themselves. */
  readonly earlier: readonly MeetupDate[];
  /** What is said of the event does not reach it, as a regular evening beside sprint days. */
  readonly independent: boolean;
  /** Nothing of it lies ahead of `Site.now`. */
  readonly past: boolean;
  readonly venue: Venue | undefined;
  /** Where to join online. */
  readonly online: string | undefined;
  /** It has left its venue, also when it was rescheduled or cancelled after that. */
  readonly movedOnline: boolean;
  readonly registration: Registration | undefined;
  /** In the organizer's order; those of the announcement where it has none of its own. */
  readonly tickets: readonly Ticket[];
  /** Where to watch it live. */
  readonly livestream: string | undefined;
  /** Captions, interpreters, a quiet room. Plain text. */
  readonly accessibility: string | undefined;
  /** Of that, where it is not in the language of its meetup. */
  readonly accessibilityLang: string | undefined;
  readonly organizer: Person | undefined;
  readonly speakers: readonly Person[];
  /** What is given, in its order, where there is no programme of it. */
  readonly talks: readonly Talk[];
  /** RFC 5545 UID as the organizer gave it; otherwise it is given one, once: see Ledger. */
  readonly uid: string | undefined;
  readonly state: State;
  readonly telling: MeetupTelling;
  /** How many statements changed its state: RFC 5545 SEQUENCE. */
  readonly sequence: number;
  /** BCP 47 tag of its name and its text, when it is not the event's. */
  readonly lang: string | undefined;
  /** The last real change that concerns it; undefined when nothing says. */
  readonly updated: PartialDate | undefined;
  readonly body: Fragment;
  readonly place: Place;
}

export interface Picture {
  /** Path below content, with forward slashes: the key of the image plan. */
  readonly path: string;
  readonly alt: string;
}
