import { accept, type Post, type Report } from "../content/post.ts";
import type { DateFields } from "../content/schema/date-schema.ts";
import type { Fragment } from "../model/fragment.ts";
import type { Registration, StateChange } from "../model/site.ts";
import type { NoticeKind } from "../model/telling.ts";
import { isOver, moveEnd } from "../time/arithmetic.ts";
import type { Moment, Occurrence, Stretch } from "../time/moment.ts";
import { parseEnd, parseMoment } from "../time/parse-moment.ts";
import { occurrencesOf } from "../time/recurrence.ts";
import { isoDay, localOf } from "../time/wall-clock.ts";
import { latest } from "./dates.ts";
import type { MeetupSetting } from "./meetup.ts";
import { ownStatus, readVenue, reschedule, type Times, toPerson } from "./meetup-facts.ts";
import type { UntoldDate, UntoldMeetup } from "./meetup-telling.ts";
import { readRegistration } from "./registration.ts";
import { foldState, hasMovedOnline } from "./state.ts";
import { readTalks } from "./talks.ts";

/** A file about one date of a series, its text as visitors get it. */
export interface DateSource {
  readonly day: string;
  readonly post: Post<DateFields>;
  readonly body: Fragment;
}

/** What all dates of a series have in common. */
interface Series extends Omit<UntoldMeetup, "upcoming" | "earlier" | "past"> {
  readonly stretches: readonly Stretch[];
  /** What was said of it and of its dates, oldest first. */
  readonly changes: readonly StateChange[];
}

/** So many coming dates that take place are shown, and so many past ones. */
const shown = 6;

/** The dates of a series that visitors may look for: those around now, and all of which something is said. */
export function buildDates(
  series: Series,
  setting: MeetupSetting,
  report: Report,
): Pick<UntoldMeetup, "upcoming" | "earlier"> {
  const dates = datesAround(series, setting)
    .map((date) => buildDate(series, date, setting, report))
    .sort((a, b) => a.start.instant - b.start.instant);
  let live = 0;
  const isShown = ({ isOwn, state: { status } }: UntoldDate) => {
    const isLive = status !== "cancelled" && status !== "postponed";
    if (isLive) live++;
    return isOwn || live <= shown;
  };
  return {
    upcoming: dates.filter((date) => !date.past).filter(isShown),
    earlier: dates.filter((date) => date.past).reverse(),
  };
}

/** A date as the series has it. */
interface Scheduled extends Occurrence {
  readonly day: string;
  readonly stretch: number;
  readonly source: DateSource | undefined;
  /** Something is said of it alone. */
  readonly isOwn: boolean;
}

function datesAround(
  { stretches, changes }: Series,
  { dates, galleries, now }: MeetupSetting,
): Scheduled[] {
  const sources = new Map(dates.map((source) => [source.day, source]));
  const told = new Set([
    ...sources.keys(),
    ...galleries.keys(),
    ...changes.flatMap((change) => change.dates ?? []),
  ]);
  const lastTold = [...told].sort().at(-1) ?? "";
  const own: Scheduled[] = [];
  const past: Scheduled[] = [];
  const coming: Scheduled[] = [];
  for (const [stretch, part] of stretches.entries()) {
    for (const occurrence of occurrencesOf([part], now)) {
      const day = isoDay(localOf(occurrence.start));
      if (coming.length >= shown && day > lastTold) break;
      const isOwn = told.has(day);
      const list = isOwn ? own : isOver(occurrence, now) ? past : coming;
      if (list === coming && coming.length >= shown) continue;
      list.push({ ...occurrence, day, stretch, source: sources.get(day), isOwn });
      if (list === past && past.length > shown) past.shift();
    }
  }
  return [...own, ...past, ...coming];
}

