import type { Person } from "../../model/site.ts";
import type { FeedDocument } from "./document.ts";
import type { FeedEntry } from "./entry.ts";
import { xmlText } from "./xml-text.ts";

/** The feed as JSON Feed 1.1. */
export function jsonFeed(document: FeedDocument): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: document.title,
    home_page_url: document.home,
    feed_url: document.self.json,
    next_url: document.previous?.json,
    description: document.subtitle || undefined,
    icon: document.icon,
    language: document.lang,
    favicon: document.favicon,
    authors: [jsonAuthor(document.author)],
    hubs: document.hub === undefined ? undefined : [{ type: "WebSub", url: document.hub }],
    items: document.entries.map(jsonItem),
  };
  return `${JSON.stringify(feed, wellFormed, 2)}\n`;
}

const jsonItem = (entry: FeedEntry) => ({
  id: entry.id,
  content_html: entry.html,
  url: entry.url,
  title: entry.title || undefined,
  summary: entry.summary || undefined,
  date_modified: new Date(entry.updated).toISOString(),
  date_published:
    entry.published === undefined ? undefined : new Date(entry.published).toISOString(),
  tags: entry.tags,
  language: entry.lang,
  // An empty list would hide the feed's own authors.
  authors: entry.authors.length > 0 ? entry.authors.map(jsonAuthor) : undefined,
});

const jsonAuthor = ({ name, url }: Person) => ({ name, url });

// The same characters as in Atom: an entry is the same in both. Its HTML has no others, and is most of a feed.
const wellFormed = (key: string, value: unknown) =>
  typeof value === "string" && key !== "content_html" ? xmlText(value) : value;
