import { sha256 } from "../../images/hash.ts";
import { eventPath, feedPagePath, toHref } from "../../model/address.ts";
import type { Event, Person, Site } from "../../model/site.ts";
import type { Instant } from "../../time/moment.ts";
import { once } from "../../time/once.ts";
import { wordsOf } from "../../words/words.ts";
import { type Addressed, absoluteUrl, type KnownAddress } from "../hosting/known-address.ts";
import type { KnownEvent } from "../ledger/recognise.ts";
import type { Publication } from "../publication.ts";
import {
  archivePaths,
  eventFeedPaths,
  type FeedPaths,
  publicEvents,
  siteFeedPaths,
} from "./addresses.ts";
import {
  type EntryFacts,
  type EventFeedEntries,
  eventNews,
  type FeedEntry,
  type News,
  newestFirst,
} from "./entry.ts";

/** A feed before it takes a format: absolute addresses, plain texts, instants. */
export interface FeedDocument {
  readonly paths: FeedPaths;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly lang: string;
  /** Speaks for entries without authors: RFC 4287, 4.2.1 requires one. */
  readonly author: Person;
  /** The page that the feed belongs to. */
  readonly home: string;
  /** The feed's own address in each format, as are those below. */
  readonly self: FeedPaths;
  /** Of an archive: the feed that one subscribes to. */
  readonly current: FeedPaths | undefined;
  /** The archive with what is older (RFC 5005, section 4). */
  readonly previous: FeedPaths | undefined;
  /** Who passes on its news (WebSub); undefined when readers have to ask. */
  readonly hub: string | undefined;
  /** What a feed says to people who open it in a browser. */
  readonly readerWords: readonly (string | FeedLink)[];
  /** From the host's root: only a browser that shows the feed itself asks for it. */
  readonly stylesheet: string;
  readonly icon: string | undefined;
  readonly favicon: string | undefined;
  /** Of the entry that changed last. */
  readonly updated: Instant;
  /** Newest first, never empty. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedLink {
  readonly href: string;
  readonly text: string;
}

/** Readers ask for a feed again and again: the site's own stops about here, and each event's is complete. */
const feedLength = 100;

/** What the site's own feeds tell, newest first. */
export const siteNews = (site: Site): News[] =>
  newestFirst(publicEvents(site).flatMap(eventNews).reverse());

/**
 * Into how many archives it goes (RFC 5005, section 4). Each is full, so that what is new changes none of them.
 */
export const archivesOf = (news: readonly unknown[]): number =>
  news.length > feedLength ? Math.floor(news.length / feedLength) : 0;

/** What the site's own feed takes from elsewhere. */
export interface FeedEntries {
  /** Undefined for news that are in no feed. */
  readonly facts: (news: News) => EntryFacts | undefined;
  /** The entry of a piece of news, which takes the whole event: to be asked for only where it is shown. */
  readonly entry: (news: News) => FeedEntry | undefined;
  /** The id of the feed, when it was published before. */
  readonly feedId: string | undefined;
}

/** A feed of the site before its entries are read. */
export interface SiteFeed {
  readonly paths: FeedPaths;
  /** Names all that it is made from. */
  readonly key: string;
  readonly document: () => FeedDocument;
}

/**
 * The feed that one subscribes to: what changed last, and what stands in no archive yet. Then its archives, the oldest
 * first. None when nothing is public.
 */
export function siteFeeds(
  publication: Addressed<Publication>,
  { facts, entry, feedId }: FeedEntries,
): SiteFeed[] {
  const { site } = publication;
  const paths = siteFeedPaths(site);
  if (paths === undefined) return [];
  const told = siteNews(site).flatMap((news) => {
    const known = facts(news);
    return known === undefined ? [] : [{ ...known, news }];
  });
  const count = archivesOf(told);
  const home = absoluteUrl(site.address, site.path);
  const feedOf = (own: FeedPaths, number: number, listed: readonly Told[]): SiteFeed => {
    const head = {
      ...commonFields(publication, site.lang, own, listed),
      id:
        site.path === "/"
          ? (feedId ?? home)
          : `${feedId ?? absoluteUrl(site.address, "/")}#${site.lang}`,
      hub: own === paths ? site.hub : undefined,
      title: site.title,
      subtitle: site.description,
      lang: site.lang,
      home,
      current: own === paths ? undefined : absolutePaths(site.address, paths),
      previous: number === 0 ? undefined : absolutePaths(site.address, archivePaths(site, number)),
    };
    return {
      paths: own,
      key: sha256(JSON.stringify([head, listed.map(({ digest }) => digest)])),
      document: once(() => ({
        ...head,
        entries: listed.flatMap(({ news }) => entry(news) ?? []),
      })),
    };
  };
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return [
    feedOf(paths, count, latest(told, told.length - count * feedLength)),
    ...numbers.map((number) =>
      feedOf(
        archivePaths(site, number),
        number - 1,
        told.slice(told.length - number * feedLength).slice(0, feedLength),
      ),
    ),
  ];
}

interface Told extends EntryFacts {
  readonly news: News;
}

/** What changed last, and the `fresh` newest, in their order. */
function latest(told: readonly Told[], fresh: number): Told[] {
  const changed = told.toSorted((a, b) => b.updated - a.updated).slice(0, feedLength);
  const listed = new Set([...told.slice(0, fresh), ...changed]);
  return told.filter((one) => listed.has(one));
}

export function eventFeed(
  publication: Addressed,
  event: Event,
  known: KnownEvent,
  feed: EventFeedEntries,
): FeedDocument | undefined {
  const { site } = publication;
  const paths = eventFeedPaths(site, event);
  if (paths === undefined) return undefined;
  const entries = eventNews(event).flatMap(({ update }) => feed[update?.id ?? ""] ?? []);
  const home = absoluteUrl(site.address, eventPath(event));
  const id = known.id ?? home;
  return {
    ...commonFields(publication, event.lang, paths, entries),
    entries,
    // Not the announcement's own id: an id names one thing.
    id: id.endsWith("/") ? `${id}feed.xml` : `${id}#feed`,
    // The workflow tells the hub of the site's own feeds only: hundreds of others would be asked for after each build.
    hub: undefined,
    title: event.title,
    subtitle: event.summary || undefined,
    lang: event.lang,
    home,
    current: undefined,
    previous: undefined,
  };
}

const absolutePaths = (address: KnownAddress, { atom, json }: FeedPaths): FeedPaths => ({
  atom: absoluteUrl(address, atom),
  json: absoluteUrl(address, json),
});

function commonFields(
  { site, assets }: Addressed,
  lang: string,
  paths: FeedPaths,
  entries: readonly Pick<FeedEntry, "updated">[],
) {
  const icon = (name: string) => {
    const path = assets.icons.get(name);
    return path === undefined ? undefined : absoluteUrl(site.address, path);
  };
  const words = wordsOf(site, lang);
  const home = site.languages.find((one) => one.lang === lang)?.path ?? site.path;
  const link: FeedLink = {
    href: absoluteUrl(site.address, feedPagePath(home)),
    text: words.text("follow.how"),
  };
  return {
    readerWords: words.parts<FeedLink>("follow.reader", { link }),
    stylesheet: toHref(site.address, assets.sheets.get("feed") ?? assets.looks.site.stylesheet),
    paths,
    author: site.organizer ?? { name: site.title, url: undefined, email: undefined },
    self: absolutePaths(site.address, paths),
    icon: icon("icon-512.png"),
    favicon: icon("favicon.svg"),
    // RFC 4287, section 4.1.1: also of a feed that waits for its first entry.
    updated: entries.length === 0 ? 0 : Math.max(...entries.map(({ updated }) => updated)),
  };
}
