import type { ComponentChildren } from "preact";
import type { Event, Meetup, MeetupDate } from "../../scripts/model/site.ts";
import type { PlainKey } from "../../scripts/words/words.ts";
import { Fact } from "./fact.tsx";
import { PersonNames } from "./person.tsx";
import type { FragmentContext } from "./pictures.ts";
import { Prose } from "./prose.tsx";
import { comingDates, DateList, pastDates } from "./series-dates.tsx";
import { Directions } from "./venue.tsx";
import { Own, Say, useWords } from "./words.tsx";

interface Props {
  readonly event: Event;
  readonly meetup: Meetup;
  readonly context: FragmentContext;
}

/** Whether there is more to say of it than when, where and how to get a place. */
export const hasDetails = (meetup: Meetup): boolean =>
  meetup.body.length > 0 ||
  meetup.telling.attendance.venue?.access !== undefined ||
  meetup.online !== undefined ||
  meetup.registration?.capacity !== undefined ||
  meetup.speakers.length > 0 ||
  meetup.organizer !== undefined ||
  comingDates(meetup).length > 0 ||
  pastDates(meetup).length > 0;

/** Whether there is more to say of it than its row among the others has room for, and than was said of the one in the ticket. */
export function saysMore(meetup: Meetup, told: Meetup | undefined): boolean {
  const own = factsOf(meetup).map((fact) => JSON.stringify(fact));
  const known = told === undefined ? [] : factsOf(told).map((fact) => JSON.stringify(fact));
  return (
    meetup.body.length > 0 ||
    meetup.talks.length > 0 ||
    comingDates(meetup).length > 0 ||
    pastDates(meetup).length > 0 ||
    own.some((fact, index) => fact !== undefined && fact !== "[]" && fact !== known[index])
  );
}

/** In one order. Of a place a row has the name only. */
const factsOf = ({ telling, zone, ...meetup }: Meetup) => {
  const { address, url, geo, access } = telling.attendance.venue ?? {};
  const { online, registration, speakers, organizer, tickets, livestream, accessibility } = meetup;
  return [
    telling.next.start.kind === "time" ? zone : undefined,
    address,
    url,
    geo,
    access,
    online,
    registration?.capacity,
    speakers,
    organizer,
    tickets,
    livestream,
    accessibility,
  ];
};

/** What one wants to know of a meetup before one comes. */
export function MeetupDetails({ event, meetup, context }: Props) {
  const words = useWords();
  const { venue } = meetup.telling.attendance;
  const lang = meetup.lang ?? event.lang;
  const { online, registration, speakers, organizer } = meetup;
  const { site } = context.publication;
  const listOf = (dates: readonly MeetupDate[]) =>
    dates.length > 0 && <DateList site={site} event={event} series={meetup} dates={dates} />;
  const facts: readonly (readonly [FactName, ComponentChildren])[] = [
    ["meetup.access", venue?.access && <Own lang={venue.accessLang ?? lang}>{venue.access}</Own>],
    ["meetup.online", online && <Join address={online} />],
    ["meetup.capacity", registration?.capacity && words.number(registration.capacity)],
    ["meetup.speakers", speakers.length > 0 && <PersonNames people={speakers} />],
    ["meetup.organizer", organizer && <PersonNames class="p-organizer" people={[organizer]} />],
    ["meetup.moreDates", listOf(comingDates(meetup))],
    ["series.before", listOf(pastDates(meetup))],
  ];
  const known = facts.filter(([, value]) => value);
  return (
    <>
      {venue && <Directions venue={venue} />}
      <Prose class="p-description" context={context} fragment={meetup.body} lang={lang} />
      {known.length > 0 && (
        <dl class="details">
          {known.map(([name, value]) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
        </dl>
      )}
    </>
  );
}

type FactName = Extract<PlainKey, `meetup.${string}` | "series.before">;

const Join = ({ address }: { address: string }) => (
  <a href={address}>
    <Say of="meetup.join" />
  </a>
);
