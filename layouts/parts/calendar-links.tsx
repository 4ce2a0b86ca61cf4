import { calendarPath, toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import type { Event, Meetup } from "../../scripts/model/site.ts";
import { Say } from "./words.tsx";

interface Props {
  readonly site: EventSite;
  readonly event: Event;
  readonly meetup: Meetup;
}

/** The meetup for the visitor's own calendar. */
export const CalendarLinks = ({ site, event, meetup }: Props) => (
  <a class="calendar" href={toHref(site.address, calendarPath(event, meetup))}>
    <Say of="meetup.calendar" format={<span class="format">(.ics)</span>} />
  </a>
);
