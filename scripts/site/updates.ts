import { basename } from "node:path";
import type { Claim } from "../content/markdown/claims.ts";
import type { ParsedUpdate, RawFragment } from "../content/markdown/parsed-body.ts";
import { readUpdateHeading } from "../content/markdown/update-heading.ts";
import { accept, isDate, type Post, type Report } from "../content/post.ts";
import type { UpdateFields } from "../content/schema/schema.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import type { Update } from "../model/site.ts";
import type { PartialDate, Zone } from "../time/moment.ts";
import { parseDateAfter, parsePartialDate } from "../time/partial-date.ts";

/** An update with its date and its id, before links and the state are read. */
export interface DatedUpdate
  extends Pick<Update, "id" | "form" | "title" | "date" | "dated" | "place"> {
  /** Where a state may be stated, the strongest first. */
  readonly words: readonly string[];
  readonly claims: readonly Claim[];
  readonly body: RawFragment;
  /** The file it has to itself, if it has one. */
  readonly post: Post<UpdateFields> | undefined;
  /** Which of `ParsedBody.updates` of the announcement it is, if it stands there. */
  readonly index: number | undefined;
  /** The announcement that it stands in, where that is the one in another language. */
  readonly foreign: ForeignText | undefined;
}

/** Where a text stands that the event has in another language only. */
export interface ForeignText {
  /** As written; undefined where it is the site's. */
  readonly lang: string | undefined;
  /** Of the announcement, below content. */
  readonly path: string;
  /** Ids of its updates, in the order of `ParsedBody.updates`. */
  readonly updateIds: readonly string[];
}

type UndecidedUpdate = Omit<DatedUpdate, "id"> & {
  /** Which of its day, when its file's name says so: 2 for `2017-07-20-2-more.md`. */
  readonly ordinal: number;
};

/**
 * Every update of an event, oldest first: the sections and notices of the announcement, then the files. An
 * undated one follows its nearest dated predecessor in the announcement, else the announcement itself.
 */
export function orderUpdates(
  announced: PartialDate,
  written: readonly ParsedUpdate[],
  files: readonly Post<UpdateFields>[],
  zone: Zone,
  report: Report,
): DatedUpdate[] {
  let latest = announced;
  const sections = written.map((update, index): UndecidedUpdate => {
    const own = readDate(update.dateText, zone, announced, update.place, report);
    if (own === undefined && update.form === "section") {
      report(diagnose("site/undated-update", update.place, { follows: latest.iso }));
    }
    latest = own ?? latest;
    const { form, title, words, claims, body, place } = update;
    const dated = own !== undefined;
    return {
      form,
      title,
      date: latest,
      dated,
      words,
      claims,
      body,
      place,
      index,
      post: undefined,
      foreign: undefined,
      ordinal: 1,
    };
  });
  const posts = files.map((post) => fileUpdate(post, announced, zone, report));
  const sorted = [...sections, ...posts].sort(
    (a, b) => a.date.start - b.date.start || a.ordinal - b.ordinal,
  );
  return withIds(sorted);
}

/** Every day that updates give themselves, read without a word: what is wrong with them is told when they are ordered. */
export function updateDates(
  written: readonly ParsedUpdate[],
  files: readonly Post<UpdateFields>[],
  zone: Zone,
): PartialDate[] {
  const texts = [
    ...written.map(({ dateText }) => dateText),
    ...files.map(
      ({ fields, body, path }) => fields.date ?? body.heading?.dateText ?? nameOf(path).date,
    ),
  ];
  return texts.flatMap((text) => {
    const date = text === undefined ? undefined : parsePartialDate(text, zone);
    return date?.ok ? [date.value] : [];
  });
}

function fileUpdate(
  post: Post<UpdateFields>,
  announced: PartialDate,
  zone: Zone,
  report: Report,
): UndecidedUpdate {
  const { fields, body, placeOf } = post;
  const place = placeOf(["title"]);
  const named = nameOf(post.path);
  const heading = fields.title === undefined ? undefined : readUpdateHeading(fields.title, isDate);
  // "UPDATE: Sold out!" as a title says no more than "Sold out!" below the heading "Updates".
  const title = heading === undefined ? (fields.title ?? body.heading?.text) : heading.title;
  const read = (text: string | undefined, at: Place) => readDate(text, zone, announced, at, report);
  const date =
    read(fields.date, placeOf(["date"])) ??
    read(heading?.dateText ?? body.heading?.dateText ?? body.noticeStart?.dateText, place) ??
    read(named.date, placeOf([]));
  if (date === undefined && fields.date === undefined) {
    report(diagnose("site/undated-update", place, { follows: announced.iso }));
  }
  return {
    form: "file",
    title,
    date: date ?? announced,
    dated: date !== undefined,
    words: [title ?? "", body.noticeStart?.words ?? ""].filter((words) => words !== ""),
    claims: body.claims,
    body: body.body,
    place,
    post,
    index: undefined,
    foreign: undefined,
    ordinal: named.ordinal,
  };
}

const readDate = (
  text: string | undefined,
  zone: Zone,
  announced: PartialDate,
  place: Place,
  report: Report,
) =>
  text === undefined ? undefined : accept(parseDateAfter(text, zone, announced), place, report);

// `2017-07-20-sold-out.md`, `2017-07-20.md`, `2017-07-20-2-more-places.md` for the second of a day.
function nameOf(path: string): { date: string | undefined; ordinal: number } {
  const [, date, ordinal] =
    /^(\d{4}-\d{2}-\d{2})(?:-(\d{1,2}))?(?=[-_. ])/.exec(basename(path)) ?? [];
  return { date, ordinal: Number(ordinal ?? 1) };
}

/**
 * Ids come from the date, with its time if it has one, and never from the words: editing an update does not make a new
 * feed entry of it, nor does a second one of the day that was written with an earlier time. What has no date of its own is counted by itself: its inherited date moves when an earlier update gets one.
 */
function withIds(updates: readonly UndecidedUpdate[]): DatedUpdate[] {
  const counts = new Map<string, number>();
  return updates.map(({ ordinal, ...update }) => {
    const [, day = "", hour, minute] =
      /^(\d{4}(?:-\d{2}){0,2})(?:T(\d{2}):(\d{2}))?/.exec(update.date.iso) ?? [];
    const time = hour === undefined ? "" : `-${hour}${minute}`;
    const stem = update.dated ? `update-${day}${time}` : "update";
    const count = Math.max((counts.get(stem) ?? 0) + 1, ordinal);
    counts.set(stem, count);
    return { ...update, id: count === 1 ? stem : `${stem}-${count}` };
  });
}
