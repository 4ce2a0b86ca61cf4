import type { Cell } from "../../content/markdown/tables.ts";
import { accept, type Report } from "../../content/post.ts";
import { most } from "../../content/schema/limits.ts";
import { diagnose, type Place } from "../../diagnostics/diagnostic.ts";
import { addDays } from "../../time/arithmetic.ts";
import { type ClockRange, readClockRange } from "../../time/clock.ts";
import type { DayMoment, TimeMoment, Zone } from "../../time/moment.ts";
import { indexOfWeekday } from "../../time/names.ts";
import { hour, minute } from "../../time/offsets.ts";
import { findDate } from "../../time/partial-date.ts";
import { dayMoment, isoMinute, localAt } from "../../time/wall-clock.ts";
import { namesIn, readCell } from "./cell.ts";
import { type SessionTimes, timesOn } from "./clock-times.ts";
import type { Meaning } from "./column-names.ts";
import { isBreak } from "./kinds.ts";
import type { Schedule, ScheduleTable } from "./schedule-table.ts";

/** One session as a table gives it. */
export interface ScheduleRow {
  /** Undefined while it is to be announced. */
  readonly title: string | undefined;
  readonly speakers: readonly string[];
  readonly room: string | undefined;
  readonly track: string | undefined;
  readonly kind: string | undefined;
  readonly start: TimeMoment;
  readonly end: TimeMoment | undefined;
  /** It is struck out, as people do who cancel it. */
  readonly isStruck: boolean;
  /** Where its first link leads: a file in sessions/. */
  readonly href: string | undefined;
  readonly place: Place;
}

export interface RowsSetting {
  readonly zone: Zone;
  /** Of the event, in order. */
  readonly days: readonly DayMoment[];
  readonly isSpeaker: (name: string) => boolean;
}

/** The sessions of all tables, and the rooms that have a column. */
export function scheduleRows(
  { tables }: Schedule,
  setting: RowsSetting,
  report: Report,
): { readonly rows: readonly ScheduleRow[]; readonly columns: readonly string[] } {
  const rows: ScheduleRow[] = [];
  let before: DayMoment | undefined;
  for (const [index, table] of tables.entries()) {
    const date = dayOfTable(table, index, before, setting, report);
    if (date === undefined) continue;
    before = date;
    // Not push(...): what a table of 1 MiB holds does not fit on the stack.
    for (const row of rowsOf(table, date, setting, report)) rows.push(row);
    if (rows.length > most.sessions) break;
  }
  const columns = tables.flatMap(({ facts, header, times }) =>
    facts === undefined ? header.filter((_, column) => column !== times) : [],
  );
  const surplus = rows[most.sessions];
  if (surplus !== undefined)
    report(
      diagnose("model/too-long", surplus.place, {
        key: "schedule.md",
        length: rows.length,
        most: most.sessions,
        unit: "sessions",
      }),
    );
  return {
    rows: rows.slice(0, most.sessions),
    columns: columns.map(({ text }) => text).filter((room) => room !== ""),
  };
}

/**
 * The heading's date, its weekday, or "Day 2"; else the event's day at that place, which is said where there is a choice.
 */
function dayOfTable(
  { heading, header, times }: ScheduleTable,
  index: number,
  before: DayMoment | undefined,
  { zone, days }: RowsSetting,
  report: Report,
): DayMoment | undefined {
  const [first, ...others] = days;
  const text = heading?.text ?? "";
  const written = findDate(text, zone, first);
  if (heading !== undefined && written !== undefined) {
    const read = accept(written, heading.place, report);
    return read && dayMoment(localAt(read.start, zone), zone);
  }
  const named = dayOfWeekday(text, days) ?? days[Number(/\d+/.exec(text)?.[0]) - 1];
  if (named !== undefined) return named;
  const place = heading?.place ?? header[times]?.place;
  const next = before && addDays(before, 1);
  const taken = others.length === 0 && index === 0 ? first : (days[index] ?? next);
  if (place === undefined) return taken;
  if (taken === undefined) report(diagnose("site/schedule-day", place, { text: heading?.text }));
  else if (others.length > 0)
    report(diagnose("site/schedule-day-taken", place, { text: heading?.text, date: taken.date }));
  return taken;
}

