import { DateTime, Interval } from "luxon";
import type { Instant, Moment, PartialDate, Zone } from "./moment.ts";

/* Dates for people in any language but English, as the platform's locale data writes them. */

const day = { year: "numeric", month: "long", day: "numeric" } as const;
const time = { hour: "numeric", minute: "2-digit" } as const;
const partialFormats = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day,
  minute: { ...day, ...time },
} as const;

export const formatDateIn = (lang: string, { start, zone, precision }: PartialDate): string =>
  inZone(start, zone, lang).toLocaleString(partialFormats[precision]);

export const formatClockIn = (lang: string, { instant, zone }: Moment): string =>
  inZone(instant, zone, lang).toLocaleString(time);

/** One moment, or from one to the other with what they share said once. */
export function formatRangeIn(lang: string, start: Moment, end: Moment | undefined): string {
  const format = { weekday: "long", ...day, ...(start.kind === "time" ? time : {}) } as const;
  const from = inZone(start.instant, start.zone, lang);
  if (end === undefined || end.instant <= start.instant) return from.toLocaleString(format);
  const to = inZone(end.instant, start.zone, lang);
  return Interval.fromDateTimes(from, to).toLocaleString(format, { locale: knownLocale(lang) });
}

export const formatShortDayIn = (lang: string, { instant, zone }: Moment): string =>
  inZone(instant, zone, lang).toLocaleString({ weekday: "long", month: "long", day: "numeric" });

/** See dateLeaf. */
export function dateLeafIn(lang: string, { instant, zone }: Moment) {
  const at = inZone(instant, zone, lang);
  return {
    month: at.toLocaleString({ month: "long" }),
    day: at.toLocaleString({ day: "numeric" }),
    weekday: at.toLocaleString({ weekday: "long" }),
  };
}

/** See calendarLeaf. */
export function leafIn(lang: string, { instant, zone }: Moment) {
  const at = inZone(instant, zone, lang);
  return {
    month: at.toLocaleString({ month: "short", year: "numeric" }),
    day: at.toLocaleString({ day: "numeric" }),
    date: at.toLocaleString(day),
  };
}

const inZone = (instant: Instant, zone: Zone, lang: string) =>
  DateTime.fromMillis(instant, { zone, locale: knownLocale(lang) });

/** For a language that it does not know, the platform would take the machine's own. */
const knownLocale = (lang: string): string =>
  Intl.DateTimeFormat.supportedLocalesOf(lang)[0] ?? "en";
