import { eventPath } from "../../model/address.ts";
import type { EventSite } from "../../model/event-site.ts";
import type { EventSummary, Site } from "../../model/site.ts";

/** Paths of the site: the same entries as Atom (RFC 4287) and as JSON Feed 1.1. */
export interface FeedPaths {
  readonly atom: string;
  readonly json: string;
}

/** Where the site's own feeds are; undefined when it has none. */
export const siteFeedPaths = (site: EventSite): FeedPaths | undefined =>
  hasFeeds(site) && site.hasPublicEvents ? feedsBelow(site.path) : undefined;

/** Where one event's feeds are; undefined when the site has none. */
export const eventFeedPaths = (
  site: EventSite,
  event: Pick<EventSummary, "slug">,
): FeedPaths | undefined => (hasFeeds(site) ? feedsBelow(eventPath(event)) : undefined);

/** Where the site's older entries are, the first hundred of all in number 1: such an address stays what it is. */
export const archivePaths = ({ path }: Pick<EventSite, "path">, number: number): FeedPaths =>
  feedsBelow(`${path}feed-archive/${number}/`);

/** Whether it may be announced beyond the site: a draft shown on a preview may not. */
export const isPublic = ({ draft }: Pick<EventSummary, "draft">): boolean => !draft;

export const publicEvents = ({ events }: Site): readonly EventSummary[] => events.filter(isPublic);

// A feed is read far from the page it belongs to: its ids and links need the site's own address.
const hasFeeds = ({ address }: EventSite) => address.origin !== undefined;

const feedsBelow = (folder: string): FeedPaths => ({
  atom: `${folder}feed.xml`,
  json: `${folder}feed.json`,
});
