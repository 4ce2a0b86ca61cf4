import type { DayMoment, Moment } from "../time/moment.ts";
import { day, hour } from "../time/offsets.ts";
import { dayMoment, localOf } from "../time/wall-clock.ts";
import { firstIndex } from "./first-index.ts";
import { grouped } from "./grouped.ts";
import type { Programme, Session } from "./programme.ts";
import type { Meetup } from "./site.ts";

/** A session that has its time. */
export type TimedSession = Session & { readonly slot: Meetup };

/** One day of a programme as a table: a row for each time at which something begins, a column for each room. */
export interface ProgrammeDay {
  readonly date: DayMoment;
  /** Undefined for what is in no room, while something else is in one. */
  readonly columns: readonly (string | undefined)[];
  readonly rows: readonly ProgrammeRow[];
}

export interface ProgrammeRow {
  readonly start: Moment;
  /** In order; those that a cell above or before them covers are left out. */
  readonly cells: readonly ProgrammeCell[];
}

export interface ProgrammeCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /** None in an empty cell; several where a room is taken twice. */
  readonly sessions: readonly TimedSession[];
}

/** The days on which something is on. What begins in the night after a long day belongs to it. */
export function programmeDays({
  sessions,
  rooms,
}: Pick<Programme, "sessions" | "rooms">): ProgrammeDay[] {
  const timed = sessions.filter((session): session is TimedSession => session.slot !== undefined);
  const late = new Set(timed.flatMap(({ slot }) => (isLate(slot) ? [dayNumber(slot.start)] : [])));
  const dayOf = ({ slot: { start } }: TimedSession) => {
    const number = dayNumber(start);
    return hourOf(start) < nightEnds && late.has(number - 1) ? number - 1 : number;
  };
  const days = grouped(timed.map((session) => [dayOf(session), session]));
  return [...days].map(([number, own]) => {
    const zone = own[0]?.slot.zone ?? "UTC";
    return { date: dayMoment(number * day, zone), ...tableOf(own, rooms) };
  });
}

const nightEnds = 5;
const dayNumber = (moment: Moment) => Math.floor(localOf(moment) / day);
const hourOf = (moment: Moment) => (localOf(moment) - dayNumber(moment) * day) / hour;

/** It goes on until after nine in the evening. */
const isLate = ({ start, end }: Meetup) =>
  hourOf(start) >= 21 ||
  (end !== undefined && (hourOf(end) >= 21 || dayNumber(end) > dayNumber(start)));

/** Some rows of some columns. */
interface Block {
  readonly from: number;
  /** The first row after it. */
  readonly to: number;
  readonly column: number;
  readonly columns: number;
  readonly sessions: readonly TimedSession[];
}

/**
 * What a page can hold: 35 rooms, in which something begins every five minutes from nine to six, have 3,780. Of more, the
 * table is a list, in which each session says its room.
 */
const mostCells = 20_000;

function tableOf(sessions: readonly TimedSession[], rooms: readonly string[]) {
  const starts = [
    ...new Map(sessions.map(({ slot: { start } }) => [start.instant, start])).values(),
  ].sort((a, b) => a.instant - b.instant);
  const inRooms = grouped(sessions.map((session) => [session.room, session]));
  const used = rooms.filter((name) => inRooms.has(name));
  const isTooWide = starts.length * (used.length + 1) > mostCells;
  const [table, columns] = isTooWide
    ? [listed(sessions, starts), []]
    : laidOut(sessions, starts, used, inRooms);
  const rows = starts.map((start, row) => ({ start, cells: cellsOf(table[row] ?? [], row) }));
  return { columns: columns.length === 0 ? [undefined] : columns, rows };
}

/** Of each row what is in each column: the same block wherever it reaches. */
type Table = (Block | undefined)[][];

/** All in one column, at the time at which they begin. */
function listed(sessions: readonly TimedSession[], starts: readonly Moment[]): Table {
  const own = grouped(sessions.map((session) => [session.slot.start.instant, session]));
  return starts.map(({ instant }, row) => [
    { from: row, to: row + 1, column: 0, columns: 1, sessions: own.get(instant) ?? [] },
  ]);
}

/** A column for each room; what is in none stands across free ones, or in a column of its own. */
function laidOut(
  sessions: readonly TimedSession[],
  starts: readonly Moment[],
  used: readonly string[],
  inRooms: ReadonlyMap<string | undefined, readonly TimedSession[]>,
): readonly [Table, readonly (string | undefined)[]] {
  const rowsOf = ({ slot: { start, end } }: TimedSession) => {
    const from = firstFrom(starts, start.instant);
    return { from, to: Math.max(from + 1, firstFrom(starts, end?.instant ?? 0)) };
  };
  const blockOf = (column: number) => (one: TimedSession) => ({
    ...{ ...rowsOf(one), column, columns: 1, sessions: [one] },
  });
  const table: Table = starts.map(() => []);
  const place = (block: Block) => {
    for (let row = block.from; row < block.to; row++)
      table[row]?.fill(block, block.column, block.column + block.columns);
  };
  for (const row of table) row.length = used.length;
  for (const [column, name] of used.entries())
    joined((inRooms.get(name) ?? []).map(blockOf(column))).forEach(place);
  const apart: Block[] = [];
  for (const one of sessions.filter(({ room }) => room === undefined)) {
    const free = freeColumns(table, rowsOf(one), used.length);
    if (free === undefined) apart.push(blockOf(used.length)(one));
    else place({ ...rowsOf(one), ...free, sessions: [one] });
  }
  if (apart.length === 0) return [table, used];
  for (const row of table) row.length = used.length + 1;
  joined(apart).forEach(place);
  return [table, [...used, undefined]];
}

/** The first row that is not before an instant. */
const firstFrom = (starts: readonly Moment[], instant: number): number =>
  firstIndex(starts.length, (row) => (starts[row]?.instant ?? 0) >= instant);

/** Blocks of one column, in which those that overlap are one. */
function joined(blocks: readonly Block[]): Block[] {
  const result: (Block & { to: number; readonly sessions: TimedSession[] })[] = [];
  for (const block of blocks.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last === undefined || block.from >= last.to)
      result.push({ ...block, sessions: [...block.sessions] });
    else {
      last.to = Math.max(last.to, block.to);
      last.sessions.push(...block.sessions);
    }
  }
  return result;
}

/** The longest row of rooms in which nothing is on meanwhile. */
function freeColumns(
  table: Table,
  { from, to }: Pick<Block, "from" | "to">,
  width: number,
): Pick<Block, "column" | "columns"> | undefined {
  const rows = table.slice(from, to);
  let best: Pick<Block, "column" | "columns"> | undefined;
  let columns = 0;
  for (let column = 0; column < width; column++) {
    const isFree = rows.every((row) => row[column] === undefined);
    columns = isFree ? columns + 1 : 0;
    if (columns > (best?.columns ?? 0)) best = { column: column + 1 - columns, columns };
  }
  return best;
}

function cellsOf(blocks: Table[number], row: number): ProgrammeCell[] {
  const cells: ProgrammeCell[] = [];
  for (let column = 0; column < Math.max(1, blocks.length); column++) {
    const block = blocks[column];
    if (block === undefined) cells.push({ column, columns: 1, rows: 1, sessions: [] });
    else if (block.from === row && block.column === column) {
      const { from, to, columns, sessions } = block;
      cells.push({ column, columns, rows: to - from, sessions });
    }
  }
  return cells;
}
