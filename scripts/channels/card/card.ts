import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { mainAtNext } from "../../model/main-meetup.ts";
import type { EventSummary, MeetupSummary, Site } from "../../model/site.ts";
import { type Words, wordsOf } from "../../words/words.ts";
import { announcedOn, meetupDate } from "./date.ts";
import { type Ribbon, ribbonOf } from "./ribbon.ts";
import { clip, toDrawable } from "./text.ts";

/** All that a social card shows, as text that the bundled font can draw. */
export interface Card {
  readonly title: string;
  readonly date: string;
  /** False when nobody should come on that date: it is struck through. */
  readonly dateHolds: boolean;
  /** "" when no place is known. */
  readonly place: string;
  readonly site: string;
  readonly ribbon: Ribbon | undefined;
}

export interface CardResult {
  /** Undefined where the font has nothing of the title: a shared link then shows the page's title, and no folder's name. */
  readonly value: Card | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The card of an event, and what of its text had to be left out. */
export function cardOf(site: Site, event: EventSummary): CardResult {
  const title = clip(toDrawable(event.title).text, 200);
  if (title === "")
    return { value: undefined, diagnostics: leftOut(event, "title", event.title, undefined) };
  const words = wordsOf(site, event.lang);
  const meetup = mainAtNext(event);
  const place = placeOf(meetup, words);
  const value = {
    title,
    date: meetup === undefined ? announcedOn(event, words) : meetupDate(meetup, words),
    dateHolds: event.telling.dateHolds,
    place: clip(toDrawable(place).text, 90),
    site: clip(siteName(site), 50),
    ribbon: ribbonOf(event.telling, words),
  };
  const diagnostics = [
    ...leftOut(event, "title", event.title, value.title),
    ...leftOut(event, "place", place, value.place),
    // Not of every event: it would be said as often as there are cards.
    ...(event === site.events[0] ? leftOut(event, "site name", site.title, value.site) : []),
  ];
  return { value, diagnostics };
}

function placeOf(meetup: MeetupSummary | undefined, words: Words): string {
  if (meetup === undefined) return "";
  const { venue, isOnline } = meetup.telling.attendance;
  if (venue === undefined) return isOnline ? words.text("meetup.onlinePlace") : "";
  return venue.address === undefined ? venue.name : `${venue.name}, ${venue.address}`;
}

const siteName = ({ title, address }: Site): string =>
  toDrawable(title).text || (address.origin ?? "").replace(/^https?:\/\//, "");

function leftOut(
  { place }: EventSummary,
  field: string,
  text: string,
  shown: string | undefined,
): Diagnostic[] {
  const { missing } = toDrawable(text);
  const script = missing.join(" and ");
  return missing.length === 0
    ? []
    : [diagnose("channels/card-script", place, { field, text, script, shown })];
}
