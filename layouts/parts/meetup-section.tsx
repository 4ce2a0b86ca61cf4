import { calendarPath, meetupPath, toHref } from "../../scripts/model/address.ts";
import type { Event, Meetup } from "../../scripts/model/site.ts";
import { en } from "../../scripts/words/en.ts";
import { Marks } from "./marks.tsx";
import { MeetupFacts } from "./meetup-facts.tsx";
import { OfferLine } from "./offer.tsx";
import type { FragmentContext } from "./pictures.ts";
import { Prose } from "./prose.tsx";
import { RangeOf } from "./time.tsx";

interface Props {
  readonly event: Event;
  readonly meetup: Meetup;
  readonly context: FragmentContext;
  readonly lang: string | undefined;
}

/** Everything about one meetup, in the shape of a ticket. */
export function MeetupSection({ event, meetup, context, lang }: Props) {
  const { site } = context.publication;
  const { notices, offer, over } = meetup.telling;
  return (
    <section class="ticket h-event" id={meetup.id}>
      <h2 class="p-name" lang={lang}>
        <a class="u-url" href={toHref(site.address, meetupPath(event, meetup))}>
          {meetup.name}
        </a>
      </h2>
      <Marks
        notices={notices.filter(({ aboutPlaces }) => !aboutPlaces)}
        words={{ ...en.notices, over: en.over }}
      />
      <data class="p-summary" value={event.summary} />
      <MeetupFacts meetup={meetup} />
      <div class="stub">
        {offer && <OfferLine offer={offer} lang={site.lang} />}{" "}
        {!over && (
          <a class="calendar" href={toHref(site.address, calendarPath(event, meetup))}>
            Add to calendar <span class="format">(.ics)</span>
          </a>
        )}
      </div>
      <Prose class="p-description" context={context} fragment={meetup.body} lang={lang} />
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
      <h3>More dates</h3>
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
