import type { Event } from "../../model/site.ts";
import { isAddressed } from "../hosting/known-address.ts";
import type { OutputFile } from "../output.ts";
import type { EventPublication, Publication } from "../publication.ts";
import { atomFeed } from "./atom.ts";
import { type EntryOf, eventFeed, type FeedDocument, siteFeed } from "./document.ts";
import { jsonFeed } from "./json-feed.ts";

/*
 * Atom and JSON Feed. None without the site's origin: a feed is read elsewhere, where only absolute addresses lead
 * anywhere.
 */

/** All news of the site. */
export const siteFeeds = (publication: Publication, entryOf: EntryOf): OutputFile[] =>
  isAddressed(publication) ? filesOf(siteFeed(publication, entryOf)) : [];

/** The news of one event. */
export const eventFeeds = (publication: EventPublication, event: Event): OutputFile[] =>
  isAddressed(publication) ? filesOf(eventFeed(publication, event)) : [];

const filesOf = (document: FeedDocument | undefined): OutputFile[] =>
  document === undefined
    ? []
    : [
        { path: document.paths.atom.slice(1), body: atomFeed(document) },
        { path: document.paths.json.slice(1), body: jsonFeed(document) },
      ];
