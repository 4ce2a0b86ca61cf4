import { accept, type Post, type Report } from "../content/post.ts";
import type { MeetupFields } from "../content/schema/schema.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import type { Instant, Moment, Zone } from "../time/moment.ts";
import { day } from "../time/offsets.ts";
import { parseMoment } from "../time/parse-moment.ts";
import { parsePartialDate } from "../time/partial-date.ts";
import { dayMoment, localOf } from "../time/wall-clock.ts";
import { parseZone } from "../time/zone.ts";

export interface MeetupZone {
  readonly zone: Zone;
  /** False where nobody said it, so that no hour can be told. */
  readonly isKnown: boolean;
}

interface Setting {
  /** Of the site. */
  readonly zone: Zone | undefined;
  readonly isForeign: boolean;
  readonly now: Instant;
}

/**
 * The zone of a meetup: its own, else the site's. Undefined, and said why, where an hour that lies ahead has none. Of what
 * is over, and in a site of another generator, its days are told without their hours.
 */
export function readMeetupZone(
  { fields, placeOf }: Post<MeetupFields>,
  start: string,
  { zone: site, isForeign, now }: Setting,
  report: Report,
): MeetupZone | undefined {
  if (fields.timezone !== undefined) {
    const zone = accept(parseZone(fields.timezone), placeOf(["timezone"]), report);
    // Nothing is published with a wrong one, but for another generator's posts: the times are still looked at.
    return zone === undefined && isForeign ? undefined : { zone: zone ?? "UTC", isKnown: true };
  }
  if (site !== undefined) return { zone: site, isKnown: true };
  // Whole days are the same on every calendar, so they need no zone.
  const days = { zone: "UTC", isKnown: false };
  const asDay = parseMoment(start, "UTC");
  if (!asDay.ok && !isForeign) return void accept(asDay, placeOf(["start"]), report);
  if (!asDay.ok || asDay.value.kind === "day") return days;
  const isPast = fields.repeats === undefined && asDay.value.instant + 2 * day < now;
  if (!isPast && !isForeign) {
    report(diagnose("site/no-zone", placeOf(["start"]), { start }));
    return undefined;
  }
  report(diagnose("site/only-day", placeOf(["start"])));
  return days;
}

/** What front matter says, without the hours of its days. */
export function fieldsAsDays(fields: MeetupFields): MeetupFields {
  const { start, end, previousStart, registration, tickets } = fields;
  const last = dayIn(end);
  return {
    ...fields,
    start: dayIn(start) ?? start,
    // "21:00" is the end of that day.
    end: last === dayIn(start) ? undefined : last,
    previousStart: dayIn(previousStart) ?? previousStart,
    registration: registration && openingAsDays(registration),
    tickets: tickets?.map(openingAsDays),
  };
}

const openingAsDays = <T extends { opens?: string | undefined; closes?: string | undefined }>(
  written: T,
): T => ({
  ...written,
  opens: dayIn(written.opens) ?? written.opens,
  closes: dayIn(written.closes) ?? written.closes,
});

/** The day as it was written: an offset behind its time does not make it another. */
function dayIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const written = /^\s*(\d{4}-\d\d-\d\d)(?!\d)/.exec(text)?.[1];
  const date = written === undefined ? parsePartialDate(text, "UTC") : undefined;
  return written ?? (date?.ok ? date.value.iso.slice(0, "2017-08-07".length) : undefined);
}

interface Times {
  readonly start: Moment;
  readonly end: Moment | undefined;
}

/** An update may have moved it to an hour. */
export function timesAsDays<T extends Times>(times: T, place: Place, report: Report): T {
  const { start, end } = times;
  if (start.kind === "time") report(diagnose("site/only-day", place));
  return { ...times, start: toDay(start), end: end && toDay(end) };
}

const toDay = (moment: Moment): Moment =>
  moment.kind === "day" ? moment : dayMoment(localOf(moment), moment.zone);
