import { grouped } from "../model/grouped.ts";
import type { Event, Meetup, StateChange, Update } from "../model/site.ts";
import type { NoticeKind } from "../model/telling.ts";
import { formatMoment, formatPartialDate } from "../time/format.ts";
import { toIsoWithOffset } from "../time/machine.ts";
import type { PartialDate } from "../time/moment.ts";
import { dayDate } from "../time/wall-clock.ts";
import type { Words } from "../words/words.ts";
import { type ChangedFact, changedFacts } from "./fact-texts.ts";
import { factsOf } from "./facts.ts";
import type { EarlierMeetup } from "./publication.ts";

/** A fact that has changed, of one of the event's meetups. */
export interface MeetupChange extends ChangedFact {
  readonly meetup: Meetup;
}

/** One thing that has happened to an event since it was announced. */
export interface TimelineEntry {
  readonly date: PartialDate;
  /** Undefined where facts have changed and nobody wrote an update about it. */
  readonly update: Update | undefined;
  /** What it says of the state, as a sticker says it. */
  readonly states: readonly NoticeKind[];
  readonly changes: readonly MeetupChange[];
}

export interface Timeline {
  /** The last ones, newest first. */
  readonly latest: readonly TimelineEntry[];
  /** The others by the name of their month, newest first. */
  readonly months: readonly (readonly [month: string, entries: readonly TimelineEntry[]])[];
}

const shown = 3;

/** Below so many all are shown. */
const few = 6;

/**
 * Updates with what they changed, and changes of facts without an update, as the ledger remembers them. Notices are left
 * out: they stand in the announcement already.
 */
export function timelineOf(
  event: Event,
  earlier: readonly EarlierMeetup[],
  words: Words,
): Timeline {
  const written = event.updates
    .filter(({ form }) => form !== "notice")
    .map((update) => entryOf(event, update, words));
  const entries = [...written, ...unwritten(event, earlier, words)]
    .reverse()
    .sort((a, b) => b.date.start - a.date.start);
  const latest = entries.length < few ? entries : entries.slice(0, shown);
  const older = entries.slice(latest.length);
  return { latest, months: [...grouped(older.map((entry) => [monthOf(entry, words), entry]))] };
}

// By what it is called: where another calendar is kept, months begin on other days.
const monthOf = ({ date }: TimelineEntry, words: Words): string =>
  formatPartialDate({ ...date, precision: date.precision === "year" ? "year" : "month" }, words);

function entryOf({ meetups }: Event, update: Update, words: Words): TimelineEntry {
  const { id, date, change } = update;
  const online = words.text("meetup.onlinePlace");
  const changes = meetups.flatMap((meetup): MeetupChange[] => {
    const { previousStarts, movedBy, start, venue, telling } = meetup;
    const moved = movedBy.lastIndexOf(id);
    const before = previousStarts[moved];
    const now = previousStarts[moved + 1] ?? start;
    const isMeant = change?.meetup === undefined || change.meetup === meetup.id;
    const leaves =
      change?.status === "moved-online" && isMeant && telling.attendance.venue === undefined;
    const times = [formatMoment(now, words), before && formatMoment(before, words)] as const;
    return [
      ...(times[1] === undefined
        ? []
        : [{ meetup, fact: "time" as const, before: times[1], now: times[0] }]),
      ...(leaves && venue
        ? [{ meetup, fact: "place" as const, before: venue.name, now: online }]
        : []),
    ];
  });
  return { date, update, states: statesOf(change), changes };
}

const statesOf = (change: StateChange | undefined): NoticeKind[] =>
  [change?.status, change?.registration].filter(
    (state) => state !== undefined && state !== "scheduled" && state !== "open",
  );

/** What an update has moved is told there. */
function unwritten(
  { meetups }: Event,
  earlier: readonly EarlierMeetup[],
  words: Words,
): TimelineEntry[] {
  return earlier.flatMap(({ id, facts, until }): TimelineEntry[] => {
    const meetup = meetups.find((one) => one.id === id);
    if (meetup === undefined) return [];
    const left = meetup.previousStarts.map(toIsoWithOffset);
    const told = (fact: ChangedFact["fact"]) =>
      (fact === "time" && left.includes(facts.start)) ||
      (fact === "place" && meetup.telling.statuses.includes("moved-online"));
    const changes = changedFacts(factsOf(meetup), facts, words)
      .filter(({ fact }) => !told(fact))
      .map((change) => ({ ...change, meetup }));
    const date = dayDate(until, meetup.zone);
    return changes.length === 0 ? [] : [{ date, update: undefined, states: [], changes }];
  });
}
