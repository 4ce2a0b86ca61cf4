import { eventPath } from "../../model/address.ts";
import type { Event, Person, Site } from "../../model/site.ts";
import type { Instant } from "../../time/moment.ts";
import { type Addressed, absoluteUrl } from "../hosting/known-address.ts";
import type { Publication } from "../publication.ts";
import { eventFeedPaths, type FeedPaths, publicEvents, siteFeedPaths } from "./addresses.ts";
import {
  type EventLedger,
  eventNews,
  type FeedEntry,
  type News,
  newestFirst,
  toEntry,
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
  readonly atom: string;
  readonly json: string;
  /** Who passes on its news (WebSub); undefined when readers have to ask. */
  readonly hub: string | undefined;
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

/** What the site's own feed takes from elsewhere. */
export interface FeedEntries {
  /** The entry of a piece of news, which takes the whole event. */
  readonly feed: (news: News) => FeedEntry | undefined;
  /** The id of the feed, when it was published before. */
  readonly feedId: string | undefined;
}

/** Undefined when nothing is public. */
export function siteFeed(
  publication: Addressed<Publication>,
  { feed, feedId }: FeedEntries,
): FeedDocument | undefined {
  const { site } = publication;
  const paths = siteFeedPaths(site);
  if (paths === undefined) return undefined;
  const entries = siteNews(site).flatMap((one) => feed(one) ?? []);
  const home = absoluteUrl(site.address, site.path);
  return {
    ...commonFields(publication, paths, entries),
    id:
      site.path === "/"
        ? (feedId ?? home)
        : `${feedId ?? absoluteUrl(site.address, "/")}#${site.lang}`,
    hub: site.hub,
    title: site.title,
    subtitle: site.description,
    lang: site.lang,
    home,
  };
}

export function eventFeed(
  publication: Addressed,
  event: Event,
  ledger: EventLedger,
): FeedDocument | undefined {
  const { site } = publication;
  const paths = eventFeedPaths(site, event);
  if (paths === undefined) return undefined;
  const entries = eventNews(event).map((one) => toEntry(publication, one, ledger));
  const home = absoluteUrl(site.address, eventPath(event));
  const id = ledger.known.id ?? home;
  return {
    ...commonFields(publication, paths, entries),
    // Not the announcement's own id: an id names one thing.
    id: id.endsWith("/") ? `${id}feed.xml` : `${id}#feed`,
    // The workflow tells the hub of the site's own feeds only: hundreds of others would be asked for after each build.
    hub: undefined,
    title: event.title,
    subtitle: event.summary || undefined,
    lang: event.lang,
    home,
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
