import { dateName } from "../../scripts/channels/date-title.ts";
import type { EventPublication } from "../../scripts/channels/publication.ts";
import { titleSize } from "../../scripts/channels/title-size.ts";
import { eventPath, meetupPath, toHref, updatePath } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import { type DateOfSeries, dateOf, type RouteOf } from "../../scripts/model/route.ts";
import type { Event, MeetupDate } from "../../scripts/model/site.ts";
import { CalendarLinks } from "./calendar-links.tsx";
import { DraftMark } from "./draft-mark.tsx";
import { MeetupMarks } from "./marks.tsx";
import { hasDetails, MeetupDetails } from "./meetup-details.tsx";
import { TicketFacts } from "./meetup-facts.tsx";
import { OfferLine } from "./offer.tsx";
import { PhotoStrip } from "./photos.tsx";
import { type FragmentContext, picturesOf } from "./pictures.ts";
import { StatusOf } from "./status-of.tsx";
import { Talks } from "./talks.tsx";
import { MomentOf } from "./time.tsx";
import { UpdateTitle } from "./update-title.tsx";
import { Own, Say, useLang, useWords } from "./words.tsx";

interface Props {
  readonly publication: EventPublication;
  readonly route: RouteOf<"date">;
}

/** One date of a series: its state, when and where, its own text, and the ways to the dates beside it. */
export function DateArticle({ publication, route }: Props) {
  const found = dateOf(route);
  const words = useWords();
  if (found === undefined) return null;
  const { event } = route;
  const { series, date } = found;
  const { site } = publication;
  const context: FragmentContext = { publication, first: picturesOf([date.body])[0] };
  const name = dateName(series, date, words);
  return (
    <article class="event-page date-page h-event">
      <header class="masthead">
        <h1 class={`p-name ${titleSize(name)}`}>
          <DateTitle event={event} found={found} />
        </h1>
        <DraftMark {...date} />
      </header>
      <DateTicket publication={publication} event={event} date={date} />
      <p class="p-summary">
        <a href={toHref(site.address, meetupPath(event, series))}>
          <Own lang={series.lang ?? event.lang}>{series.name}</Own>
        </a>
      </p>
      <div class="column">
        <News publication={publication} event={event} date={date} />
        <Talks site={site} event={event} meetup={date} level={2} />
        {hasDetails(date) && <MeetupDetails event={event} meetup={date} context={context} />}
        <PhotoStrip publication={publication} event={event} date={date} photos={date.photos} />
        <Beside site={site} event={event} found={found} />
      </div>
    </article>
  );
}

const DateTitle = ({ event, found: { series, date } }: Omit<BesideProps, "site">) => {
  const words = useWords();
  const lang = useLang(date.lang ?? event.lang);
  const name = dateName(series, date, words);
  return <span {...(date.name === series.name ? {} : lang)}>{name}</span>;
};

interface DateProps {
  readonly publication: EventPublication;
  readonly event: Event;
  readonly date: MeetupDate;
}

function DateTicket({ publication, event, date }: DateProps) {
  const { site } = publication;
  const { notices, offer, over } = date.telling;
  return (
    <div class="ticket">
      <data class="u-url" value={toHref(site.address, meetupPath(event, date))} />
      <MeetupMarks notices={notices} />
      <StatusOf telling={date.telling} />
      <TicketFacts meetup={date} />
      {(offer || !over) && (
        <div class="stub">
          {offer && (
            <OfferLine offer={offer} isTold={notices.some(({ aboutPlaces }) => aboutPlaces)} />
          )}
          {!over && <CalendarLinks publication={publication} event={event} meetup={date} />}
        </div>
      )}
    </div>
  );
}

/** The updates that speak of this date alone, the latest first. */
function News({ publication: { site }, event, date }: DateProps) {
  const updates = event.updates.filter(({ change }) => change?.dates?.includes(date.day));
  if (updates.length === 0) return null;
  return (
    <ul class="date-news">
      {updates.toReversed().map((update) => (
        <li key={update.id}>
          <a href={toHref(site.address, updatePath(event, update))}>
            <UpdateTitle update={update} lang={event.lang} />
          </a>
        </li>
      ))}
    </ul>
  );
}

interface BesideProps {
  readonly site: EventSite;
  readonly event: Event;
  readonly found: DateOfSeries;
}

/** The ways to the date before, to the one after, and to the event. */
function Beside({ site, event, found: { series, previous, next } }: BesideProps) {
  const link = (key: "series.previous" | "series.next", date: MeetupDate | undefined) =>
    date && (
      <li>
        <Say
          of="tickets.fact"
          name={<Say of={key} />}
          value={
            <a href={toHref(site.address, meetupPath(event, date))}>
              <MomentOf moment={date.start} />
            </a>
          }
        />
        {date.name !== series.name && (
          <>
            {" "}
            <Own lang={date.lang ?? event.lang}>{date.name}</Own>
          </>
        )}
      </li>
    );
  return (
    <ul class="beside">
      {link("series.previous", previous)}
      {link("series.next", next)}
      <li>
        <a href={toHref(site.address, eventPath(event))}>
          <Own lang={event.lang}>{event.title}</Own>
        </a>
      </li>
    </ul>
  );
}
