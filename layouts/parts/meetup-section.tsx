import { meetupPath, toHref } from "../../scripts/model/address.ts";
import type { Event, Meetup } from "../../scripts/model/site.ts";
import { CalendarLinks } from "./calendar-links.tsx";
import { DraftMark } from "./draft-mark.tsx";
import { MeetupMarks } from "./marks.tsx";
import { MeetupDetails } from "./meetup-details.tsx";
import { MovedFrom, Price, When, Where } from "./meetup-facts.tsx";
import { OfferLine } from "./offer.tsx";
import { Passed } from "./passed.tsx";
import type { FragmentContext } from "./pictures.ts";
import { Practical } from "./practical.tsx";
import { StatusOf } from "./status-of.tsx";
import { Talks } from "./talks.tsx";
import { Tickets } from "./tickets.tsx";
import { Isolated, useLang } from "./words.tsx";

interface Props {
  readonly event: Event;
  readonly meetup: Meetup;
  readonly context: FragmentContext;
}

/** Everything about one meetup of several. */
export function MeetupSection({ event, meetup, context }: Props) {
  const { site } = context.publication;
  const { notices, offer, over } = meetup.telling;
  return (
    <section class="meetup h-event" id={meetup.id}>
      <h2 class="p-name" {...useLang(meetup.lang ?? event.lang)}>
        <a class="u-url" href={toHref(site.address, meetupPath(event, meetup))}>
          <Isolated>{meetup.name}</Isolated>
        </a>
      </h2>
      <DraftMark {...meetup} />
      <MeetupMarks notices={notices} />
      <Passed meetup={meetup} />
      <data class="p-summary" value={event.summary} />
      <StatusOf telling={meetup.telling} />
      <When meetup={meetup} />
      <MovedFrom meetup={meetup} />
      <Where meetup={meetup} />
      <Price meetup={meetup} />
      <Tickets event={event} meetup={meetup} />
      {(offer || !over) && (
        <div class="ways">
          {offer && (
            <OfferLine offer={offer} isTold={notices.some(({ aboutPlaces }) => aboutPlaces)} />
          )}
          {!over && (
            <CalendarLinks publication={context.publication} event={event} meetup={meetup} />
          )}
        </div>
      )}
      <Talks site={site} event={event} meetup={meetup} level={3} />
      <MeetupDetails event={event} meetup={meetup} context={context} />
      <Practical site={site} event={event} meetup={meetup} />
    </section>
  );
}
