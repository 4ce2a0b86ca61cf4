import type { DateSummary, EventSummary, MeetupSummary } from "../../model/site.ts";
import { formatMoment, formatPartialDate, formatRange, formatZone } from "../../time/format.ts";
import { readIso } from "../../time/machine.ts";
import type { Instant } from "../../time/moment.ts";
import { dayDate } from "../../time/wall-clock.ts";
import { factsInARow } from "../../words/names.ts";
import type { Words } from "../../words/words.ts";
import { callFacts } from "../call-lines.ts";
import { changedFacts, placeText, priceText, timeText } from "../fact-texts.ts";
import { type Facts, factsOf } from "../facts.ts";
import { announcementDay } from "../ledger/ids.ts";
import type { EventRecord, MeetupRecord } from "../ledger/ledger.ts";
import type { KnownEvent } from "../ledger/recognise.ts";
import { digestOf, laterThan } from "../ledger/stamps.ts";
import { talksLine, talkText } from "../talk-text.ts";
import { ticketFactsText, ticketsNowText } from "../ticket-text.ts";
import { changedSessions } from "./sessions.ts";

/*
 * An announcement's feed entry tells when and where. A reader that has it must learn of a change, and RFC 4287 (section
 * 4.2.15) has one way to say so: a later `updated`, with the change in words on top.
 */

/** What the ledger remembers of the announcement, once this build is published. */
export function announcementRecord(
  event: EventSummary,
  known: KnownEvent,
  now: Instant,
): EventRecord {
  const digest = digestOf(told(event));
  const before = known.record?.record.id === known.id ? known.record?.record : undefined;
  const earlierOf = ({ id }: MeetupSummary) => known.meetups.get(id)?.record?.record;
  const isNews =
    before !== undefined &&
    (before.digest !== digest || known.isTakenBack || changedSessions(event, earlierOf).length > 0);
  return {
    id: known.id,
    title: event.title,
    date: announcementDay(event),
    digest,
    changed: isNews ? laterThan(before.changed ?? 0, now) : before?.changed,
    gone: undefined,
  };
}

/**
 * The facts, and what no update says of the state: an update is an entry of its own, unless it is taken back. What comes
 * with time by itself is no news.
 */
const told = ({ meetups, calls, deadlines, telling: { notices, registration } }: EventSummary) => [
  notices
    .filter(({ kind, update }) => update === undefined && kind !== "over")
    .map(({ kind }) => kind)
    .filter(
      (kind) =>
        !(kind === "closed" && registration.kind === "closed" && registration.by === "date"),
    ),
  meetups.map((meetup) => [meetup.name, factsOf(meetup)]),
  ...callFacts({ calls, deadlines }),
];

/** Its paragraphs about one meetup that lies ahead: what has changed last, and how things stand. Plain texts. */
export interface ToldMeetup {
  /** Of the meetup. */
  readonly id: string;
  readonly changes: readonly string[];
  readonly facts: readonly string[];
  /** Where to register, while one can. */
  readonly offer: { readonly url: string; readonly text: string } | undefined;
}

/** So many that an event with a date for each week of years stays readable. */
const mostMeetups = 12;

export function toldMeetups(
  { meetups }: EventSummary,
  earlierOf: (meetup: MeetupSummary) => MeetupRecord["earlier"],
  words: Words,
): ToldMeetup[] {
  const ahead = meetups.filter(({ telling }) => !telling.over);
  const isAlone = meetups.length === 1;
  return ahead.slice(0, mostMeetups).map((meetup) => {
    const { offer } = meetup.telling;
    const facts = factsOf(meetup);
    const changes = changesOf(facts, earlierOf(meetup), words);
    return {
      id: meetup.id,
      changes: isAlone
        ? changes
        : changes.map((one) => words.text("tickets.fact", { name: meetup.name, value: one })),
      facts: [...(isAlone ? [] : [nameLine(meetup, words)]), ...factLines(meetup, facts, words)],
      offer:
        offer && "url" in offer
          ? { url: offer.url, text: words.text(`offer.${offer.kind}`) }
          : undefined,
    };
  });
}

/** "Evening: Cancelled": of one of several the state of the event says nothing. */
function nameLine({ name, telling }: MeetupSummary, words: Words): string {
  const states = telling.notices.map(({ kind }) => words.text(`notice.${kind}`));
  return states.length === 0
    ? name
    : words.text("tickets.fact", { name, value: factsInARow(states, words) });
}

function factLines(meetup: MeetupSummary, facts: Facts, words: Words): string[] {
  const { start, zone, telling } = meetup;
  const clock = start.kind === "time" ? ` (${formatZone(zone, start.instant, words)})` : "";
  const { venue } = telling.attendance;
  const place = venue && factsInARow([venue.name, venue.address], words);
  const price = priceText(facts, words);
  return [
    // Of what is postponed the old date is no longer right.
    ...(telling.statuses[0] === "postponed"
      ? []
      : [factLine("meetup.when", timeText(facts, words) + clock, words)]),
    ...meetup.upcoming
      .filter(({ isOwn }) => isOwn)
      .flatMap((date) => dateLine(date, meetup, words)),
    ...whereLine(place ?? placeText(facts, words), words),
    ...(price === undefined ? [] : [factLine("meetup.price", price, words)]),
    ...ticketLine(telling, words),
    ...talksLine(meetup, words),
    ...livestreamLine(meetup, words),
  ];
}

