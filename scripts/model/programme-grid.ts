import type { DayMoment, Moment } from "../time/moment.ts";
import { day, hour } from "../time/offsets.ts";
import { dayMoment, localOf } from "../time/wall-clock.ts";
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

function tableOf(sessions: readonly TimedSession[], rooms: readonly string[]) {
  const starts = [
    ...new Map(sessions.map(({ slot: { start } }) => [start.instant, start])).values(),
  ];
  starts.sort((a, b) => a.instant - b.instant);
  const rowsOf = ({ slot: { start, end } }: TimedSession) => {
    const from = starts.findIndex(({ instant }) => instant >= start.instant);
    const after = starts.findIndex(({ instant }) => instant >= (end?.instant ?? 0));
    return { from, to: Math.max(from + 1, after === -1 ? starts.length : after) };
  };
  const used = rooms.filter((name) => sessions.some(({ room }) => room === name));
  const blocks = used.flatMap((name, column) =>
    joined(
      sessions
        .filter(({ room }) => room === name)
        .map((one) => ({ ...rowsOf(one), column, columns: 1, sessions: [one] })),
    ),
  );
  const everywhere = sessions.filter(({ room }) => room === undefined);
  const apart: Block[] = [];
  for (const one of everywhere) {
    const rows = rowsOf(one);
    const free = freeColumns(blocks, rows, used.length);
    const block = { ...rows, ...(free ?? { column: used.length, columns: 1 }), sessions: [one] };
    (free === undefined ? apart : blocks).push(block);
  }
  const all = [...blocks, ...joined(apart)];
  const columns = [...used, ...(apart.length > 0 ? [undefined] : [])];
  const width = Math.max(1, columns.length);
  const rows = starts.map((start, row) => ({ start, cells: cellsOf(all, row, width) }));
  return { columns: columns.length === 0 ? [undefined] : columns, rows };
}

/** Blocks of one column, in which those that overlap are one. */
function joined(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last === undefined || block.from >= last.to) result.push(block);
    else
      result[result.length - 1] = {
        ...last,
        to: Math.max(last.to, block.to),
        sessions: [...last.sessions, ...block.sessions],
      };
  }
  return result;
}

/** The longest row of rooms in which nothing is on meanwhile. */
function freeColumns(
  blocks: readonly Block[],
  { from, to }: Pick<Block, "from" | "to">,
  width: number,
): Pick<Block, "column" | "columns"> | undefined {
  const isTaken = (column: number) =>
    blocks.some(
      (one) =>
        one.from < to && one.to > from && one.column <= column && one.column + one.columns > column,
    );
  let best: Pick<Block, "column" | "columns"> | undefined;
  for (let column = 0; column < width; column++) {
    let columns = 0;
    while (column + columns < width && !isTaken(column + columns)) columns++;
    if (columns > (best?.columns ?? 0)) best = { column, columns };
  }
  return best;
}

function cellsOf(blocks: readonly Block[], row: number, width: number): ProgrammeCell[] {
  const cells: ProgrammeCell[] = [];
  for (let column = 0; column < width; column++) {
    const block = blocks.find(
      (one) =>
        one.from <= row &&
        row < one.to &&
        one.column <= column &&
        column < one.column + one.columns,
    );
    if (block === undefined) cells.push({ column, columns: 1, rows: 1, sessions: [] });
    else if (block.from === row && block.column === column) {
      const { from, to, columns, sessions } = block;
      cells.push({ column, columns, rows: to - from, sessions });
    }
  }
  return cells;
}