function buildDate(
  series: Series,
  { day, stretch, start, end, source, isOwn }: Scheduled,
  setting: MeetupSetting,
  report: Report,
): UntoldDate {
  const post = source?.post;
  const fields = post?.fields;
  const statements = setting.statements.filter(({ change }) => change.dates?.includes(day));
  const scheduled: Times = { start, end, previousStarts: [], movedBy: [] };
  const written = post === undefined ? scheduled : writtenTimes(post, day, scheduled, report);
  const times = statements.reduce(reschedule, written);
  const own = statements.map(({ change }) => change);
  const filed = post === undefined ? [] : ownStatus(post, setting.announced, report);
  const before = series.changes.filter(({ dates, update }) => !dates && update === undefined);
  const after = series.changes.filter(
    ({ dates, update }) => dates?.includes(day) || (!dates && update !== undefined),
  );
  const changes = [...before, ...filed, ...after];
  const { stretches: _, changes: __, ...facts } = series;
  return {
    ...facts,
    ...times,
    id: setting.dateId(day),
    day,
    scheduled: start,
    stretch,
    series: series.id,
    isOwn,
    written: post && {
      start: written.start,
      end: written.end,
      notices: filed.length === 0 ? undefined : filed.flatMap(noticesOf),
    },
    name: fields?.title ?? fields?.name ?? post?.body.heading?.text ?? series.name,
    lang: fields?.lang ?? series.lang,
    recurrence: undefined,
    later: [],
    upcoming: [],
    earlier: [],
    past: isOver(times, setting.now),
    venue: (post && readVenue(post, report)) ?? series.venue,
    online: fields?.online ?? series.online,
    registration: registrationOf(series, post, times.start, report),
    organizer: fields?.organizer ? toPerson(fields.organizer) : series.organizer,
    speakers: fields?.speakers?.map(toPerson) ?? series.speakers,
    talks: (post && readTalks(post, setting.findSpeaker)) ?? series.talks,
    movedOnline: hasMovedOnline(changes),
    state: foldState(changes),
    updated: latest([series.updated, ...own.map(({ at }) => at)]),
    body: source?.body ?? [],
    photos: setting.galleries.get(day) ?? [],
    redirectFrom: fields?.redirect_from ?? [],
    draft: fields?.draft ?? series.draft,
    place: post?.placeOf([]) ?? series.place,
  };
}

/** What a `status:` tells visitors. */
const noticesOf = ({ status, registration }: StateChange): NoticeKind[] => [
  ...(status === undefined || status === "scheduled" ? [] : [status]),
  ...(registration === undefined || registration === "open" ? [] : [registration]),
];

/** When its file says that it is. A time alone is one of its day. */
function writtenTimes(
  { fields, placeOf }: Post<DateFields>,
  day: string,
  scheduled: Times,
  report: Report,
): Times {
  const { zone } = scheduled.start;
  const { start: text, end: endText } = fields;
  const whole = text === undefined ? undefined : parseMoment(text, zone);
  const ofDay = whole?.ok === false ? parseMoment(`${day} ${text}`, zone) : undefined;
  const reading = ofDay?.ok ? ofDay : whole;
  const start = (reading && accept(reading, placeOf(["start"]), report)) ?? scheduled.start;
  const isMoved = start.instant !== scheduled.start.instant;
  const shifted = scheduled.end && moveEnd(scheduled.end, scheduled.start, start);
  const end =
    endText === undefined ? undefined : accept(parseEnd(endText, start), placeOf(["end"]), report);
  return {
    start,
    end: end ?? shifted,
    previousStarts: isMoved ? [scheduled.start] : [],
    movedBy: isMoved ? [undefined] : [],
  };
}

/** What it does not say of places is as for all. */
function registrationOf(
  { registration, zone }: Series,
  post: Post<DateFields> | undefined,
  start: Moment,
  report: Report,
): Registration | undefined {
  const own = post && readRegistration(post, start, zone, report);
  if (own === undefined || registration === undefined) return own ?? registration;
  const said = Object.entries(own).filter(([, value]) => value !== undefined);
  return { ...registration, ...Object.fromEntries(said) };
}
