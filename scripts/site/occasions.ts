import type { Instant, PartialDate, Zone } from "../time/moment.ts";
import { once } from "../time/once.ts";
import { parseMoment } from "../time/parse-moment.ts";
import { findDate, parsePartialDate } from "../time/partial-date.ts";
import type { Finding } from "../time/reading.ts";
import { dayMoment, isoDay, localAt, timeMoment } from "../time/wall-clock.ts";
import { vocabulariesOf } from "../vocabulary/languages.ts";
import { linesOf } from "../vocabulary/line.ts";
import { namesOf } from "../vocabulary/names.ts";
import type { Reader, StateWords } from "../vocabulary/read-state.ts";
import type { DatedEvent } from "./dated-event.ts";
import type { EventSetting } from "./event.ts";
import { meetupId } from "./meetup.ts";
import { type SessionNews, sessionNewsIn } from "./programme/session-titles.ts";
import type { SeriesDays } from "./series-days.ts";

/** What words about the state of an event may be about. */
export interface Occasions {
  readonly reader: Reader;
  readonly meetupIds: readonly string[];
  /** Those that repeat, by their id. */
  readonly series: ReadonlyMap<string, SeriesDays>;
  /** What words are about, in an update about that meetup, or in another text. */
  readonly subjectOf: (said: StateWords, telling: Telling) => Subject;
  /** What a text says of a session that it names. */
  readonly sessionNews: (text: string) => SessionNews | undefined;
  /** Days that words name with a weekday which they do not have: nobody can tell which of the two is meant. */
  readonly wrongWeekdays: (said: StateWords, subject: Subject) => readonly Finding[];
  /** Which date of a series is moved to a day. */
  readonly movedTo: (to: PartialDate, telling: Telling) => Subject;
}

/** Where something is told. */
export interface Telling {
  /** The only meetup that it is about. */
  readonly meetup: string | undefined;
  readonly at: PartialDate;
  /** Somebody said when. */
  readonly isDated: boolean;
  /** Where dates of series stand that have been moved, by their day. */
  readonly moved: ReadonlyMap<string, string>;
}

/** What something is about, among all that an event may be. */
export type Subject =
  /** The event, or the meetup that was named. */
  | { readonly kind: "all" }
  /** These dates of a series alone. `meetup` is set where there are others. */
  | {
      readonly kind: "dates";
      readonly meetup: string | undefined;
      readonly days: readonly string[];
      /** They were not named: it is the next that is meant. */
      readonly isGuess: boolean;
    }
  /** A day on which no series has a date, with those around it. */
  | { readonly kind: "no-date"; readonly written: string; readonly around: readonly string[] }
  /** It could be a date of several of them. */
  | { readonly kind: "several"; readonly meetups: readonly string[] }
  /** Another year; or nobody can tell. */
  | { readonly kind: "other" };

const all: Subject = { kind: "all" };
const other: Subject = { kind: "other" };

