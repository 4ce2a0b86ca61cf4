import { calendarPath, meetupPath, toHref } from "../../scripts/model/address.ts";
import { atNext } from "../../scripts/model/main-meetup.ts";
import type { Event, Meetup } from "../../scripts/model/site.ts";
import { MeetupMarks } from "./marks.tsx";
import { MeetupFacts } from "./meetup-facts.tsx";
import { OfferLine } from "./offer.tsx";
import type { FragmentContext } from "./pictures.ts";
import { Prose } from "./prose.tsx";
import { SeriesDates } from "./series-dates.tsx";
import { StatusOf } from "./status-of.tsx";
import { Say } from "./words.tsx";

interface Props {
  readonly event: Event;
  readonly meetup: Meetup;
  readonly context: FragmentContext;
}

/** Everything about one meetup, in the shape of a ticket. */
export function MeetupSection({ event, meetup, context }: Props) {
  const { site } = context.publication;
  // Of a series, how its next date stands.
  const shown = atNext(meetup);
  const { notices, offer, over } = shown.telling;
  return (
    <section class="ticket h-event" id={meetup.id}>
      <h2 class="p-name">
        <a class="u-url" href={toHref(site.address, meetupPath(event, meetup))}>
          {meetup.name}
        </a>
      </h2>
      <MeetupMarks notices={notices} />
      <data class="p-summary" value={event.summary} />
      <StatusOf telling={shown.telling} />
      <MeetupFacts meetup={shown} />
      <div class="stub">
        {offer && <OfferLine offer={offer} />}{" "}
        {!over && (
          <a class="calendar" href={toHref(site.address, calendarPath(event, meetup))}>
            <Say of="meetup.calendar" format={<span class="format">(.ics)</span>} />
          </a>
        )}
      </div>
      <Prose class="p-description" context={context} fragment={meetup.body} />
      <SeriesDates site={site} event={event} meetup={meetup} />
    </section>
  );
}
