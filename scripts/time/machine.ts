import type { Instant, Moment, PartialDate, Zone } from "./moment.ts";
import { day, hour, minute } from "./offsets.ts";
import { dayMoment, isoDay, isoMinute, localAt, timeMoment } from "./wall-clock.ts";

/* Dates for programs: ISO 8601 and RFC 3339. */

/** "2017-08-06T23:30:00Z" */
export const toIsoUtc = (instant: Instant): string =>
  new Date(instant).toISOString().replace(".000Z", "Z");

/** "2017-08-07" for a day, "2017-08-07T09:30:00+10:00" for a time. */
export const toIsoWithOffset = (moment: Moment): string =>
  moment.kind === "day" ? moment.date : moment.local + moment.offset;

/** Reads what `toIsoWithOffset` wrote. */
export const readIso = (text: string, zone: Zone): Moment =>
  text.includes("T") ? timeMoment(Date.parse(text), zone) : dayMoment(Date.parse(text), zone);

/** Minutes since 1970, for scripts. */
export const instantMinutes = ({ instant }: Moment): number => Math.floor(instant / minute);

/** For `<time datetime>`: as precise as it was written. */
export const dateTimeAttribute = (date: PartialDate | Moment): string =>
  "iso" in date ? date.iso : toIsoWithOffset(date).replace(/(T\d\d:\d\d):00/, "$1");

/** How long it lasts, as ISO 8601 says it: "PT2H30M", "P2D"; the last of whole days counts. */
export function durationIso(start: Moment, end: Moment): string {
  if (start.kind === "day" || end.kind === "day") {
    return `P${Math.round((end.instant - start.instant) / day) + 1}D`;
  }
  const minutes = Math.round((end.instant - start.instant) / minute);
  const [days, hours, rest] = [
    Math.floor((minutes * minute) / day),
    Math.floor((minutes * minute) / hour) % 24,
    minutes % 60,
  ];
  const part = (value: number, unit: string) => (value === 0 ? "" : `${value}${unit}`);
  const time = part(hours, "H") + part(rest, "M");
  return `P${part(days, "D")}${time === "" ? "" : `T${time}`}`.replace(/^P$/, "PT0M");
}

/** What the clocks of a zone show at an instant, as organizers write it: "2017-08-07 09:30". */
export const wallTimeAt = (instant: Instant, zone: Zone): string => {
  const local = localAt(instant, zone);
  return `${isoDay(local)} ${isoMinute(local)}`;
};
