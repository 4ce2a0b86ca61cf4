import type { Post, Report } from "../content/post.ts";
import type { MeetupFields } from "../content/schema/schema.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { StateChange, Venue } from "../model/site.ts";
import { moveEnd } from "../time/arithmetic.ts";
import type { Moment, PartialDate } from "../time/moment.ts";
import { splitStatus } from "./state.ts";
import type { Statement } from "./statements.ts";

/* What a meetup's own file says, and that of one date of a series in the same way. */

type MeetupPost = Post<MeetupFields>;

/** Keys that were left out are explicit in the model. */
export const toPerson = ({
  name,
  url,
  email,
}: {
  name: string;
  url?: string | undefined;
  email?: string | undefined;
}) => ({ name, url, email });

/** The meetup's own `status:`, which holds from the announcement on. */
export function ownStatus(
  { fields, placeOf }: Pick<MeetupPost, "placeOf"> & { fields: Pick<MeetupFields, "status"> },
  at: PartialDate,
  report: Report,
): StateChange[] {
  if (fields.status === undefined) return [];
  const place = placeOf(["status"]);
  const words = fields.status.join(", ");
  const said = splitStatus(fields.status, place, report);
  const about = { meetup: undefined, dates: undefined };
  return [{ ...said, ...about, inferred: false, words, update: undefined, at, place }];
}

export interface Times {
  readonly start: Moment;
  readonly end: Moment | undefined;
  readonly previousStarts: readonly Moment[];
  readonly movedBy: readonly (string | undefined)[];
}

/** Moves the meetup, with its end, unless its own front matter says the new time already. */
export function reschedule(times: Times, { start, end, change }: Statement): Times {
  const moved = start?.(times.start);
  if (moved === undefined || moved.instant === times.start.instant) return times;
  const shifted = times.end && moveEnd(times.end, times.start, moved);
  const previousStarts = [...times.previousStarts, times.start];
  const movedBy = [...times.movedBy, change.update];
  return { start: moved, end: end?.(shifted ?? moved) ?? shifted, previousStarts, movedBy };
}

export function readVenue(
  {
    fields,
    placeOf,
    langOf,
  }: Pick<MeetupPost, "placeOf" | "langOf"> & { fields: Pick<MeetupFields, "venue"> },
  report: Report,
): Venue | undefined {
  if (fields.venue === undefined) return undefined;
  const { name, address, url, lat, lon, access } = fields.venue;
  const geo =
    lat === undefined || lon === undefined ? undefined : { latitude: lat, longitude: lon };
  if (geo === undefined && (lat ?? lon) !== undefined) {
    const missing = lat === undefined ? "lat" : "lon";
    report(diagnose("site/half-a-coordinate", placeOf(["venue"]), { missing }));
  }
  const { locality, region, postalCode, country } = fields.venue;
  const area =
    (locality ?? region ?? postalCode ?? country) === undefined
      ? undefined
      : { locality, region, postalCode, country };
  return { name, address, area, url, geo, access, accessLang: langOf?.(["venue", "access"]) };
}
