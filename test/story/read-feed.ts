import assert from "node:assert/strict";
import { parseFeed } from "@rowanmanning/feed-parser";
import { type Facts, stateFrom } from "./facts.ts";

/** One piece of news, the same in both formats, with the text it was read from. */
export interface Entry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly updated: string;
  readonly published: string;
  readonly source: string;
}

export interface ReadFeed {
  readonly updated: string | undefined;
  /** Newest first. */
  readonly entries: readonly Entry[];
}

export function readAtom(xml: string): ReadFeed {
  const { items, updated } = parseFeed(xml);
  const sources = xml.match(/<entry>.*?<\/entry>/gs) ?? [];
  return {
    updated: updated?.toISOString(),
    entries: items.map(({ id, url, title, published, updated }, index) => ({
      id: id ?? "",
      url: url ?? "",
      title: title ?? "",
      updated: updated?.toISOString() ?? "",
      published: published?.toISOString() ?? "",
      source: sources[index] ?? "",
    })),
  };
}

/** Members that JSON Feed 1.1 requires, and those that every entry of ours has. */
const feedMembers = ["version", "title", "home_page_url", "feed_url", "items"];
const itemMembers = ["id", "url", "title", "content_html", "date_published", "date_modified"];

export function readJsonFeed(text: string): ReadFeed {
  const feed: Record<string, unknown> = JSON.parse(text);
  for (const member of feedMembers) assert.ok(member in feed, member);
  assert.equal(feed.version, "https://jsonfeed.org/version/1.1");
  assert.ok(Array.isArray(feed.items));
  return { updated: undefined, entries: feed.items.map(readItem) };
}

function readItem(item: Record<string, unknown>): Entry {
  for (const member of itemMembers) assert.equal(typeof item[member], "string", member);
  return {
    id: String(item.id),
    url: String(item.url),
    title: String(item.title),
    updated: String(item.date_modified),
    published: String(item.date_published),
    source: JSON.stringify(item),
  };
}

/** What somebody knows who has read all the news of the event at this address, and nothing else. */
export function factsOf(
  { entries }: ReadFeed,
  page: string,
): Pick<Facts, "title" | "url" | "status" | "registration"> {
  const own = entries.filter(({ url }) => url.startsWith(page)).reverse();
  const announcement = own.find(({ url }) => url === page);
  assert.ok(announcement !== undefined, "the announcement is there");
  return {
    title: announcement.title,
    url: announcement.url,
    ...stateFrom(own.map(({ title }) => title)),
  };
}
