import { meetupPath, toAbsolute } from "../model/address.ts";
import type { Event, EventStatus, Meetup, Person, RegistrationState } from "../model/site.ts";
import { formatMoment } from "../time/format.ts";
import { fragmentText } from "./fragment-text.ts";
import type { Publication } from "./publication.ts";

const statusWords: Record<EventStatus, string | undefined> = {
  scheduled: undefined,
  cancelled: "Cancelled.",
  postponed: "Postponed: this date is no longer right, a new one will follow.",
  rescheduled: "Rescheduled.",
  "moved-online": "Moved online.",
};

const registrationWords: Record<RegistrationState, string | undefined> = {
  open: undefined,
  waitlist: "Waitlist open.",
  "sold-out": "Sold out.",
  closed: "Registration closed.",
};

/** The notes of a calendar entry: what has changed, what it is, how to take part. Plain text. */
export function describeMeetup(publication: Publication, event: Event, meetup: Meetup): string {
  const blocks = [
    stateLines(meetup, event.lang).join("\n"),
    fragmentText(publication.site.address, meetup.body) || event.summary,
    factLines(publication, event, meetup).join("\n"),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

function stateLines({ state, previousStart }: Meetup, lang: string): string[] {
  const { status, registration } = state;
  const moved =
    status === "rescheduled" && previousStart !== undefined
      ? `Rescheduled from ${formatMoment(previousStart, lang)}.`
      : statusWords[status];
  // Nobody registers for what does not take place.
  const places = status === "cancelled" ? undefined : registrationWords[registration];
  return [moved, places].filter((line) => line !== undefined);
}

function factLines({ site }: Publication, event: Event, meetup: Meetup): string[] {
  const { registration, online, venue, organizer, speakers } = meetup;
  const facts = [
    ["Registration", registration?.url],
    ["Online", online],
    ["Venue", venue?.url],
    ["Access", venue?.access],
    ["Organizer", organizer && personText(organizer)],
    ["Speakers", speakers.map(personText).join(", ") || undefined],
    ["Page", toAbsolute(site.address, meetupPath(event, meetup))],
  ] as const;
  return facts.flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${value}`));
}

const personText = ({ name, url }: Person) => (url === undefined ? name : `${name} <${url}>`);
