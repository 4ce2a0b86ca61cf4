import { eventPath } from "../../model/address.ts";
import type { Event, Person, Site } from "../../model/site.ts";
import type { Instant } from "../../time/moment.ts";
import { type Addressed, absoluteUrl } from "../hosting/known-address.ts";
import type { Publication } from "../publication.ts";
import { eventFeedPaths, type FeedPaths, publicEvents, siteFeedPaths } from "./addresses.ts";
import { eventNews, type FeedEntry, type News, newestFirst, toEntry } from "./entry.ts";
import { tagUri } from "./tag-uri.ts";

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
  readonly atom: string;
  readonly json: string;
  readonly icon: string | undefined;
  readonly favicon: string | undefined;
  /** Of the entry that changed last. */
  readonly updated: Instant;
  /** Newest first, never empty. */
  readonly entries: readonly FeedEntry[];
}

/** Readers ask for the whole feed again and again: the site's own stops here, each event's is complete. */
const siteFeedLength = 100;

/** What the site's own feed tells, newest first. */
export const siteNews = (site: Site): News[] =>
  newestFirst(publicEvents(site).flatMap(eventNews).reverse()).slice(0, siteFeedLength);

/** The entry of a piece of news, which takes the whole event. */
export type EntryOf = (news: News) => FeedEntry | undefined;

/** Undefined when nothing is public. */
export function siteFeed(
  publication: Addressed<Publication>,
  entryOf: EntryOf,
): FeedDocument | undefined {
  const { site } = publication;
  const paths = siteFeedPaths(site);
  if (paths === undefined) return undefined;
  const entries = siteNews(site).flatMap((one) => entryOf(one) ?? []);
  const home = absoluteUrl(site.address, "/");
  return {
    ...commonFields(publication, paths, entries),
    id: home,
    title: site.title,
    subtitle: site.description,
    lang: site.lang,
    home,
  };
}

export function eventFeed(publication: Addressed, event: Event): FeedDocument | undefined {
  const { site } = publication;
  const paths = eventFeedPaths(site, event);
  if (paths === undefined) return undefined;
  const entries = eventNews(event).map((one) => toEntry(publication, one));
  return {
    ...commonFields(publication, paths, entries),
    // Not the announcement's own id: an id names one thing.
    id: `${tagUri(site.address, event)}feed.xml`,
    title: event.title,
    subtitle: event.summary || undefined,
    lang: event.lang,
    home: absoluteUrl(site.address, eventPath(event)),
  };
}

function commonFields(
  { site, assets }: Addressed,
  paths: FeedPaths,
  entries: readonly FeedEntry[],
) {
  const icon = (name: string) => {
    const path = assets.icons.get(name);
    return path === undefined ? undefined : absoluteUrl(site.address, path);
  };
  return {
    paths,
    author: site.organizer ?? { name: site.title, url: undefined, email: undefined },
    atom: absoluteUrl(site.address, paths.atom),
    json: absoluteUrl(site.address, paths.json),
    icon: icon("icon-512.png"),
    favicon: icon("favicon.svg"),
    // RFC 4287, section 4.1.1: also of a feed that waits for its first entry.
    updated: entries.length === 0 ? 0 : Math.max(...entries.map(({ updated }) => updated)),
    entries,
  };
}
