import { calendarPath, meetupPath, toHref } from "../../scripts/model/address.ts";
import type { Event, Meetup } from "../../scripts/model/site.ts";
import { MeetupMarks } from "./marks.tsx";
import { MeetupFacts } from "./meetup-facts.tsx";
import { OfferLine } from "./offer.tsx";
import type { FragmentContext } from "./pictures.ts";
import { Practical } from "./practical.tsx";
import { Prose } from "./prose.tsx";
import { StatusOf } from "./status-of.tsx";
import { Tickets } from "./tickets.tsx";
import { RangeOf } from "./time.tsx";
import { Say } from "./words.tsx";

interface Props {
  readonly event: Event;
  readonly meetup: Meetup;
  readonly context: FragmentContext;
}

/** Everything about one meetup, in the shape of a ticket. */
export function MeetupSection({ event, meetup, context }: Props) {
  const { site } = context.publication;
  const { notices, offer, over } = meetup.telling;
  return (
    <section class="ticket h-event" id={meetup.id}>
      <h2 class="p-name">
        <a class="u-url" href={toHref(site.address, meetupPath(event, meetup))}>
          {meetup.name}
        </a>
      </h2>
      <MeetupMarks notices={notices} />
      <data class="p-summary" value={event.summary} />
      <StatusOf telling={meetup.telling} />
      <MeetupFacts meetup={meetup} />
      <Practical site={site} event={event} meetup={meetup} />
      <Tickets event={event} meetup={meetup} />
      <div class="stub">
        {offer && <OfferLine offer={offer} />}{" "}
        {!over && (
          <a class="calendar" href={toHref(site.address, calendarPath(event, meetup))}>
            <Say of="meetup.calendar" format={<span class="format">(.ics)</span>} />
          </a>
        )}
      </div>
      <Prose class="p-description" context={context} fragment={meetup.body} />
      <Dates meetup={meetup} />
    </section>
  );
}

/** The dates after the next one. */
function Dates({ meetup }: { meetup: Meetup }) {
  const later = meetup.upcoming.slice(1);
  if (later.length === 0) return null;
  return (
    <div class="dates">
      <h3>
        <Say of="meetup.moreDates" />
      </h3>
      <ul>
        {later.map(({ start, end }) => (
          <li key={start.instant}>
            <RangeOf start={start} end={end} />
          </li>
        ))}
      </ul>
    </div>
  );
}
