import assert from "node:assert/strict";
import type { Built } from "./built.ts";
import type { Facts } from "./facts.ts";
import { readEntry } from "./read-calendar.ts";
import { readCard } from "./read-card.ts";
import { factsOf, readAtom, readJsonFeed } from "./read-feed.ts";
import { readOpenGraph, readThing, thingsOf } from "./read-head.ts";
import { readPage, readPoster, readRegistration, readTeaser } from "./read-page.ts";

/** The event that is followed through all channels, and how it is found in each. */
export interface Followed {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** "https://handbill.example/" */
  readonly root: string;
  readonly uid: string;
  /** Whether the home page lists several events. */
  readonly listed: boolean;
  /** Reads the card's date, in UTC. */
  readonly readDate?: (words: string) => string;
}

/** What each channel says about the event, by the name of the channel. */
export function readChannels(built: Built, event: Followed): Record<string, Partial<Facts>> {
  const { text } = built;
  const { slug, root, title, summary, uid } = event;
  const page = `${root}${slug}/`;
  const html = text(`${slug}/index.html`);
  const home = text("index.html");
  const entryIn = (path: string) => {
    const { sequence: _sequence, stamp: _stamp, ...facts } = readEntry(text(path), uid);
    return facts;
  };
  const [thing] = thingsOf(html, "Event");
  assert.ok(thing !== undefined);
  return {
    page: readPage(html, page),
    button: readRegistration(html),
    home: event.listed ? readTeaser(home, root, title) : readPage(home, root),
    poster: readPoster(text(`${slug}/poster/index.html`)),
    "structured data": readThing(thing),
    "Open Graph": readOpenGraph(html, summary),
    card: readCard(built, slug, event.readDate),
    "event's Atom feed": factsOf(readAtom(text(`${slug}/feed.xml`)), page),
    "event's JSON feed": factsOf(readJsonFeed(text(`${slug}/feed.json`)), page),
    "site's Atom feed": factsOf(readAtom(text("feed.xml")), page),
    "site's JSON feed": factsOf(readJsonFeed(text("feed.json")), page),
    "meetup's calendar": entryIn(`${slug}/meetup.ics`),
    "site's calendar": entryIn("calendar.ics"),
  };
}

const everything = ["title", "url", "status", "registration", "start", "place"] as const;
const news = ["title", "url", "status", "registration"] as const;

/** What each channel must say: a fact that a reader no longer finds is a fact that differs. */
const told: Readonly<Record<string, readonly (keyof Facts)[]>> = {
  page: everything,
  button: ["registration"],
  home: everything,
  poster: everything,
  "structured data": everything,
  "Open Graph": news,
  card: ["title", "status", "registration", "start", "place"],
  "event's Atom feed": news,
  "event's JSON feed": news,
  "site's Atom feed": news,
  "site's JSON feed": news,
  "meetup's calendar": everything,
  "site's calendar": everything,
};

/** The same facts in every channel. */
export const everywhere = (facts: Facts): Record<string, Partial<Facts>> =>
  Object.fromEntries(
    Object.entries(told).map(([channel, names]) => [
      channel,
      Object.fromEntries(names.map((name) => [name, facts[name]])),
    ]),
  );
