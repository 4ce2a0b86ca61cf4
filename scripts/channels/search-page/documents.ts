import { eventPath, sessionPath, toHref } from "../../model/address.ts";
import { talksOf } from "../../model/given-talks.ts";
import { sessionsInCalendar } from "../../model/in-calendar.ts";
import { mainMeetup } from "../../model/main-meetup.ts";
import type { Event, EventSummary, MeetupSummary, SessionSummary, Site } from "../../model/site.ts";
import type { Telling } from "../../model/telling.ts";
import { formatRange } from "../../time/format.ts";
import { type Words, wordsOf } from "../../words/words.ts";
import { fragmentText } from "../feeds/fragment-text.ts";
import type { OutputFile } from "../output.ts";
import type { Publication } from "../publication.ts";
import { talkText } from "../talk-text.ts";

/*
 * What the search page looks through: a list that the browser makes an index of. An index that was made here would
 * depend on how this version of Node tells Chinese and Japanese words apart, and a visitor's browser may do otherwise.
 */

/** "/search/events.json" */
export const searchDataPath = "/search/events.json";

interface SearchDocument {
  readonly title: string;
  readonly href: string;
  readonly lang: string;
  /** Topics, people, summary. */
  readonly keys: string;
  /** Date and place, as lists show them, each a line. */
  readonly when: readonly string[];
  /** "Sold out" */
  readonly state: string;
  readonly text: string;
}

// In characters: what comes later in a text is seldom what it is about, and phones hold the texts of all events.
const longest = 4000;

/** The words of an event's texts, for those who look for one; "" for a site that has no search page. */
export function searchText(
  site: Pick<Site, "search" | "address" | "words">,
  { body, updates, meetups, lang }: Event,
): string {
  const { search, address } = site;
  if (!search) return "";
  const words = wordsOf(site, lang);
  const texts = [
    fragmentText(address, body),
    ...meetups.map((meetup) => `${meetup.name} ${fragmentText(address, meetup.body)}`),
    ...talksOf({ meetups }).map(({ talk }) => talkText(talk, words)),
    ...updates.map((update) => `${update.title ?? ""} ${fragmentText(address, update.body)}`),
  ];
  return texts.join(" ").replace(/\s+/g, " ").trim().slice(0, longest);
}

export function searchFiles(
  { site }: Publication,
  textOf: (event: EventSummary) => string,
): OutputFile[] {
  if (!site.search) return [];
  const documents = site.events.flatMap((event) => [
    eventDocument(site, event, textOf(event)),
    ...sessionDocuments(site, event),
  ]);
  return [{ path: searchDataPath.slice(1), body: `${JSON.stringify(documents)}\n` }];
}

function eventDocument(site: Site, event: EventSummary, text: string): SearchDocument {
  const words = wordsOf(site, event.lang);
  const people = [
    ...event.authors,
    ...event.meetups.flatMap(({ speakers }) => speakers),
    ...event.speakers,
  ];
  return {
    title: event.title,
    href: toHref(site.address, eventPath(event)),
    lang: event.lang,
    keys: [...event.tags, ...people.map(({ name }) => name), event.summary].join(" "),
    when: whenAndWhere(event, words),
    state: stateText(event.telling, words),
    text,
  };
}

/** Talks and the like, each by itself: who looks for one does not want the whole conference. */
function sessionDocuments(site: Site, event: EventSummary): SearchDocument[] {
  const words = wordsOf(site, event.lang);
  return sessionsInCalendar<MeetupSummary, SessionSummary>(event.programme).map((session) => {
    const { slot, title, kind, track = "", room = "", speakers } = session;
    return {
      title,
      href: toHref(site.address, sessionPath(event, session)),
      lang: session.textLang,
      keys: [...speakers.map(({ name }) => name), track, kind, ...event.tags].join(" "),
      when: [event.title, formatRange(slot.start, slot.end, words), room].filter(Boolean),
      state: stateText(slot.telling, words),
      text: session.summary,
    };
  });
}

const stateText = ({ notices }: Telling, words: Words): string =>
  notices.map(({ kind }) => words.text(`notice.${kind}`)).join(", ");

function whenAndWhere(event: EventSummary, words: Words): string[] {
  const meetup = mainMeetup(event);
  if (meetup === undefined) return [];
  const { next, attendance } = meetup.telling;
  const place =
    attendance.venue?.name ?? (attendance.isOnline ? words.text("meetup.onlinePlace") : "");
  return [formatRange(next.start, next.end, words), place].filter(Boolean);
}