const factLine = (
  of: "meetup.when" | "meetup.where" | "meetup.price" | "tickets.title" | "meetup.livestream",
  value: string,
  words: Words,
) => words.text("tickets.fact", { name: words.text(of), value });

const whereLine = (place: string | undefined, words: Words) =>
  place === undefined ? [] : [factLine("meetup.where", place, words)];

/** Empty, or one line. */
export const ticketLine = (
  { tickets }: Pick<MeetupSummary["telling"], "tickets">,
  words: Words,
): string[] => {
  const value = ticketsNowText(tickets, words);
  return value === "" ? [] : [factLine("tickets.title", value, words)];
};

export const livestreamLine = (
  { livestream, telling }: Pick<MeetupSummary, "livestream" | "telling">,
  words: Words,
): string[] =>
  livestream === undefined || telling.statuses[0] === "cancelled"
    ? []
    : [factLine("meetup.livestream", livestream, words)];

/** "9 December 2026: Cancelled", of a date that is not as the series has it. */
function dateLine(date: DateSummary, series: MeetupSummary, words: Words): string | string[] {
  const { scheduled, start, venue, name, telling } = date;
  const talks = date.talks.filter(
    (talk) => !series.talks.some(({ title }) => title === talk.title),
  );
  const said = [
    ...(name === series.name ? [] : [name]),
    ...talks.filter(({ title }) => title !== name).map((talk) => talkText(talk, words)),
    ...telling.notices.map(({ kind }) => words.text(`notice.${kind}`)),
    ...(start.instant === scheduled.instant ? [] : [formatMoment(start, words)]),
    ...(venue === undefined || venue.name === series.venue?.name ? [] : [venue.name]),
  ];
  if (said.length === 0) return [];
  const value = factsInARow(said, words);
  return words.text("tickets.fact", { name: formatMoment(scheduled, words), value });
}

/** Sentences for each fact that is no longer what it was. */
function changesOf(
  now: Facts,
  earlier: { readonly facts: Facts; readonly until: Instant } | undefined,
  words: Words,
): string[] {
  if (earlier === undefined) return [];
  const { facts: before, until } = earlier;
  const date = formatPartialDate(dayDate(until, now.zone), words);
  const dropped = now.except.filter((day) => !before.except.includes(day));
  const written = dropped.map((day) => formatMoment(readIso(day, now.zone), words));
  const days = factsInARow(written, words, "facts.semicolon");
  const said = changedFacts(now, before, words).map((one) => ({
    ...one,
    text: words.text(`changed.${one.fact}`, { date, now: one.now, before: one.before }),
  }));
  return [
    ...said.filter(({ fact }) => fact === "time").map(({ text }) => text),
    ...changesOfDates(now, before).map((day) =>
      words.text("changed.date", { date, ...dateText(day, now, words) }),
    ),
    ...(days === "" ? [] : [words.text("changed.except", { date, days })]),
    ...takenBack(now, before, words).map((one) =>
      words.text("changed.takenBack", { date, before: one }),
    ),
    ...said.filter(({ fact }) => fact !== "time").map(({ text }) => text),
    ...(now.tickets === undefined || JSON.stringify(now.tickets) === JSON.stringify(before.tickets)
      ? []
      : [
          words.text("changed.tickets", {
            date,
            tickets: ticketFactsText(now.tickets, now.zone, words),
          }),
        ]),
  ];
}

/** What its own files no longer say: "Cancelled", "9 December 2026: Cancelled". */
function takenBack(now: Facts, before: Facts, words: Words): string[] {
  const states = (before.said ?? []).filter((kind) => !now.said?.includes(kind));
  const days = Object.keys(before.dates ?? {}).filter((day) => now.dates?.[day] === undefined);
  return [
    ...states.map((kind) => words.text(`notice.${kind}`)),
    ...days.map((one) => {
      const { day: name, now: value } = dateText(one, before, words);
      return words.text("tickets.fact", { name, value });
    }),
  ];
}

/** Days whose file says something else than it said. */
const changesOfDates = ({ dates: now = {} }: Facts, { dates: before = {} }: Facts): string[] =>
  Object.keys(now).filter((day) => JSON.stringify(now[day]) !== JSON.stringify(before[day]));

function dateText(day: string, { dates = {}, zone }: Facts, words: Words) {
  const facts = dates[day];
  const end = facts?.end === undefined ? undefined : readIso(facts.end, zone);
  const said = facts && [
    ...(facts.notices ?? []).map((kind) => words.text(`notice.${kind}`)),
    formatRange(readIso(facts.start, zone), end, words),
    placeText(facts, words),
  ];
  return {
    day: formatMoment(readIso(day, zone), words),
    now: factsInARow(said ?? [], words),
  };
}
