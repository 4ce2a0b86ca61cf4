import type { EventSummary, Site } from "../model/site.ts";

/** What pages of one event may tell of all others: see EventSite. */
export function eventFacts(
  events: readonly EventSummary[],
): Pick<Site, "hasSeveralEvents" | "hasPublicEvents" | "hasPublicMeetups"> {
  const open = events.filter(({ draft }) => !draft);
  return {
    hasSeveralEvents: events.length > 1,
    hasPublicEvents: open.length > 0,
    hasPublicMeetups: open.some(({ meetups }) => meetups.length > 0),
  };
}
