import { eventPath } from "../../model/address.ts";
import type { EventSummary, MeetupSummary, UpdateSummary } from "../../model/site.ts";
import { toIsoWithOffset } from "../../time/machine.ts";
import { factsOf } from "../facts.ts";
import { redirectSource } from "../hosting/redirect-source.ts";
import { announcementDay } from "./ids.ts";
import type { EventRecord, MeetupRecord, UpdateRecord } from "./ledger.ts";
import { type Rule, together } from "./pair.ts";

/* By what an event, a meetup or an update is known again, the surest first. */

/** A record with its key in the ledger. */
export interface Keyed<R> {
  readonly key: string;
  readonly record: R;
}

/** An event of the ledger with what belonged to it. */
export interface Former extends Keyed<EventRecord> {
  readonly meetups: readonly Keyed<MeetupRecord>[];
  readonly updates: readonly Keyed<UpdateRecord>[];
}

const known = (text: string | undefined) => (text === undefined ? [] : [text]);
const starts = ({ start }: MeetupSummary) => toIsoWithOffset(start);
const started = ({ record }: Keyed<MeetupRecord>) => record.facts.start;

// The name of its folder alone comes last: next year's event may stand where this year's stood, and this year's beside it.
export const eventRules: readonly Rule<EventSummary, Former>[] = [
  { ours: ({ id }) => known(id), theirs: ({ record }) => known(record.id) },
  {
    ours: ({ slug, title }) => [together(slug, title)],
    theirs: ({ key, record }) => [together(key, record.title)],
  },
  {
    ours: (event) => [together(event.slug, announcementDay(event))],
    theirs: ({ key, record }) => [together(key, record.date)],
  },
  {
    ours: ({ redirectFrom }) => redirectFrom.flatMap((path) => redirectSource(path)?.path ?? []),
    theirs: ({ key }) => [eventPath({ slug: key })],
  },
  {
    ours: (event) => [together(event.title, announcementDay(event))],
    theirs: ({ record }) => [together(record.title, record.date)],
  },
  {
    ours: ({ title, meetups }) => meetups.map((meetup) => together(title, starts(meetup))),
    theirs: ({ record, meetups }) => meetups.map((one) => together(record.title, started(one))),
  },
  {
    ours: (event) =>
      event.meetups.map((meetup) => together(announcementDay(event), starts(meetup))),
    theirs: ({ record, meetups }) => meetups.map((one) => together(record.date, started(one))),
  },
  // Somebody meets at this place at this time.
  {
    ours: ({ meetups }) => meetups.flatMap((meetup) => at(starts(meetup), factsOf(meetup).place)),
    theirs: lasting(({ meetups }) =>
      meetups.flatMap((one) => at(started(one), one.record.facts.place)),
    ),
  },
  // Moved and its date corrected at once; next year's event of that name is announced in another year.
  {
    ours: (event) => [together(event.title, yearOf(announcementDay(event)))],
    theirs: lasting(({ record }) => [together(record.title, yearOf(record.date))]),
  },
  { ours: ({ slug }) => [slug], theirs: lasting(({ key }) => [key]) },
];

const at = (start: string, place: string | undefined) =>
  place === undefined ? [] : [together(start, place)];

const yearOf = (day: string) => day.slice(0, "2017".length);

// Likewise, "meetup.md" may become "meetups/lecture.md", and another evening the new "meetup.md".
export const meetupRules: readonly Rule<MeetupSummary, Keyed<MeetupRecord>>[] = [
  { ours: ({ uid }) => known(uid), theirs: ({ key }) => [key] },
  {
    ours: (meetup) => [together(meetup.id, starts(meetup))],
    theirs: (one) => [together(one.record.id, started(one))],
  },
  {
    ours: (meetup) => [together(meetup.name, starts(meetup))],
    theirs: (one) => [together(one.record.name, started(one))],
  },
  {
    ours: ({ id, name }) => [together(id, name)],
    theirs: lasting(({ record }) => [together(record.id, record.name)]),
  },
  { ours: (meetup) => [starts(meetup)], theirs: lasting((one) => [started(one)]) },
  { ours: ({ name }) => [name], theirs: lasting(({ record }) => [record.name]) },
  { ours: ({ id }) => [id], theirs: lasting(({ record }) => [record.id]) },
  // Its only one is its only one, whatever has become of its file, its name and its time.
  { ours: () => [""], theirs: lasting(() => [""]) },
];

/*
 * A date that is corrected moves the anchor, and a title that is corrected stays in its place. "Sold out!" that becomes
 * "Cancelled" is another piece of news, and so is one that was taken away in an earlier build and has come back.
 */
export const updateRules: readonly Rule<FiledUpdate, Keyed<UpdateRecord>>[] = [
  {
    ours: ({ update, file }) => [together(update.id, titleOf(update), file)],
    theirs: ({ record }) => [together(record.anchor, record.title, record.file)],
  },
  {
    ours: ({ update, file }) => [together(titleOf(update), stateOf(update), file)],
    theirs: lasting(({ record }) => [together(record.title, record.said, record.file)]),
  },
  {
    ours: ({ update }) => [together(titleOf(update), stateOf(update))],
    theirs: lasting(({ record }) => [together(record.title, record.said)]),
  },
  {
    ours: ({ update }) => [together(update.id, stateOf(update))],
    theirs: lasting(({ record }) => [together(record.anchor, record.said)]),
  },
  {
    ours: ({ update, file }) => (update.form === "file" ? [together(file, stateOf(update))] : []),
    theirs: lasting(({ record }) => [together(record.file, record.said)]),
  },
];

export interface FiledUpdate {
  readonly update: UpdateSummary;
  /** Below the event's folder: "updates/2017-07-20.md". */
  readonly file: string;
}

export function filed(event: EventSummary, update: UpdateSummary): FiledUpdate {
  const folder = event.place.file.slice(0, event.place.file.lastIndexOf("/") + 1);
  const { file } = update.place;
  return {
    update,
    file: file.startsWith(folder) ? file.slice(folder.length) : file.replace(/^.*\//, ""),
  };
}

export const titleOf = ({ title = "" }: UpdateSummary): string => title;

/** What it says of the state: "cancelled", or nothing. */
export const stateOf = ({ change }: UpdateSummary): string =>
  [change?.status, change?.registration].filter(Boolean).join(" ");

/** Of what the last build still published only. */
function lasting<K extends Keyed<{ readonly gone: unknown }>>(
  keysOf: (one: K) => readonly string[],
): (one: K) => readonly string[] {
  return (one) => (one.record.gone === undefined ? keysOf(one) : []);
}
