import type { TitleSize } from "../../scripts/channels/title-size.ts";
import { eventPath, toHref } from "../../scripts/model/address.ts";
import { mainAtNext, mainMeetup } from "../../scripts/model/main-meetup.ts";
import type { EventSummary, MeetupSummary, Site } from "../../scripts/model/site.ts";
import { DraftMark } from "./draft-mark.tsx";
import { Marks } from "./marks.tsx";
import { Passed } from "./passed.tsx";
import { StatusOf } from "./status-of.tsx";
import { DateOf, DayOfYear, LeafRange } from "./time.tsx";
import { Isolated, Say, useLang, useWords } from "./words.tsx";

interface Props {
  readonly site: Pick<Site, "address">;
  readonly events: readonly EventSummary[];
}

// So many stand open: a phone shows them in less than two screens.
const open = 12;

/** Events as rows, each with its day as a leaf of a calendar, its place and its state. */
export function EventRows({ site, events }: Props) {
  const rest = events.slice(open);
  return (
    <>
      <Rows site={site} events={events.slice(0, open)} />
      {rest.length > 0 && (
        <details class="more">
          <summary>
            <Say of="home.more" count={rest.length} />
          </summary>
          <Rows site={site} events={rest} />
        </details>
      )}
    </>
  );
}

const Rows = ({ site, events }: Props) => (
  <ul class="event-list">
    {events.map((event) => (
      <li key={event.slug} class={`teaser ${kindOf(event)}`}>
        <EventTitle site={site} event={event} />
        <When event={event} />
        <Marks notices={event.telling.notices} />
        <PassedOf event={event} />
      </li>
    ))}
  </ul>
);

/** Says that it is over since the page was built. */
export function PassedOf({ event }: { event: EventSummary }) {
  const meetup = mainMeetup(event);
  return meetup === undefined ? null : <Passed meetup={meetup} />;
}

/** Events as lines below a heading that says their year. */
export const EventLines = ({ site, events }: Props) => (
  <ul class="event-lines">
    {events.map((event) => (
      <li key={event.slug} class={`teaser ${kindOf(event)}`}>
        <Line site={site} event={event} />
      </li>
    ))}
  </ul>
);

interface TitleProps extends Pick<Props, "site"> {
  readonly event: EventSummary;
  /** Undefined in rows, which are all of one size. */
  readonly size?: TitleSize;
}

/** The microformat that an event is in a list: one without a day is only an announcement. */
export const kindOf = (event: EventSummary) => (mainMeetup(event) ? "h-event" : "h-entry");

export const EventTitle = ({ site, event, size }: TitleProps) => (
  <>
    <h3 class={size === undefined ? "p-name" : `p-name ${size}`} {...useLang(event.lang)}>
      <EventLink site={site} event={event} />
    </h3>
    <DraftMark {...event} />
  </>
);

const EventLink = ({ site, event }: Pick<Props, "site"> & { event: EventSummary }) => (
  <a class="u-url" href={toHref(site.address, eventPath(event))}>
    <Isolated>{event.title}</Isolated>
  </a>
);

function When({ event }: { event: EventSummary }) {
  const meetup = mainAtNext(event);
  if (meetup === undefined) {
    if (!event.dated) return null;
    return (
      <p class="date">
        <Say of="event.announced" date={<DateOf class="dt-published" date={event.date} />} />
      </p>
    );
  }
  return (
    <p class="date">
      <LeafRange {...meetup.telling.next} />
      <StatusOf telling={meetup.telling} />
      <Place meetup={meetup} />
    </p>
  );
}

function Line({ site, event }: Pick<Props, "site"> & { event: EventSummary }) {
  const meetup = mainAtNext(event);
  const lang = useLang(event.lang);
  return (
    <>
      {meetup ? <DayOfYear start={meetup.telling.next.start} /> : <DateOf date={event.date} />}{" "}
      <span class="p-name" {...lang}>
        <EventLink site={site} event={event} />
      </span>
      {meetup && (
        <>
          <StatusOf telling={meetup.telling} />
          <Place meetup={meetup} />
        </>
      )}{" "}
      <DraftMark {...event} />
      {/* That it is over says the heading. */}
      <Marks notices={event.telling.notices.filter(({ tone }) => tone !== "past")} />
    </>
  );
}

/** Behind a time. */
export function Place({ meetup: { telling } }: { meetup: MeetupSummary }) {
  const { venue, isOnline } = telling.attendance;
  const online = useWords().text("meetup.onlinePlace");
  const where = venue === undefined ? isOnline && online : <bdi>{venue.name}</bdi>;
  if (!where) return null;
  return (
    <>
      {" "}
      <span class="place p-location">{where}</span>
    </>
  );
}
