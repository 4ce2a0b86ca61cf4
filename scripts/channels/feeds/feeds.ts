import type { Event } from "../../model/site.ts";
import { isAddressed } from "../hosting/known-address.ts";
import type { KnownEvent } from "../ledger/recognise.ts";
import type { OutputFile } from "../output.ts";
import { type EventPublication, editionsOf, type Publication } from "../publication.ts";
import type { FeedPaths } from "./addresses.ts";
import { atomFeed } from "./atom.ts";
import { eventFeed, type FeedEntries, siteFeeds } from "./document.ts";
import type { EventFeedEntries } from "./entry.ts";
import { jsonFeed } from "./json-feed.ts";

/*
 * Atom and JSON Feed. None without the site's origin: a feed is read elsewhere, where only absolute addresses lead
 * anywhere.
 */

/** All news of the site, in each of its languages. */
export const siteFeedFiles = (publication: Publication, entries: FeedEntries): OutputFile[] =>
  editionsOf(publication).flatMap((edition) =>
    isAddressed(edition)
      ? siteFeeds(edition, entries).flatMap(({ paths, key, document }) =>
          formats.map(({ pathIn, format }) => ({
            path: pathIn(paths),
            key,
            get body() {
              return format(document());
            },
          })),
        )
      : [],
  );

/** The news of one event. */
export function eventFeedFiles(
  publication: EventPublication,
  event: Event,
  known: KnownEvent,
  feed: EventFeedEntries,
): OutputFile[] {
  const document = isAddressed(publication)
    ? eventFeed(publication, event, known, feed)
    : undefined;
  if (document === undefined) return [];
  return formats.map(({ pathIn, format }) => ({
    path: pathIn(document.paths),
    body: format(document),
  }));
}

const formats = [
  { pathIn: ({ atom }: FeedPaths) => atom.slice(1), format: atomFeed },
  { pathIn: ({ json }: FeedPaths) => json.slice(1), format: jsonFeed },
];
