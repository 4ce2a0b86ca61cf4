import { eventPath, toHref } from "../../scripts/model/address.ts";
import { mainAtNext } from "../../scripts/model/main-meetup.ts";
import type { EventSummary, MeetupSummary, Site } from "../../scripts/model/site.ts";
import { Marks } from "./marks.tsx";
import { StatusOf } from "./status-of.tsx";
import { DateOf, EventRange } from "./time.tsx";
import { Say, useLang } from "./words.tsx";

interface Props {
  readonly site: Site;
  readonly events: readonly EventSummary[];
}

/** Events as a list of links, each with its date, its place and its state. */
export const EventList = ({ site, events }: Props) => (
  <ul class="event-list">
    {events.map((event) => (
      <li key={event.slug} class={`teaser ${mainAtNext(event) ? "h-event" : "h-entry"}`}>
        <Teaser site={site} event={event} />
      </li>
    ))}
  </ul>
);

function Teaser({ site, event }: { site: Site; event: EventSummary }) {
  const lang = useLang(event.lang);
  const meetup = mainAtNext(event);
  return (
    <>
      <h3 class="p-name" {...lang}>
        <a class="u-url" href={toHref(site.address, eventPath(event))}>
          {event.title}
        </a>
      </h3>
      {(meetup || event.dated) && (
        <p class="date">
          {meetup ? (
            <NextDate meetup={meetup} />
          ) : (
            <Say of="event.announced" date={<DateOf class="dt-published" date={event.date} />} />
          )}
        </p>
      )}
      <Marks notices={event.telling.notices} />
      <p class="p-summary" {...lang}>
        {event.summary}
      </p>
    </>
  );
}

function NextDate({ meetup: { telling } }: { meetup: MeetupSummary }) {
  const { start, end } = telling.next;
  const { venue, isOnline } = telling.attendance;
  const where = (venue && <bdi>{venue.name}</bdi>) ?? (isOnline && <Say of="meetup.onlinePlace" />);
  return (
    <>
      <EventRange start={start} end={end} />
      <StatusOf telling={telling} />
      {where && (
        <>
          {" "}
          · <span class="place p-location">{where}</span>
        </>
      )}
    </>
  );
}
