import { basename } from "node:path";
import { accept, type Post, type Report } from "../content/post.ts";
import type { AnnouncementFields, MeetupFields, UpdateFields } from "../content/schema/schema.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import type { PartialDate, Zone } from "../time/moment.ts";
import { parsePartialDate } from "../time/partial-date.ts";
import { readSlug } from "./slugs.ts";
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

/** Reads address and dates; undefined, and said why, when the announcement has no date or no sound address. */
export function dateEvent(posts: EventPosts, zone: Zone, report: Report): DatedEvent | undefined {
  const { announcement } = posts;
  const { fields, placeOf, body } = announcement;
  const title = fields.title ?? body.heading?.text ?? fields.name ?? titleOf(posts);
  if (!fields.title && !body.heading && !fields.name)
    report(diagnose("site/no-title", placeOf([]), { title }));
  if (fields.date === undefined) report(diagnose("site/no-date", placeOf([])));
  const date =
    fields.date && accept(parsePartialDate(fields.date, zone), placeOf(["date"]), report);
  if (!date) return undefined;
  const place = placeOf(["slug"]);
  const slug = readSlug({ slug: fields.slug, name: posts.name, title }, place, report);
  if (slug === undefined) return undefined;
  const dated = orderUpdates(date, body.updates, posts.updates, zone, report);
  return { ...posts, slug, place, title, date, dated };
}

/** What the name of its folder or file says, for a post that says nothing itself: "2017-07-20-sold-out" is "Sold out". */
function titleOf({ name, announcement }: EventPosts): string {
  const stem = name ?? basename(announcement.path).replace(/\.[^.]+$/, "");
  const words = stem
    .replace(/^\d{4}-\d{2}-\d{2}[-_. ]*(?=.)/, "")
    .replace(/[-_\s]+/g, " ")
    .trim();
  return words === "" ? stem : words.charAt(0).toUpperCase() + words.slice(1);
}
