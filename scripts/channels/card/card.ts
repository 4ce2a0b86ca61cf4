import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { SeenPicture } from "../../images/probe.ts";
import { mainAtNext } from "../../model/main-meetup.ts";
import type { EventSummary, MeetupSummary, Site } from "../../model/site.ts";
import { directionOf, rightToLeft } from "../../words/direction.ts";
import { factsInARow } from "../../words/names.ts";
import { type Words, wordsOf } from "../../words/words.ts";
import { announcedOn, meetupDate } from "./date.ts";
import { type Ribbon, ribbonOf } from "./ribbon.ts";
import { clip, toDrawable } from "./text.ts";

/** All that a social card shows, as text that can be drawn. */
export interface Card {
  /** BCP 47 tag: which way it is written, and in which shapes of letters. */
  readonly lang: string;
  readonly title: string;
  readonly date: string;
  /** False when nobody should come on that date: it is struck through. */
  readonly dateHolds: boolean;
  /** "" when no place is known. */
  readonly place: string;
  readonly site: string;
  readonly ribbon: Ribbon | undefined;
  /** The event's own, beside the title. */
  readonly picture: CardPicture | undefined;
}

export interface CardPicture {
  /** Path below content. */
  readonly path: string;
  /** SHA-256 of its bytes: another picture makes another card. */
  readonly hash: string;
}

/** Every text on a card. */
export const textsOf = ({ title, date, place, site, ribbon, lang }: Card): string[] => [
  title,
  date,
  place,
  site,
  ...(ribbon === undefined ? [] : [ribbon.text.toLocaleUpperCase(lang)]),
];

/** What is known of pictures by their path below content. */
export type SeenPictures = ReadonlyMap<string, Pick<SeenPicture, "hash" | "format">>;

export interface CardResult {
  /** Undefined where no font has anything of the title: a shared link then shows the page's title, and no folder's name. */
  readonly value: Card | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The card of an event, and what of its text had to be left out. */
export function cardOf(
  site: Site,
  event: EventSummary,
  seen: SeenPictures = new Map(),
): CardResult {
  const { lang } = event;
  const shown = (text: string, length: number) => clip(toDrawable(text, lang).text, length);
  const title = shown(event.title, 200);
  if (title === "")
    return { value: undefined, diagnostics: leftOut(event, "title", event.title, undefined) };
  const words = wordsOf(site, lang);
  const meetup = mainAtNext(event);
  const place = placeOf(meetup, words);
  const value = {
    lang,
    title,
    date: meetup === undefined ? announcedOn(event, words) : meetupDate(meetup, words),
    dateHolds: event.telling.dateHolds,
    place: placeText(
      place.map((part) => shown(part, longestPlace)),
      words,
    ),
    site: clip(siteName(site, lang), 50),
    ribbon: ribbonOf(event.telling, words),
    picture: pictureOf(event, seen),
  };
  const diagnostics = [
    ...leftOut(event, "title", event.title, value.title),
    ...leftOut(event, "place", factsInARow(place, words), value.place),
    // Not of every event: it would be said as often as there are cards.
    ...(event === site.events[0]
      ? leftOut(event, "site name", titleIn(site, lang), value.site)
      : []),
  ];
  return { value, diagnostics };
}

/** The card of a page that is about no single event; undefined where its title cannot be drawn. */
export function pageCard(site: Site, title: string, about: string): Card | undefined {
  const { lang } = site;
  const drawable = clip(toDrawable(title, lang).text, 200);
  if (drawable === "") return undefined;
  const name = clip(siteName(site, lang), 50);
  return {
    lang,
    title: drawable,
    date: clip(toDrawable(about, lang).text, 90),
    dateHolds: true,
    place: hostOf(site),
    // A card says each thing once.
    site: name === drawable ? "" : name,
    ribbon: undefined,
    picture: undefined,
  };
}

// A drawing needs a process of its own, and has colours that were chosen for a page.
function pictureOf({ image }: EventSummary, seen: SeenPictures): CardPicture | undefined {
  const picture = image && seen.get(image.path);
  if (image === undefined || picture === undefined || picture.format === "svg") return undefined;
  return { path: image.path, hash: picture.hash };
}

/** Its name, and its address where there is one. */
function placeOf(meetup: MeetupSummary | undefined, words: Words): string[] {
  if (meetup === undefined) return [];
  const { venue, isOnline } = meetup.telling.attendance;
  if (venue === undefined) return isOnline ? [words.text("meetup.onlinePlace")] : [];
  return [venue.name, venue.address].filter((part) => part !== undefined);
}

const longestPlace = 90;

/**
 * A name and an address of which one is written the other way do not reorder each other, and stand in the order of the
 * card's language: each is isolated (UAX #9, section 2.4.2).
 */
function placeText(parts: readonly string[], words: Words): string {
  const isTurned = directionOf(words.lang) === "rtl";
  if (parts.length < 2 || !(isTurned || parts.some((part) => rightToLeft.test(part))))
    return clip(factsInARow(parts, words), longestPlace);
  const isolated = parts.map((part) => `${firstStrongIsolate}${part}${popIsolate}`);
  return (isTurned ? rightToLeftMark : leftToRightMark) + factsInARow(isolated, words);
}

const [firstStrongIsolate, popIsolate] = ["\u2068", "\u2069"];
const [leftToRightMark, rightToLeftMark] = ["\u200e", "\u200f"];

const siteName = (site: Site, lang: string): string =>
  toDrawable(titleIn(site, lang), lang).text || hostOf(site);

const titleIn = ({ title, languages }: Site, lang: string): string =>
  languages.find((one) => one.lang === lang)?.title ?? title;

const hostOf = ({ address }: Site): string => (address.origin ?? "").replace(/^https?:\/\//, "");

function leftOut(
  { place, lang }: EventSummary,
  field: string,
  text: string,
  shown: string | undefined,
): Diagnostic[] {
  const { missing } = toDrawable(text, lang);
  const script = missing.join(" and ");
  return missing.length === 0
    ? []
    : [diagnose("channels/card-script", place, { field, text, script, shown })];
}
