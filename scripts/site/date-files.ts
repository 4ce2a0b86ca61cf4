import { basename } from "node:path";
import type { Post, Report } from "../content/post.ts";
import type { DateFields } from "../content/schema/date-schema.ts";
import type { MeetupFields } from "../content/schema/schema.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest.ts";
import type { Zone } from "../time/moment.ts";
import { meetupId } from "./meetup.ts";
import { type SeriesDays, seriesDays } from "./series-days.ts";

/** A file in dates/, with the date that it is about. */
export interface DateFile {
  /** "2027-03-31" */
  readonly day: string;
  /** The id of the series. */
  readonly series: string;
  readonly post: Post<DateFields>;
}

/** The meetups that repeat, by their id. */
export const seriesOf = (
  meetups: readonly Post<MeetupFields>[],
  zone: Zone,
): ReadonlyMap<string, SeriesDays> =>
  new Map(
    meetups.flatMap((post): [string, SeriesDays][] => {
      const days = seriesDays(post, zone);
      return days === undefined ? [] : [[meetupId(post), days]];
    }),
  );

/** What a date is called in addresses: the event's first series has the days to itself. */
export const dateId = (day: string, id: string, series: ReadonlyMap<string, unknown>): string => {
  const [first] = series.keys();
  return id === first ? day : `${day}-${id}`;
};

/** Which date each file is about: its name says the day, and `meetup:` which series where several have it. */
export const placeDates = (
  posts: readonly Post<DateFields>[],
  series: ReadonlyMap<string, SeriesDays>,
  report: Report,
): DateFile[] => {
  const taken = new Map<string, string>();
  return posts.flatMap((post) => {
    const [day] = /^\d{4}-\d\d-\d\d/.exec(basename(post.path)) ?? [];
    const id = day && seriesWith(day, post, series, report);
    if (day === undefined || id === undefined) return [];
    const key = `${id} ${day}`;
    const other = taken.get(key);
    if (other !== undefined) {
      report(diagnose("site/same-address", post.placeOf([]), { slug: day, other }));
      return [];
    }
    taken.set(key, post.path);
    return { day, series: id, post };
  });
};

function seriesWith(
  day: string,
  { fields, placeOf }: Post<DateFields>,
  series: ReadonlyMap<string, SeriesDays>,
  report: Report,
): string | undefined {
  const { meetup } = fields;
  if (meetup !== undefined && !series.has(meetup)) {
    const nearest = nearestName(meetup, [...series.keys()]) ?? [...series.keys()][0];
    report(diagnose("site/unknown-meetup", placeOf(["meetup"]), { meetup, nearest }));
    return undefined;
  }
  const meant = [...series].filter(([id]) => meetup === undefined || id === meetup);
  const [first, ...others] = meant.filter(([, { within }]) => within(day).length > 0);
  if (first === undefined) {
    if (meant.some(([, { isRead }]) => !isRead())) return undefined;
    const around = [...new Set(meant.flatMap(([, one]) => one.around(day)))].sort();
    report(diagnose("site/unknown-date", placeOf([]), { day, around }));
    return undefined;
  }
  if (others.length > 0) {
    const meetups = [first, ...others].map(([id]) => id);
    report(diagnose("site/which-meetup", placeOf([]), { meetups }));
  }
  return first[0];
}
