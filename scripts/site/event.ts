import type { RawFragment } from "../content/markdown/parsed-body.ts";
import { accept, type Post, type Report } from "../content/post.ts";
import type { AnnouncementFields } from "../content/schema/schema.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Event, Fragment, Picture, StateChange, Update } from "../model/site.ts";
import type { Instant, Zone } from "../time/moment.ts";
import { parsePartialDate } from "../time/partial-date.ts";
import type { DatedEvent } from "./dated-event.ts";
import { latest } from "./dates.ts";
import { buildMeetups } from "./event-meetups.ts";
import { toPerson } from "./meetup.ts";
import { findFile, resolveFragment, resolvePicture, type Surroundings } from "./references.ts";
import { eventState, readStory } from "./story.ts";
import { checkTimeliness } from "./timeliness.ts";
import type { DatedUpdate } from "./updates.ts";

export interface EventSetting {
  /** Of the site, if it has one. */
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
  const { slug, announcement, title, date, dated } = event;
  const { fields, placeOf, body } = announcement;
  const resolve = resolver(event, around, report);
  const story = readStory(event, report);
  const updated = latest([
    date,
    ownUpdate(announcement, date.zone, report),
    ...dated.map((update) => update.date),
  ]);
  const meetups = buildMeetups(event, story, { ...setting, updated, resolve }, report);
  const image = fields.image && eventPicture(event, fields.image, around, report);
  const built: Event = {
    slug,
    title,
    date,
    updated,
    summary: fields.summary ?? body.summary,
    tags: fields.tags ?? [],
    authors: (fields.author ?? []).map(toPerson),
    lang: fields.lang ?? setting.lang,
    image,
    body: resolve(announcement.path, body.body),
    updates: dated.map((update) =>
      buildUpdate(update, story.changes.get(update.id), (fragment) =>
        resolve(update.post?.path ?? announcement.path, fragment),
      ),
    ),
    meetups,
    ...eventState(story, meetups, report),
    redirectFrom: fields.redirect_from ?? [],
    draft: fields.draft ?? false,
    place: placeOf([]),
  };
  checkTimeliness(built, placeOf(["date"]), setting.now, report);
  return built;
}

/** The picture in front matter. Where the text shows the same one, it is described there. */
function eventPicture(
  { announcement }: DatedEvent,
  written: { path: string; alt?: string | undefined },
  around: Surroundings,
  report: Report,
): Picture | undefined {
  const { body, placeOf, path } = announcement;
  const picture = resolvePicture(written, path, placeOf(["image"]), around, report);
  if (picture === undefined || picture.alt !== "") return picture;
  const same = body.body
    .filter((part) => typeof part !== "string" && part.kind === "image")
    .find(({ src, alt }) => alt !== "" && findFile(src, path, around) === picture.path);
  if (same !== undefined) return { ...picture, alt: same.alt };
  report(diagnose("site/no-alt", placeOf(["image"]), { src: written.path }));
  return picture;
}

function resolver(
  event: DatedEvent,
  around: Surroundings,
  report: Report,
): (path: string, fragment: RawFragment) => Fragment {
  const page = `/${event.slug}/`;
  // By a map: a hostile post holds 40,000 updates.
  const ids = new Map(event.dated.map(({ index, id }) => [index, id]));
  const updateIds = event.announcement.body.updates.map((_, index) => ids.get(index) ?? "");
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

function ownUpdate({ fields, placeOf }: Post<AnnouncementFields>, zone: Zone, report: Report) {
  const { updated } = fields;
  if (updated === undefined) return undefined;
  return accept(parsePartialDate(updated, zone), placeOf(["updated"]), report);
}
