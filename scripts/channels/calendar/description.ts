import { meetupPath, toAbsolute } from "../../model/address.ts";
import type { Event, Meetup, Person } from "../../model/site.ts";
import type { Notice } from "../../model/telling.ts";
import { formatMoment } from "../../time/format.ts";
import { namesInARow } from "../../words/names.ts";
import { type Words, wordsOf } from "../../words/words.ts";
import { livestreamLine, ticketLine } from "../feeds/announcement.ts";
import { fragmentText } from "../feeds/fragment-text.ts";
import type { EventPublication } from "../publication.ts";
import { stateSentences } from "../state-sentences.ts";
import { talksLine } from "../talk-text.ts";

/** The notes of a calendar entry: what has changed, what it is, how to take part. Plain text. */
export function describeMeetup(
  publication: EventPublication,
  event: Event,
  meetup: Meetup,
): string {
  const words = wordsOf(publication.site, event.lang);
  const blocks = [
    stateSentences(meetup.telling, words, entryWords(meetup, words)).join("\n"),
    fragmentText(publication.site.address, meetup.body) || event.summary,
    factLines(publication, event, meetup, words).join("\n"),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

const entryWords =
  ({ telling: { previousStarts } }: Meetup, words: Words) =>
  ({ kind }: Notice): string | undefined => {
    // The entry still stands on the old day, where it would be taken for the new one.
    if (kind === "postponed") return words.text("calendar.noDate");
    const previousStart = previousStarts.at(-1);
    return kind === "rescheduled" && previousStart !== undefined
      ? words.text("calendar.rescheduled", { date: formatMoment(previousStart, words) })
      : undefined;
  };

function factLines(
  { site }: EventPublication,
  event: Event,
  meetup: Meetup,
  words: Words,
): string[] {
  const { registration, online, organizer, speakers } = meetup;
  const { venue } = meetup.telling.attendance;
  const page = toAbsolute(site.address, meetupPath(event, meetup));
  const names = namesInARow(speakers.map(personText), words);
  return [
    registration?.url && words.text("calendar.registration", { address: registration.url }),
    ...ticketLine(meetup.telling, words),
    online && words.text("calendar.online", { address: online }),
    ...livestreamLine(meetup, words),
    venue?.url && words.text("calendar.venue", { address: venue.url }),
    venue?.access && words.text("calendar.access", { text: venue.access }),
    meetup.accessibility &&
      words.text("tickets.fact", {
        name: words.text("meetup.accessibility"),
        value: meetup.accessibility,
      }),
    organizer && words.text("calendar.organizer", { name: personText(organizer) }),
    names && words.text("calendar.speakers", { names }),
    ...talksLine(meetup, words),
    page && words.text("calendar.page", { address: page }),
  ].flatMap((line) => line || []);
}

const personText = ({ name, url }: Person) => (url === undefined ? name : `${name} <${url}>`);
