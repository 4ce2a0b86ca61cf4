import { meetupPath, toAbsolute } from "../../model/address.ts";
import type { Event, Meetup, Person } from "../../model/site.ts";
import type { Notice } from "../../model/telling.ts";
import { formatMoment } from "../../time/format.ts";
import { en } from "../../words/en.ts";
import { fragmentText } from "../feeds/fragment-text.ts";
import type { EventPublication } from "../publication.ts";
import { stateSentences } from "../state-sentences.ts";

/** The notes of a calendar entry: what has changed, what it is, how to take part. Plain text. */
export function describeMeetup(
  publication: EventPublication,
  event: Event,
  meetup: Meetup,
): string {
  const blocks = [
    stateSentences(meetup.telling, entryWords(meetup, event.lang)).join("\n"),
    fragmentText(publication.site.address, meetup.body) || event.summary,
    factLines(publication, event, meetup).join("\n"),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

const entryWords =
  ({ telling: { previousStart } }: Meetup, lang: string) =>
  ({ kind }: Notice): string | undefined => {
    // The entry still stands on the old day, where it would be taken for the new one.
    if (kind === "postponed") return en.postponedEntry;
    return kind === "rescheduled" && previousStart !== undefined
      ? en.rescheduledFrom(formatMoment(previousStart, lang))
      : undefined;
  };

function factLines({ site }: EventPublication, event: Event, meetup: Meetup): string[] {
  const { registration, online, organizer, speakers } = meetup;
  const { venue } = meetup.telling.attendance;
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
