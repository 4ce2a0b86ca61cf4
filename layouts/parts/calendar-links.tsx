import type { ComponentChildren } from "preact";
import { subscriptionPath } from "../../scripts/channels/calendar/addresses.ts";
import { webCalendars } from "../../scripts/channels/calendar/web-calendars.ts";
import type { EventPublication } from "../../scripts/channels/publication.ts";
import {
  calendarPath,
  eventCalendarPath,
  tagCalendarPath,
  toAbsolute,
  toHref,
} from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import type { Event, Meetup } from "../../scripts/model/site.ts";
import { tagsOf } from "./event-foot.tsx";
import { Say, useWords } from "./words.tsx";

interface Props {
  readonly publication: EventPublication;
  readonly event: Event;
  readonly meetup: Meetup;
}

/** The meetup for the visitor's own calendar, once or for good. */
export function CalendarLinks({ publication, event, meetup }: Props) {
  const { site } = publication;
  const file = toHref(site.address, calendarPath(event, meetup));
  return (
    <details class="calendar">
      <summary>
        <Say of="meetup.calendar" format="" />
      </summary>
      <ul>
        <li>
          <a href={file}>.ics (Apple, Outlook)</a>
        </li>
        {webCalendars(publication, event, meetup, useWords()).map(({ name, url }) => (
          <li key={name}>
            <a href={url}>{name}</a>
          </li>
        ))}
        <Subscriptions site={site} event={event} />
      </ul>
    </details>
  );
}

/** Calendars that keep themselves up to date: of this event, of its topics, of all. */
function Subscriptions({ site, event }: { site: EventSite; event: Event }) {
  const hasMore = site.hasPublicMeetups && site.hasSeveralEvents;
  const tags = hasMore && !event.draft ? tagsOf(site, event) : [];
  return (
    <>
      <Subscription site={site} path={eventCalendarPath(event)}>
        <Say of="follow.ownCalendar" />
      </Subscription>
      {tags.map(({ slug, name }) => (
        <Subscription key={slug} site={site} path={tagCalendarPath(slug)}>
          <Say of="take.tagCalendar" tag={<bdi>{name}</bdi>} />
        </Subscription>
      ))}
      {hasMore && (
        <Subscription site={site} path={subscriptionPath}>
          <Say of="follow.calendar" />
        </Subscription>
      )}
    </>
  );
}

interface SubscriptionProps {
  readonly site: EventSite;
  readonly path: string;
  readonly children: ComponentChildren;
}

/** For programs that subscribe; there is none while the site's own address is not known. */
function Subscription({ site: { address }, path, children }: SubscriptionProps) {
  const url = toAbsolute(address, path)?.replace(/^https?:/, "webcal:");
  if (url === undefined) return null;
  return (
    <li>
      <a href={url}>{children}</a>
    </li>
  );
}
