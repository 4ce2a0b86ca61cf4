import { eventCalendarPath, tagCalendarPath } from "../../model/address.ts";
import type { EventSite } from "../../model/event-site.ts";
import { inCalendar } from "../../model/in-calendar.ts";
import type { Route } from "../../model/route.ts";
import { isPublic } from "../feeds/addresses.ts";

export const subscriptionPath = "/calendar.ics";

/** Paths of the calendars to subscribe to that a page offers; undefined where there is nothing to put in one. */
export interface CalendarPaths {
  /** Of what the page is about: its event or its tag. */
  readonly own: string | undefined;
  /** Of the whole site. */
  readonly all: string | undefined;
}

export const calendarPathsOf = (site: EventSite, route: Route): CalendarPaths => ({
  own: ownPath(route),
  all: site.hasPublicMeetups ? subscriptionPath : undefined,
});

function ownPath(route: Route): string | undefined {
  if (route.kind === "tag") {
    const isListed = route.tag.events.some((event) => isPublic(event) && event.meetups.length > 0);
    return isListed ? tagCalendarPath(route.tag.slug) : undefined;
  }
  const event = "event" in route ? route.event : undefined;
  return event === undefined || inCalendar(event).length === 0
    ? undefined
    : eventCalendarPath(event);
}
