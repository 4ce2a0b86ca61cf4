import { eventPath, toHref } from "../../scripts/model/address.ts";
import type { Event, Meetup, Occurrence, Site } from "../../scripts/model/site.ts";
import { ownLang } from "./prose.tsx";
import { formatRange } from "./standin.ts";
import { noticesOf } from "./status.ts";
import { DateOf, toDatetime } from "./time.tsx";

interface Props {
  readonly site: Site;
  readonly events: readonly Event[];
}

/** Events as a list of links, each with its date, its place and its state. */
export const EventList = ({ site, events }: Props) => (
  <ul class="event-list">
    {events.map((event) => (
      <li key={event.slug} class="teaser h-entry">
        <Teaser site={site} event={event} />
      </li>
    ))}
  </ul>
);

function Teaser({ site, event }: { site: Site; event: Event }) {
  const lang = ownLang(site, event);
  const meetup = nextMeetup(event);
  return (
    <>
      <h3 class="p-name" lang={lang}>
        <a class="u-url" href={toHref(site.address, eventPath(event))}>
          {event.title}
        </a>
      </h3>
      <p class="date">
        {meetup ? (
          <NextDate meetup={meetup} />
        ) : (
          <>
            Announced <DateOf class="dt-published" date={event.date} />
          </>
        )}
      </p>
      {noticesOf(event).map(({ words, tone }) => (
        <p key={words} class={`mark mark-${tone}`}>
          {words}
        </p>
      ))}
      <p class="p-summary" lang={lang}>
        {event.summary}
      </p>
    </>
  );
}

function NextDate({ meetup }: { meetup: Meetup }) {
  const { start, end } = nextOccurrence(meetup);
  return (
    <>
      <time dateTime={toDatetime(start)}>{formatRange(start, end)}</time>
      {meetup.venue && <span class="where">{meetup.venue.name}</span>}
    </>
  );
}

const nextOccurrence = (meetup: Meetup): Occurrence => meetup.upcoming[0] ?? meetup;

/** The soonest that lies ahead, else the first of all. */
export const nextMeetup = ({ meetups }: Event): Meetup | undefined =>
  byStart(meetups.filter((meetup) => !meetup.past))[0] ?? byStart(meetups)[0];

const byStart = (meetups: readonly Meetup[]): Meetup[] =>
  [...meetups].sort((a, b) => nextOccurrence(a).start.instant - nextOccurrence(b).start.instant);

/** When the event is next on, for ordering. */
export const nextInstant = (event: Event): number => {
  const meetup = nextMeetup(event);
  return meetup === undefined ? event.date.start : nextOccurrence(meetup).start.instant;
};
