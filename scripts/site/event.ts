import { basename } from "node:path";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import type { RawFragment } from "../markdown/parsed-body.ts";
import type { AnnouncementFields, MeetupFields, UpdateFields } from "../model/schema.ts";
import type { Event, Fragment, StateChange, Update } from "../model/site.ts";
import type { Instant, PartialDate, Zone } from "../time/moment.ts";
import { parsePartialDate } from "../time/partial-date.ts";
import { buildMeetup, ownStatus, toPerson } from "./meetup.ts";
import { accept, type Post, type Report } from "./post.ts";
import { resolveFragment, resolvePicture, type Surroundings } from "./references.ts";
import { readSlug } from "./slugs.ts";
import { checkContradictions, foldState } from "./state.ts";
import { readStatement, type Statement } from "./statements.ts";
import { type DatedUpdate, orderUpdates } from "./updates.ts";

/** The posts of one event, each read by itself. */
export interface EventPosts {
  /** What the address is made from when there is no `slug:`. */
  readonly name: string | undefined;
  readonly announcement: Post<AnnouncementFields>;
  readonly updates: readonly Post<UpdateFields>[];
  readonly meetups: readonly Post<MeetupFields>[];
}

/** An event whose updates have dates and addresses, so that other posts can link to them. */
export interface DatedEvent extends EventPosts {
  readonly slug: string;
  readonly place: Place;
  readonly title: string;
  readonly date: PartialDate;
  readonly dated: readonly DatedUpdate[];
}

/** "meetup" for meetup.md: the file's name, as it stands in addresses. */
export const meetupId = ({ path }: Pick<Post<unknown>, "path">): string =>
  basename(path)
    .replace(/\.[^.]+$/, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-");

/** Reads address and dates; undefined, and said why, when the announcement has no title or no date. */
export function dateEvent(posts: EventPosts, zone: Zone, report: Report): DatedEvent | undefined {
  const { announcement } = posts;
  const { fields, placeOf, body } = announcement;
  const title = fields.title ?? body.heading?.text;
  if (title === undefined) report(diagnose("site/no-title", placeOf([])));
  if (fields.date === undefined) report(diagnose("site/no-date", placeOf([])));
  const date =
    fields.date && accept(parsePartialDate(fields.date, zone), placeOf(["date"]), report);
  if (!date || title === undefined) return undefined;
  const place = placeOf(["slug"]);
  const slug = readSlug({ slug: fields.slug, name: posts.name, title }, place, report);
  if (slug === undefined) return undefined;
  const dated = orderUpdates(date, body.updates, posts.updates, zone, report);
  return { ...posts, slug, place, title, date, dated };
}

export interface EventSetting {
  readonly zone: Zone | undefined;
  readonly lang: string;
  readonly now: Instant;
}

/** The event as visitors, calendars and feeds get it. */
export function buildEvent(
  event: DatedEvent,
  setting: EventSetting,
  around: Surroundings,
  report: Report,
): Event {
  const { slug, announcement, meetups, title, date, dated } = event;
  const { fields, placeOf, body } = announcement;
  const resolve = resolver(event, around, report);

  const meetupIds = meetups.map(meetupId);
  const statements = new Map(
    dated.map((update) => [update.id, readStatement(update, meetupIds, report)]),
  );
  const all = [...statements.values()].filter((statement) => statement !== undefined);
  const announced = ownStatus(announcement, date, report);
  // With one meetup, the event and the meetup are the same thing to everybody.
  const only = meetups.length === 1;
  const general = all.filter(({ change }) => only || change.meetup === undefined);
  const updated = latest([
    date,
    ownUpdate(announcement, date.zone, report),
    ...dated.map((u) => u.date),
  ]);

  const built = meetups.flatMap((post) => {
    const id = meetupId(post);
    const aloof = !only && post.fields.status !== undefined;
    const concerning = (statement: Statement) =>
      statement.change.meetup === id || (statement.change.meetup === undefined && !aloof);
    const relevant = only ? all : all.filter(concerning);
    const meetup = buildMeetup(
      post,
      {
        id,
        eventTitle: title,
        zone: setting.zone,
        announced: date,
        inherited: aloof ? [] : announced,
        statements: only ? relevant : relevant.map((statement) => withoutVagueTimes(statement)),
        updated: aloof ? latest([date, ...relevant.map(({ change }) => change.at)]) : updated,
        now: setting.now,
        body: resolve(post.path, post.body.body),
      },
      report,
    );
    return meetup ?? [];
  });
  const changes = [...announced, ...general.map(({ change }) => change)];
  const [single] = built;
  if (!only) {
    checkContradictions(changes, report);
    for (const { change, start } of general) {
      if (start === undefined || meetups.length === 0) continue;
      report(diagnose("site/which-meetup", change.place, { meetups: meetupIds }));
    }
  }
  return {
    slug,
    title,
    date,
    updated,
    summary: fields.summary ?? body.summary,
    tags: fields.tags ?? [],
    authors: (fields.author ?? []).map(toPerson),
    lang: fields.lang ?? setting.lang,
    image:
      fields.image &&
      resolvePicture(fields.image, announcement.path, placeOf(["image"]), around, report),
    body: resolve(announcement.path, body.body),
    updates: dated.map((update) =>
      buildUpdate(update, statements.get(update.id)?.change, (fragment) =>
        resolve(update.post?.path ?? announcement.path, fragment),
      ),
    ),
    meetups: built,
    state: only && single !== undefined ? single.state : foldState(changes),
    changes,
    redirectFrom: fields.redirect_from ?? [],
    draft: fields.draft ?? false,
    place: placeOf([]),
  };
}

type Resolve = (path: string, fragment: RawFragment) => Fragment;

function resolver(event: DatedEvent, around: Surroundings, report: Report): Resolve {
  const page = `/${event.slug}/`;
  const updateIds = event.announcement.body.updates.map(
    (_, index) => event.dated.find((update) => update.index === index)?.id ?? "",
  );
  return (path, fragment) => resolveFragment(fragment, { path, page, updateIds }, around, report);
}

const buildUpdate = (
  { id, form, title, date, dated, body, place, post }: DatedUpdate,
  change: StateChange | undefined,
  resolve: (fragment: RawFragment) => Fragment,
): Update => ({
  id,
  form,
  title,
  date,
  dated,
  body: resolve(body),
  authors: (post?.fields.author ?? []).map(toPerson),
  change,
  place,
});

// Among several meetups a new time moves only the one that is named: the others are told apart by their times.
const withoutVagueTimes = (statement: Statement): Statement =>
  statement.change.meetup === undefined
    ? { ...statement, start: undefined, end: undefined }
    : statement;

function ownUpdate({ fields, placeOf }: Post<AnnouncementFields>, zone: Zone, report: Report) {
  const { updated } = fields;
  return updated && accept(parsePartialDate(updated, zone), placeOf(["updated"]), report);
}

function latest(dates: readonly (PartialDate | "" | undefined)[]): PartialDate {
  const known = dates.filter((date): date is PartialDate => Boolean(date));
  const [first, ...rest] = known;
  if (first === undefined) throw new Error("an event has at least its own date");
  return rest.reduce((newest, date) => (date.start > newest.start ? date : newest), first);
}
