import type { Event } from "../../model/site.ts";
import { isAddressed } from "../hosting/known-address.ts";
import type { OutputFile } from "../output.ts";
import { type EventPublication, editionsOf, type Publication } from "../publication.ts";
import { atomFeed } from "./atom.ts";
import { eventFeed, type FeedDocument, type FeedEntries, siteFeed } from "./document.ts";
import type { EventLedger } from "./entry.ts";
import { jsonFeed } from "./json-feed.ts";

/*
 * Atom and JSON Feed. None without the site's origin: a feed is read elsewhere, where only absolute addresses lead
 * anywhere.
 */

/** All news of the site, in each of its languages. */
export const siteFeeds = (publication: Publication, entries: FeedEntries): OutputFile[] =>
  editionsOf(publication).flatMap((edition) =>
    isAddressed(edition) ? siteFeed(edition, entries).flatMap(filesOf) : [],
  );

/** The news of one event. */
export const eventFeeds = (
  publication: EventPublication,
  event: Event,
  ledger: EventLedger,
): OutputFile[] => (isAddressed(publication) ? filesOf(eventFeed(publication, event, ledger)) : []);

const filesOf = (document: FeedDocument | undefined): OutputFile[] =>
  document === undefined
    ? []
    : [
        { path: document.paths.atom.slice(1), body: atomFeed(document) },
        { path: document.paths.json.slice(1), body: jsonFeed(document) },
      ];
