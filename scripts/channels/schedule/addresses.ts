import { schedulePaths } from "../../model/address.ts";
import type { EventSite } from "../../model/event-site.ts";
import { sessionsInCalendar } from "../../model/in-calendar.ts";
import type { EventSummary, MeetupSummary, SessionSummary } from "../../model/site.ts";

/**
 * Where the event's schedule is, in both forms: a translation's is its original's. Undefined where there is nothing in it, and
 * while the site's own address is not known: an app needs one.
 */
export const schedulePathsOf = (
  { address }: EventSite,
  event: EventSummary,
): ReturnType<typeof schedulePaths> | undefined =>
  address.origin === undefined ||
  sessionsInCalendar<MeetupSummary, SessionSummary>(event.programme).length === 0
    ? undefined
    : schedulePaths(event);
