import { accept, type Post, type Report } from "../content/post.ts";
import type { UpdateFields } from "../content/schema/schema.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { wallTimeAt } from "../time/machine.ts";
import type { Instant, PartialDate, Zone } from "../time/moment.ts";
import { parsePartialDate } from "../time/partial-date.ts";
import type { EventPosts } from "./dated-event.ts";
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
export function heldPosts(
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