/** `own` is the language of the text in question, where it is not the site's. */
export function occasionsOf(
  event: DatedEvent,
  { lang, isLangSaid }: Pick<EventSetting, "lang" | "isLangSaid">,
  own = event.announcement.fields.lang,
): Occasions {
  const { meetups, title, date, series } = event;
  const vocabularies = vocabulariesOf(own ?? lang);
  const titles = [
    title,
    ...meetups.flatMap(({ fields, body }) => [fields.name, fields.title, body.heading?.text]),
  ].filter((name) => name !== undefined);
  const ids = meetups.map(meetupId);
  const single = meetups.filter((post) => !series.has(meetupId(post)));

  /** The series that are meant, and whether there is nothing else that could be. */
  const meant = (meetup: string | undefined) => ({
    known: [...series].filter(([id]) => meetup === undefined || id === meetup),
    isOnly: meetup === undefined ? single.length === 0 && series.size > 0 : series.has(meetup),
  });

  /** The dates of the only series that has any. */
  const dates = (
    { meetup }: Telling,
    daysIn: (days: SeriesDays) => readonly string[],
    isGuess = false,
  ): Subject | undefined => {
    const found = meant(meetup).known.flatMap(([id, one]) => {
      const days = daysIn(one);
      return days.length === 0 ? [] : [{ id, days }];
    });
    const [first, ...others] = found;
    if (first === undefined) return undefined;
    if (others.length > 0) return { kind: "several", meetups: found.map(({ id }) => id) };
    const named = ids.length === 1 ? undefined : first.id;
    return { kind: "dates", meetup: named, days: first.days, isGuess };
  };

  const named = (written: string, telling: Telling): Subject => {
    const within = (days: SeriesDays) => {
      const prefixes = meaningsOf(written, telling.at, days.zone);
      const found = prefixes.map((prefix) => days.within(prefix)).find((one) => one.length > 0);
      const moved = [...telling.moved].filter(([, to]) => prefixes.includes(to));
      return found ?? moved.map(([day]) => day);
    };
    const found = dates(telling, within);
    if (found !== undefined) return found;
    const [days] = meant(telling.meetup).known.map(([, one]) => one);
    const day = days && meaningsOf(written, telling.at, days.zone)[0];
    if (days === undefined || day === undefined || day.length < dayLength) return other;
    return days.leavesOut(day)
      ? { kind: "dates", meetup: undefined, days: [], isGuess: false }
      : { kind: "no-date", written, around: days.around(day) };
  };

  const next = (telling: Telling): Subject =>
    dates(
      telling,
      ({ from, zone }) => [from(dayAt(telling.at.start, zone))].filter((day) => day !== undefined),
      true,
    ) ?? other;

  const subjectOf = (said: StateWords, telling: Telling): Subject => {
    const { about, isNext, newDate, hasMoreDates } = said;
    const { known, isOnly } = meant(telling.meetup);
    if (known.length === 0) return concernsSingle(said, telling) ? all : other;
    if (known.some(([, { isRead }]) => !isRead())) return all;
    const [name, ...names] = about;
    if (name !== undefined) {
      if (isOfSingle(name, telling.meetup)) return all;
      const subject = together([name, ...names].map((one) => named(one, telling)));
      return subject.kind === "dates" || isOnly || newDate === undefined ? subject : all;
    }
    if (newDate !== undefined) {
      const zone = known[0]?.[1].zone ?? "UTC";
      const date = findDate(newDate, zone, timeMoment(telling.at.start, zone));
      return isOnly && date?.ok ? movedTo(date.value, telling) : all;
    }
    if (hasMoreDates && isOnly) return other;
    if (!isOnly) return all;
    if (!telling.isDated) return isNext ? other : all;
    return next(telling);
  };

  const movedTo = ({ iso, precision }: PartialDate, telling: Telling): Subject => {
    if (!meant(telling.meetup).isOnly) return all;
    const day = iso.slice(0, dayLength);
    const nearest = ({ within, nearest, zone }: SeriesDays) => {
      const least = telling.isDated ? dayAt(telling.at.start, zone) : "";
      // A date that is there already is none to move another to.
      if (within(day).length > 0) return precision === "minute" ? [day] : [];
      return [nearest(day, least)].filter((one) => one !== undefined);
    };
    return dates(telling, nearest) ?? other;
  };

  const isOfSingle = (written: string, meetup: string | undefined): boolean =>
    single
      .filter((post) => meetup === undefined || meetupId(post) === meetup)
      .some(({ fields: { start } }) => start !== undefined && isWithin(start, written));

  const concernsSingle = ({ about, newDate }: StateWords, { meetup }: Telling): boolean => {
    const [written] = about;
    if (newDate !== undefined || written === undefined) return true;
    if (meetups.length === 0) return yearOf(written, date.iso.slice(0, 4)) >= date.iso.slice(0, 4);
    return isOfSingle(written, meetup);
  };

  const wrongWeekdays = ({ about }: StateWords, subject: Subject): Finding[] => {
    const starts = single.map(({ fields: { start } }) => parseMoment(start ?? "", "UTC"));
    const near =
      subject.kind === "dates"
        ? subject.days.map((day) => dayMoment(Date.parse(day), "UTC"))
        : starts.flatMap((start) => (start.ok ? [start.value] : []));
    return about.flatMap((written) => {
      const warnings = near.flatMap((moment) => {
        const date = findDate(written, "UTC", moment);
        return date?.ok && date.warning !== undefined ? [date.warning] : [];
      });
      return warnings.length === near.length ? warnings.slice(0, 1) : [];
    });
  };

  const reader = {
    vocabularies,
    toLine: linesOf(once(() => namesOf(titles, vocabularies))),
    isAssumed: own === undefined && !isLangSaid,
  };
  return {
    reader,
    meetupIds: ids,
    series,
    subjectOf,
    sessionNews: sessionNewsIn(event, reader),
    wrongWeekdays,
    movedTo,
  };
}

/** Several days of one series; what one of them is not, all of them are not. */
function together(subjects: readonly Subject[]): Subject {
  const [first = other, ...others] = subjects;
  const wrong = subjects.find(({ kind }) => kind !== "dates");
  if (wrong !== undefined || first.kind !== "dates") return wrong ?? first;
  const days = [first, ...others].flatMap((one) => (one.kind === "dates" ? one.days : []));
  return { ...first, days: [...new Set(days)].sort() };
}

const dayLength = "2026-12-09".length;

const dayAt = (instant: Instant, zone: Zone) => isoDay(localAt(instant, zone));

/**
 * What a written day, month or year means, the likeliest first: "2026-12-09", "2026-12" or "2026". Without a year it is
 * the one nearest to when it was written.
 */
function meaningsOf(written: string, at: PartialDate, zone: Zone): string[] {
  const day = findDate(written, zone, timeMoment(at.start, zone));
  if (day?.ok) return [day.value.iso.slice(0, dayLength)];
  const whole = parsePartialDate(written, zone);
  if (whole.ok) return [whole.value.iso];
  const year = Number(dayAt(at.start, zone).slice(0, 4));
  return [year, year + 1].flatMap((one) => {
    const month = parsePartialDate(`${written} ${one}`, zone);
    const isAhead = month.ok && month.value.iso >= at.iso.slice(0, "2026-12".length);
    return isAhead ? [month.value.iso] : [];
  });
}

const yearOf = (text: string, otherwise: string) => /(?:19|20)\d\d/.exec(text)?.[0] ?? otherwise;

/** Whether a day lies in what was written: "9 December", "December 2027", "2027". */
function isWithin(start: string, written: string): boolean {
  const moment = parseMoment(start, "UTC");
  if (!moment.ok) return false;
  const day = moment.value.kind === "day" ? moment.value.date : moment.value.local.slice(0, 10);
  const found = findDate(written, "UTC", moment.value) ?? parsePartialDate(written, "UTC");
  return found.ok && day.startsWith(found.value.iso.slice(0, 10));
}
