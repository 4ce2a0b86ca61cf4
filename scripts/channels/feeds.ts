import { atomFeed } from "./atom.ts";
import { feedDocuments } from "./feed-document.ts";
import { jsonFeed } from "./json-feed.ts";
import { isAddressed } from "./known-address.ts";
import type { OutputFile } from "./output.ts";
import type { Publication } from "./publication.ts";

/**
 * Atom and JSON Feed for the site and for each event. None without the site's origin: a feed is read elsewhere,
 * where only absolute addresses lead anywhere.
 */
export function feedFiles(publication: Publication): OutputFile[] {
  if (!isAddressed(publication)) return [];
  return feedDocuments(publication).flatMap((document) => [
    { path: document.paths.atom.slice(1), body: atomFeed(document) },
    { path: document.paths.json.slice(1), body: jsonFeed(document) },
  ]);
}
