import type { ImagePlan } from "../images/plan.ts";
import { type EventSite, eventSiteOf } from "../model/event-site.ts";
import type { Site } from "../model/site.ts";
import { siteIn } from "../model/site-in.ts";
import type { Instant } from "../time/moment.ts";
import { once } from "../time/once.ts";
import type { Facts } from "./facts.ts";
import type { Looks } from "./look.ts";
import type { PageSheet } from "./page-sheets.ts";

/** The site with the addresses of everything made for it: all that a page or a channel is rendered from. */
export interface Publication extends EventPublication {
  readonly site: Site;
}

/** The part of it that the files of one event are rendered from. */
export interface EventPublication {
  readonly site: EventSite;
  readonly images: ImagePlan;
  readonly assets: AssetAddresses;
  /** The social card's address by the path of its page: "/assets/cards/<slug>-1a2b3c4d.png". */
  readonly cards: ReadonlyMap<string, string>;
  /** What was last published of meetups whose facts have changed since, by event slug. */
  readonly earlier: ReadonlyMap<string, readonly EarlierMeetup[]>;
}

export const eventPublicationOf = (publication: Publication): EventPublication => ({
  ...publication,
  site: eventSiteOf(publication.site),
});

/** The publication for those who speak a language; the same for that of the site, and for one that it has no home page in. */
export const publicationIn = (publication: Publication, lang: string): Publication => ({
  ...publication,
  site: siteIn(publication.site, lang),
});

/** The same for the files of an event, by its language. Made once for each language. */
export function eventPublications(publication: Publication): (lang: string) => EventPublication {
  const [, ...others] = editionsOf(publication);
  const own = once(() => eventPublicationOf(publication));
  const translated = new Map(
    others.map((edition) => [edition.site.lang, once(() => eventPublicationOf(edition))]),
  );
  return (lang) => (translated.get(lang) ?? own)();
}

/** The publication in each language that the site has a home page in, its own first. */
export const editionsOf = (publication: Publication): Publication[] => [
  publication,
  ...publication.site.languages
    .filter(({ path }) => path !== publication.site.path)
    .map(({ lang }) => publicationIn(publication, lang)),
];

/** What a meetup's facts were before they last changed. */
export interface EarlierMeetup {
  /** Of the meetup. */
  readonly id: string;
  readonly facts: Facts;
  readonly until: Instant;
}

/** Paths of the site, fingerprinted where they may be cached for ever. */
export interface AssetAddresses {
  readonly looks: Looks;
  /** "/assets/own-1a2b3c4d.css": what the organizer wrote in content/theme/own.css, loaded after all others. */
  readonly ownSheet: string | undefined;
  /** "/assets/programme-1a2b3c4d.css": what some pages link to as well. */
  readonly sheets: ReadonlyMap<PageSheet, string>;
  /** "/assets/search-1a2b3c4d.js", of a site that has a search page. */
  readonly searchScript?: string | undefined;
  /** "/favicon.svg", "/apple-touch-icon.png" and the like, by their file name in assets/icons. */
  readonly icons: ReadonlyMap<string, string>;
}

/** Of every social card, in pixels: what the large previews of social networks are made for. */
export const cardSize = { width: 1200, height: 630 } as const;