/** Of "Saturday: workshops" the event's Saturday, when it has no other. */
function dayOfWeekday(text: string, days: readonly DayMoment[]): DayMoment | undefined {
  const weekday = indexOfWeekday(/^[\p{L}\p{M}'’-]+/u.exec(text)?.[0] ?? "")?.index;
  const [only, ...others] = days.filter(({ date }) => new Date(date).getUTCDay() === weekday);
  return others.length === 0 ? only : undefined;
}

/** What ends when the next begins; between lunch and a party nothing is written, and nobody knows when lunch ends. */
const longest = 4 * hour;

interface TimedRow extends SessionTimes {
  readonly cells: readonly Cell[];
}

function rowsOf(
  table: ScheduleTable,
  date: DayMoment,
  setting: RowsSetting,
  report: Report,
): ScheduleRow[] {
  const timed = timedRows(table, date, report);
  return timed.flatMap((row, index) => {
    const next = timed.slice(index + 1).find(({ start }) => start.instant > row.start.instant);
    const isSoon = next !== undefined && next.start.instant - row.start.instant <= longest;
    const end = row.end ?? (isSoon ? next.start : undefined);
    return table.facts === undefined
      ? roomCells(table, row, { end, later: timed.slice(index + 1) }, setting)
      : factCells(table.facts, { ...row, end }, setting);
  });
}

/** Their times; a row without one is at the time of the row above it. After midnight it is the next day. */
function timedRows({ rows, times }: ScheduleTable, date: DayMoment, report: Report): TimedRow[] {
  const timed: TimedRow[] = [];
  let range: ClockRange | undefined;
  let days = 0;
  for (const cells of rows) {
    const cell = cells[times];
    if (cell === undefined || cells.every(({ text }) => text === "")) continue;
    if (cell.text !== "") {
      const reading = readClockRange(cell.text);
      if (reading === undefined) {
        report(diagnose("site/schedule-time", cell.place, { text: cell.text }));
        continue;
      }
      const read = accept(reading, cell.place, report);
      if (read === undefined) continue;
      if (range !== undefined && read.start.minutes < range.start.minutes && isNight(read)) {
        if (days === 0 && !isEvening(range) && !isSaidToBeNight(read)) {
          const args = { text: read.start.text, before: range.start.text };
          const afternoon = isoMinute((read.start.minutes + 12 * 60) * minute);
          report(diagnose("site/schedule-hour", cell.place, { ...args, afternoon }));
          continue;
        }
        days = 1;
      }
      range = read;
    }
    if (range === undefined) continue;
    const read = timesOn(range, date, { days, place: cell.place }, report);
    if (read !== undefined) timed.push({ cells, ...read });
  }
  return timed;
}

const isNight = ({ start }: ClockRange) => start.minutes < 6 * 60;
const isEvening = ({ start, end }: ClockRange) =>
  Math.max(start.minutes, end?.minutes ?? 0) >= 18 * 60 ||
  (end !== undefined && end.minutes < start.minutes);
/** "0:30", "1:00 am": not "1:00", after which nobody has written "pm". */
const isSaidToBeNight = ({ start }: ClockRange) =>
  start.minutes < 60 || /a\.? ?m/i.test(start.text);

/** One cell for each room. The same in all of them, or a break in the first alone, is for everybody. */
function roomCells(
  { header, times }: ScheduleTable,
  { cells, start }: TimedRow,
  { end, later }: { readonly end: TimeMoment | undefined; readonly later: readonly TimedRow[] },
  setting: RowsSetting,
): ScheduleRow[] {
  const columns = [...header.keys()].filter((column) => column !== times);
  const filled = columns.filter((column) => isFilled(cells[column]));
  const [first, ...others] = filled.flatMap((column) => cells[column] ?? []);
  if (first === undefined) return [];
  const isSame =
    others.length === columns.length - 1 && others.every(({ text }) => text === first.text);
  const isAlone = others.length === 0 && isBreak(first.text);
  if (isSame || isAlone)
    return [
      {
        ...readSession(first, setting),
        room: undefined,
        start,
        end,
        track: undefined,
        kind: undefined,
      },
    ];
  return filled.flatMap((column) => {
    const cell = cells[column];
    if (cell === undefined) return [];
    // A sign of repetition below it prolongs it.
    const goesOn = later.findIndex((row) => !isContinued(row.cells[column]));
    const last = goesOn === -1 ? later.at(-1) : later[goesOn - 1];
    const prolonged = last === undefined ? end : (last.end ?? later[goesOn]?.start ?? end);
    const room = header[column]?.text || undefined;
    return [
      {
        ...readSession(cell, setting),
        room,
        start,
        end: prolonged,
        track: undefined,
        kind: undefined,
      },
    ];
  });
}

const isContinued = (cell: Cell | undefined) =>
  /^(?:["”″〃↓|]|''|\^\^?|-″-)$/u.test(cell?.text ?? "");
const isFilled = (cell: Cell | undefined) =>
  cell !== undefined && !isContinued(cell) && !/^[-–—]*$/u.test(cell.text);

function factCells(
  facts: ReadonlyMap<Meaning, number>,
  { cells, start, end }: TimedRow,
  setting: RowsSetting,
): ScheduleRow[] {
  const cellOf = (meaning: Meaning) => cells[facts.get(meaning) ?? -1];
  const textOf = (meaning: Meaning) => cellOf(meaning)?.text || undefined;
  const title = cellOf("title");
  if (title === undefined || !isFilled(title)) return [];
  const own = textOf("speakers");
  const session =
    own === undefined
      ? readSession(title, setting)
      : {
          ...readSession(title, setting),
          title: readCell(title, () => false).title,
          speakers: namesIn(own),
        };
  return [
    { ...session, room: textOf("room"), track: textOf("track"), kind: textOf("kind"), start, end },
  ];
}

const readSession = (cell: Cell, { isSpeaker }: RowsSetting) => {
  const { title, speakers } = readCell(cell, isSpeaker);
  return { title, speakers, isStruck: cell.isStruck, href: cell.href, place: cell.place };
};
