import type { Post } from "../content/post.ts";
import type { MeetupFields } from "../content/schema/schema.ts";
import type { Occurrence, Zone } from "../time/moment.ts";
import { once } from "../time/once.ts";
import { parseMoment } from "../time/parse-moment.ts";
import { occurrencesOf } from "../time/recurrence.ts";
import { isoDay, localOf } from "../time/wall-clock.ts";
import { parseZone } from "../time/zone.ts";
import { readStretches } from "./series.ts";

/** The days of a series, "2027-03-31", as its rule has them: by them its dates are called, whatever becomes of each. */
export interface SeriesDays {
  readonly zone: Zone;
  /** Whether its rule could be read: of one that could not, an error has been told, and nothing else need be. */
  readonly isRead: () => boolean;
  /** Those within a day, a month or a year: "2027-03-31", "2027-03", "2027". */
  readonly within: (written: string) => readonly string[];
  /** The first that is this day or later. */
  readonly from: (day: string) => string | undefined;
  /** The one nearest to a day, but none before `least`; of two as near the earlier, for most are moved to a later day. */
  readonly nearest: (day: string, least: string) => string | undefined;
  /** Its dates before and after a day: what may have been meant. */
  readonly around: (day: string) => readonly string[];
  /** Whether `except:` leaves a day out. */
  readonly leavesOut: (day: string) => boolean;
}

/** The days of a meetup that repeats; undefined for one that does not. */
export function seriesDays(
  post: Pick<Post<MeetupFields>, "fields" | "placeOf">,
  site: Zone | undefined,
): SeriesDays | undefined {
  const { start: written, timezone, repeats } = post.fields;
  if (written === undefined || repeats === undefined) return undefined;
  const own = timezone === undefined ? undefined : parseZone(timezone);
  const zone = own?.ok ? own.value : (site ?? "UTC");
  const start = parseMoment(written, zone);
  if (!start.ok) return undefined;
  const times = { start: start.value, end: undefined };
  const stretches = once(() => readStretches(post, times, () => {}));
  const daysUpTo = growing(() => occurrencesOf(stretches(), start.value.instant));
  const from = (day: string) => daysUpTo(day).find((one) => one >= day);
  const around = (day: string) =>
    [daysUpTo(day).findLast((one) => one < day), from(day)].filter((one) => one !== undefined);
  return {
    zone,
    isRead: () => stretches().length > 0,
    within: (prefix) => daysUpTo(`${prefix}~`).filter((day) => day.startsWith(prefix)),
    from,
    nearest: (day, least) => {
      const distance = (one: string) => Math.abs(Date.parse(one) - Date.parse(day));
      return around(day < least ? least : day)
        .filter((one) => one >= least)
        .sort((a, b) => distance(a) - distance(b))[0];
    },
    around,
    leavesOut: (day) =>
      stretches().some(({ recurrence }) =>
        recurrence.except.some((moment) => isoDay(localOf(moment)) === day),
      ),
  };
}

/** The days so far, with more of them until one is that day or later: a series may have no end. */
function growing(make: () => Iterator<Occurrence>): (day: string) => readonly string[] {
  const days: string[] = [];
  const rest = once(make);
  return (day) => {
    while ((days.at(-1) ?? "") < day) {
      const next = rest().next();
      if (next.done) break;
      days.push(isoDay(localOf(next.value.start)));
    }
    return days;
  };
}
