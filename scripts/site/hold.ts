import { accept, type Post, type Report } from "../content/post.ts";
import type { UpdateFields } from "../content/schema/schema.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { wallTimeAt } from "../time/machine.ts";
import type { Instant, PartialDate, Zone } from "../time/moment.ts";
import { parsePartialDate } from "../time/partial-date.ts";
import type { EventPosts } from "./dated-event.ts";
import { captionsOf } from "./photos.ts";
import { updateDates } from "./updates.ts";

/** A post that is in no channel before its time. */
export interface Held {
  /** Of its file, below content. */
  readonly path: string;
  readonly place: Place;
  readonly until: PartialDate;
}

interface HoldSetting {
  readonly zone: Zone;
  readonly now: Instant;
  /** Whether an update with a date that has not come yet waits for it: `future: hold` in site.yaml. */
  readonly holdsFuture: boolean;
}

type Holdable = Pick<Post<Pick<UpdateFields, "publish" | "draft">>, "path" | "fields" | "placeOf">;

/** The posts of an event that are held back at this instant. Drafts wait for more than a date. */
function heldPosts(
  { announcement, updates, meetups }: Pick<EventPosts, "announcement" | "updates" | "meetups">,
  setting: HoldSetting,
  report: Report,
): Held[] {
  const { zone, now, holdsFuture } = setting;
  const held = (post: Holdable, date: PartialDate | undefined): Held[] => {
    const place = post.placeOf(["publish"]);
    const written = post.fields.publish;
    const until =
      written === undefined ? date : accept(parsePartialDate(written, zone), place, report);
    if (until === undefined || until.start <= now || post.fields.draft) return [];
    report(diagnose("site/held", place, { until: shownUntil(until) }));
    return [{ path: post.path, place, until }];
  };
  return [
    ...held(announcement, undefined),
    ...updates.flatMap((post) =>
      held(post, holdsFuture ? updateDates([], [post], zone)[0] : undefined),
    ),
    ...meetups.flatMap((post) => held(post, undefined)),
  ];
}

/** "2026-12-01 09:00 (Australia/Melbourne)" */
export const shownUntil = ({ start, zone }: PartialDate): string =>
  `${wallTimeAt(start, zone)} (${zone})`;

/** When a post will be published; undefined when it is not held back. */
export const heldUntil = (
  held: readonly Held[],
  { path }: Pick<Held, "path">,
): PartialDate | undefined => held.find((one) => one.path === path)?.until;

/** A post that only previews show. */
export interface Unpublished {
  readonly place: Place;
  /** Undefined of a draft, which waits for no time. */
  readonly until: PartialDate | undefined;
}

/** Of an event's posts those that are not published: drafts, and what waits for its time. */
export const unpublishedIn = ({
  announcement,
  updates,
  meetups,
  dates,
  sessions,
  speakers,
  schedule,
  photos,
  held,
}: EventPosts): Unpublished[] =>
  [
    ...[announcement, ...updates, ...meetups, ...dates, ...sessions, ...speakers],
    ...(schedule === undefined ? [] : [schedule.post]),
    ...captionsOf(photos),
  ]
    .filter(({ fields }) => fields.draft)
    .map((post) => ({ place: post.placeOf([]), until: heldUntil(held, post) }));

/** Of the posts those that wait for their time, marked. */
export const holdBack = (posts: EventPosts, setting: HoldSetting, report: Report): EventPosts =>
  asPublished({ ...posts, held: heldPosts(posts, setting, report) });

/** What is held back is a draft for the time being; an update is dated, when by nothing else, by its publication. */
function asPublished(posts: EventPosts): EventPosts {
  const { announcement, updates, meetups, held } = posts;
  const waiting = <F>(post: Post<F>): Post<F> =>
    heldUntil(held, post) === undefined
      ? post
      : { ...post, fields: { ...post.fields, draft: true } };
  const dated = (post: Post<UpdateFields>) => {
    const { date, publish } = post.fields;
    const isDated = date !== undefined || updateDates([], [post], "UTC").length > 0;
    return isDated ? post : { ...post, fields: { ...post.fields, date: publish } };
  };
  return {
    ...posts,
    announcement: waiting(announcement),
    updates: updates.map((post) => waiting(dated(post))),
    meetups: meetups.map(waiting),
  };
}

/** Undefined when the announcement itself is one. */
export function withoutDrafts(posts: EventPosts): EventPosts | undefined {
  if (posts.announcement.fields.draft) return undefined;
  const isPublished = ({ fields }: { fields: { draft?: boolean | undefined } }) => !fields.draft;
  return {
    ...posts,
    updates: posts.updates.filter(isPublished),
    meetups: posts.meetups.filter(isPublished),
    dates: posts.dates.filter(isPublished),
    sessions: posts.sessions.filter(isPublished),
    speakers: posts.speakers.filter(isPublished),
    photos: posts.photos.filter(
      ({ caption }) => caption === undefined || "text" in caption || isPublished(caption),
    ),
    schedule: posts.schedule && isPublished(posts.schedule.post) ? posts.schedule : undefined,
  };
}
