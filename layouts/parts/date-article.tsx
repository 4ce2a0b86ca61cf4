import { dateName } from "../../scripts/channels/date-title.ts";
import type { EventPublication } from "../../scripts/channels/publication.ts";
import { calendarPath, meetupPath, toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import { type DateOfSeries, dateOf, type RouteOf } from "../../scripts/model/route.ts";
import type { Event, MeetupDate } from "../../scripts/model/site.ts";
import { MeetupMarks } from "./marks.tsx";
import { MeetupFacts } from "./meetup-facts.tsx";
import { OfferLine } from "./offer.tsx";
import { type FragmentContext, picturesOf } from "./pictures.ts";
import { Prose } from "./prose.tsx";
import { StatusOf } from "./status-of.tsx";
import { MomentOf } from "./time.tsx";
import { UpdateTitle } from "./update-title.tsx";
import { Own, Say, useWords } from "./words.tsx";

interface Props {
  readonly publication: EventPublication;
  readonly route: RouteOf<"date">;
}

/** One date of a series: its state, when and where, and its own text. */
export function DateArticle({ publication, route }: Props) {
  const found = dateOf(route);
  if (found === undefined) return null;
  const { event } = route;
  const { series, date } = found;
  const { site } = publication;
  const context: FragmentContext = { publication, first: picturesOf([date.body])[0] };
  const name = dateName(series, date, useWords());
  const { notices, offer, over } = date.telling;
  return (
    <article class="event h-event">
      <header class="masthead">
        <h1 class="p-name">{name}</h1>
        <p class="byline">
          <a href={toHref(site.address, meetupPath(event, series))}>
            <Own lang={event.lang}>{series.name}</Own>
          </a>
        </p>
      </header>
      <Told event={event} date={date} />
      <div class="columns">
        <section class="ticket">
          <MeetupMarks notices={notices} />
          <data class="u-url" value={toHref(site.address, meetupPath(event, date))} />
          <StatusOf telling={date.telling} />
          <MeetupFacts meetup={date} />
          <div class="stub">
            {offer && <OfferLine offer={offer} />}{" "}
            {!over && (
              <a class="calendar" href={toHref(site.address, calendarPath(event, date))}>
                <Say of="meetup.calendar" format={<span class="format">(.ics)</span>} />
              </a>
            )}
          </div>
        </section>
        <div class="column">
          <Prose class="e-content" context={context} fragment={date.body} />
          <Beside site={site} event={event} found={found} />
        </div>
      </div>
    </article>
  );
}

/** The updates that speak of this date alone. */
function Told({ event, date }: { event: Event; date: MeetupDate }) {
  const updates = event.updates.filter(({ change }) => change?.dates?.includes(date.day));
  if (updates.length === 0) return null;
  return (
    <div class="news">
      {updates.toReversed().map((update) => (
        <p key={update.id} class="status status-info">
          <a href={`../#${update.id}`}>
            <UpdateTitle update={update} lang={event.lang} />
          </a>
        </p>
      ))}
    </div>
  );
}

interface BesideProps {
  readonly site: EventSite;
  readonly event: Event;
  readonly found: DateOfSeries;
}

/** The ways to the date before and to the one after. */
function Beside({ site, event, found: { series, previous, next } }: BesideProps) {
  if (previous === undefined && next === undefined) return null;
  const link = (key: "series.previous" | "series.next", date: MeetupDate | undefined) =>
    date && (
      <li>
        <Say of={key} />:{" "}
        <a href={toHref(site.address, meetupPath(event, date))}>
          <MomentOf moment={date.start} />
          {date.name !== series.name && (
            <>
              {" "}
              · <bdi>{date.name}</bdi>
            </>
          )}
        </a>
      </li>
    );
  return (
    <ul class="beside">
      {link("series.previous", previous)}
      {link("series.next", next)}
    </ul>
  );
}
