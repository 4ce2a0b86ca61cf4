import { Feed } from "feed";
import type { Person } from "../model/site.ts";
import type { FeedDocument } from "./feed-document.ts";
import type { FeedEntry } from "./feed-entry.ts";
import { xmlText } from "./xml-text.ts";

/**
 * The feed as JSON Feed 1.1. The library writes version 1, with one author and no language: the newer members
 * are added to what it wrote.
 */
export function jsonFeed(document: FeedDocument): string {
  const feed = new Feed({
    title: document.title,
    ...(document.subtitle === undefined ? {} : { description: document.subtitle }),
    ...(document.icon === undefined ? {} : { image: document.icon }),
    link: document.home,
    feedLinks: { json: document.json },
  });
  for (const entry of document.entries) feed.addItem(jsonItem(entry));
  const { items, ...written }: WrittenFeed = JSON.parse(feed.json1());
  const upgraded = {
    ...written,
    version: "https://jsonfeed.org/version/1.1",
    language: document.lang,
    favicon: document.favicon,
    authors: [jsonAuthor(document.author)],
    items: items.map((item, index) => ({ ...item, ...newerMembers(document.entries[index]) })),
  };
  return `${JSON.stringify(upgraded, wellFormed, 2)}\n`;
}

interface WrittenFeed {
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

const jsonItem = (entry: FeedEntry) => ({
  id: entry.id,
  link: entry.url,
  title: entry.title,
  ...(entry.summary === undefined ? {} : { description: entry.summary }),
  content: entry.html,
  date: new Date(entry.updated),
  published: new Date(entry.published),
  category: entry.tags.map((name) => ({ name })),
});

const newerMembers = (entry: FeedEntry | undefined) =>
  entry && {
    language: entry.lang,
    // An empty list would hide the feed's own authors.
    authors: entry.authors.length > 0 ? entry.authors.map(jsonAuthor) : undefined,
  };

const jsonAuthor = ({ name, url }: Person) => ({ name, url });

// The same characters as in Atom: an entry is the same in both.
const wellFormed = (_: string, value: unknown) =>
  typeof value === "string" ? xmlText(value) : value;
