import type { Place } from "../../diagnostics/diagnostic.ts";
import type { EmbedReference } from "../../model/fragment.ts";
import type { Key } from "../../words/catalogues.ts";
import type { Claim } from "./claims.ts";

/** How raw HTML in Markdown is taken: sanitized, as it is, or as text. */
export type HtmlMode = "safe" | "trusted" | "off";

export interface BodyOptions {
  readonly html: HtmlMode;
  /** Where the site will be found, with its prefix and a final slash: links to it are links to its own pages. */
  readonly ownUrl: string | undefined;
  /** Origins whose frames and forms may stand in pages. */
  readonly embeds: readonly string[];
  /** As in `Place.file`. */
  readonly file: string;
  /** The line of the file on which the text starts, from 1. */
  readonly firstLine: number;
  /** The title in front matter: an H1 that repeats it is not shown twice. */
  readonly title: string | undefined;
  /**
   * An update's own heading and first words speak for the file; elsewhere "UPDATE" starts an update of its own, but on a
   * page and in the text of one date, which have none.
   */
  readonly kind: "announcement" | "update" | "meetup" | "date" | "page";
  /** Comes before every id, for texts that share a page: "meetup-". */
  readonly idPrefix: string;
  /** Ids that the page uses already. */
  readonly reservedIds: readonly string[];
  /** Whether a text as people write it is a date: `2017-07-20`, `24th February 2022`. */
  readonly isDate: (text: string) => boolean;
}

/** What one Markdown text says, before anything is known about the site around it: plain JSON data. */
export interface ParsedBody {
  /** The first heading, when it is an H1 that names the whole text; in an update's file without "UPDATE" and date. */
  readonly heading: ParsedHeading | undefined;
  /** All of it but the title and the sections that are updates. Its headings start at h2. */
  readonly body: RawFragment;
  /** In the order in which they stand in the text. */
  readonly updates: readonly ParsedUpdate[];
  /** What the body itself may say about the state. */
  readonly claims: readonly Claim[];
  /** The first real paragraph as plain text, at most about 200 characters; "" when there is none. */
  readonly summary: string;
  /** The first words of the text, where an update's file may state something: "Sold out!". */
  readonly noticeStart: ParsedNotice | undefined;
  readonly firstImage: { readonly src: string; readonly alt: string } | undefined;
  /** Ids of the headings, anchors and notes in `body` and `updates`. */
  readonly anchors: readonly string[];
  /** Every link to another site, in the order of the text. Not those in HTML that is trusted as it is. */
  readonly outward: readonly OutwardLink[];
  /** Every link in HTML that is trusted as it is. */
  readonly trusted: readonly TrustedLink[];
}

/** A link that is published as it was written, relative to the page that it stands on. */
export interface TrustedLink {
  readonly url: string;
  readonly place: Place;
}

/** A link that leaves the site. */
export interface OutwardLink {
  /** As it was written, of any safe scheme. */
  readonly url: string;
  readonly place: Place;
}

export interface ParsedHeading {
  readonly text: string;
  /** The date in "UPDATE 2017-07-20: Sold out", in an update's file. */
  readonly dateText: string | undefined;
  readonly place: Place;
}

export interface ParsedNotice {
  /** Plain text, without "UPDATE:" and date. */
  readonly words: string;
  /** True for bold words or an "UPDATE:" paragraph, false for the first sentence of ordinary text. */
  readonly emphatic: boolean;
  readonly dateText: string | undefined;
  readonly place: Place;
}

export interface ParsedUpdate {
  readonly form: "section" | "notice";
  /** As it was written, and accepted by `isDate`. */
  readonly dateText: string | undefined;
  /** Its own words after "UPDATE" and the date: plain text. A notice's first sentence. */
  readonly title: string | undefined;
  /** Where a state may be stated, the strongest first: the title, then the first bold words or sentence. */
  readonly words: readonly string[];
  readonly claims: readonly Claim[];
  /** A section's headings start at h4. A notice stands in `ParsedBody.body` too. */
  readonly body: RawFragment;
  readonly place: Place;
}

/** Safe HTML with holes, as `Fragment` in the model, but with what was written where the site is not known yet. */
export type RawFragment = readonly (string | RawReference)[];

export type RawReference = RawImage | RawAddress | RawUpdateId | RawWords | EmbedReference;

/** Stands for a whole element. */
export interface RawImage {
  readonly kind: "image";
  /** A relative URL as it was written; spaces may be percent-encoded. */
  readonly src: string;
  readonly alt: string;
  readonly title: string | undefined;
  /** In CSS pixels. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly place: Place;
}

/** Stands for the value of a URL attribute, between its quotes. */
export interface RawAddress {
  readonly kind: "address";
  /** Relative, from the root ("/x"), or only a fragment ("#x", which already has the prefix of its target's id). */
  readonly href: string;
  /** For messages; of a link to the site's own host, the whole address. */
  readonly written: string;
  /** It names a post by its file: "2017-07-07-sprints", "/posts/sprints.md#days". */
  readonly isPost: boolean;
  readonly place: Place;
}

/** Stands for one of Handbill's own messages, as text or as the value of an attribute, in the event's language. */
export interface RawWords {
  readonly kind: "words";
  readonly key: Key;
  readonly values: Readonly<Record<string, string>>;
}

/** Stands for the id of `ParsedBody.updates[index]`, between the quotes of an attribute. */
export interface RawUpdateId {
  readonly kind: "update-id";
  readonly index: number;
}
