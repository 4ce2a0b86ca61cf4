import type { DayMoment, Instant, PartialDate, TimeMoment, Zone } from "./moment.ts";
import { day, minute, offsetAt, type Transition, transitionsIn } from "./offsets.ts";

/** What a calendar and a clock on the wall show. The month counts from 1. */
export interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Wall-clock time counted in milliseconds as if it were UTC: for arithmetic that ignores the zone. */
export type Local = number;

export const toLocal = (wall: Wall): Local =>
  Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);

export function fromLocal(local: Local): Wall {
  const date = new Date(local);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** What the clocks of a zone show at an instant. */
export const localAt = (instant: Instant, zone: Zone): Local =>
  instant + offsetAt(instant, zone) * minute;

/** Every instant at which the zone's clocks show that time: none in a gap, two in an overlap, else one. */
export function instantsOf(local: Local, zone: Zone): Instant[] {
  const [before, after] = [offsetAt(local - day, zone), offsetAt(local + day, zone)];
  return (before === after ? [before] : [before, after])
    .map((offset) => local - offset * minute)
    .filter((instant) => localAt(instant, zone) === local)
    .sort((a, b) => a - b);
}

/**
 * The instant that a wall-clock time means when nobody can be asked: the first of two, and in a gap the time
 * counted with the offset before it (RFC 5545, section 3.3.5), so that 02:30 becomes 03:30.
 */
export const instantOf = (local: Local, zone: Zone): Instant =>
  instantsOf(local, zone)[0] ?? local - offsetAt(local - day, zone) * minute;

/** The move of the clocks that leaves out this wall-clock time or shows it twice. */
export function transitionAround(local: Local, zone: Zone): Transition | undefined {
  const year = fromLocal(local).year;
  return [year - 1, year, year + 1]
    .flatMap((each) => transitionsIn(zone, each))
    .find(({ at, before, after }) => {
      const bounds = [at + before * minute, at + after * minute];
      return Math.min(...bounds) <= local && local < Math.max(...bounds);
    });
}

/** The first instant of a day: not always midnight, for some zones move their clocks then. */
export function startOfDay(local: Local, zone: Zone): Instant {
  const midnight = local - (local % day) - (local % day < 0 ? day : 0);
  const [first] = instantsOf(midnight, zone);
  return first ?? transitionAround(midnight, zone)?.at ?? instantOf(midnight, zone);
}

export const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

/** "2017-08-07" */
export const isoDay = (local: Local): string => {
  const { year, month, day } = fromLocal(local);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
};

/** "09:30" */
export const isoMinute = (local: Local): string => {
  const { hour, minute } = fromLocal(local);
  return `${pad(hour)}:${pad(minute)}`;
};

/** "+10:00" */
export function isoOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

export const dayMoment = (local: Local, zone: Zone): DayMoment => ({
  kind: "day",
  date: isoDay(local),
  zone,
  instant: startOfDay(local, zone),
});

export function timeMoment(instant: Instant, zone: Zone): TimeMoment {
  const local = localAt(instant, zone);
  const { second } = fromLocal(local);
  return {
    kind: "time",
    local: `${isoDay(local)}T${isoMinute(local)}:${pad(second)}`,
    zone,
    offset: isoOffset(offsetAt(instant, zone)),
    instant,
  };
}

/** The wall-clock time of a moment; a day's is its midnight. */
export const localOf = (moment: DayMoment | TimeMoment): Local =>
  Date.parse(`${moment.kind === "day" ? `${moment.date}T00:00:00` : moment.local}Z`);

/** The day that it is in a zone, as a date of that precision. */
export function dayDate(instant: Instant, zone: Zone): PartialDate {
  const { date, instant: start } = dayMoment(localAt(instant, zone), zone);
  return { iso: date, precision: "day", zone, start };
}

/** A minute as a date of that precision. */
export function minuteDate(instant: Instant, zone: Zone): PartialDate {
  const start = instant - (((instant % minute) + minute) % minute);
  const local = localAt(start, zone);
  const iso = `${isoDay(local)}T${isoMinute(local)}${isoOffset(offsetAt(start, zone))}`;
  return { iso, precision: "minute", zone, start };
}
