import { CsvError, parse } from "csv-parse/sync";
import { type Diagnostic, diagnose, type Place } from "../../diagnostics/diagnostic.ts";
import { nearestName } from "../../diagnostics/nearest.ts";
import { isWebAddress } from "../../model/url.ts";
import { namesIn } from "../../site/programme/cell.ts";
import { readClockRange } from "../../time/clock.ts";
import { type Column, knownColumns, toColumn } from "./csv-columns.ts";
import {
  gatherSpeakers,
  minutesIn,
  noSession,
  noSpeaker,
  type Source,
  type SourceSession,
  textsOf,
  type Written,
} from "./source.ts";

/* A table of sessions, or of speakers, whose first row names its columns (RFC 4180). */

type Report = (diagnostic: Diagnostic) => void;
type Row = (column: Column) => string | undefined;

/** Undefined, and said why, when it is no such table. */
export function readCsv(text: string, file: string, report: Report): Source | undefined {
  const records = readRecords(text, file, report);
  if (records === undefined) return undefined;
  const [head, ...rows] = records;
  const columns = columnsOf(head?.cells ?? [], file, report);
  const isSessions = columns.has("title");
  if (!isSessions && !columns.has("name")) {
    const written = (head?.cells ?? []).join(", ");
    report(diagnose("import/no-columns", { file, line: 1, column: 1 }, { written }));
    return undefined;
  }
  const people = gatherSpeakers();
  const sessions: SourceSession[] = [];
  for (const { cells, line } of rows) {
    const place = { file, line, column: 1 };
    const cell: Row = (column) => cells[columns.get(column) ?? -1]?.trim() || undefined;
    if (isSessions) sessions.push(toSession(cell, place, people, report));
    else addSpeaker(cell, place, people);
  }
  return { zone: undefined, sessions: isSessions ? sessions : undefined, speakers: people.list() };
}

interface RecordAt {
  readonly cells: readonly string[];
  /** On which it begins. */
  readonly line: number;
}

function readRecords(text: string, file: string, report: Report): RecordAt[] | undefined {
  const [first = ""] = text.split("\n", 1);
  const count = (sign: string) => first.split(sign).length;
  // Spreadsheets write semicolons where the comma is the sign of decimals.
  const delimiter = [",", ";", "\t"].reduce((best, sign) =>
    count(sign) > count(best) ? sign : best,
  );
  let line = 1;
  const records: RecordAt[] = [];
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: readonly string[], { lines }) => {
        records.push({ cells, line });
        line = lines + 1;
        return null;
      },
    });
    return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    report(diagnose("import/bad-csv", { file, line, column: 1 }));
    return undefined;
  }
}

function columnsOf(head: readonly string[], file: string, report: Report): Map<Column, number> {
  const columns = new Map<Column, number>();
  for (const [index, written] of head.entries()) {
    const header = written.trim();
    const column = toColumn(header);
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
    else if (header !== "") {
      const nearest = nearestName(header.toLowerCase(), knownColumns);
      const place = { file, line: 1, column: 1 };
      report(diagnose("import/column-left-out", place, { header, nearest }));
    }
  }
  return columns;
}

function toSession(
  cell: Row,
  place: Place,
  people: ReturnType<typeof gatherSpeakers>,
  report: Report,
): SourceSession {
  const names = namesIn(cell("speakers") ?? "");
  const address = (column: Column) => {
    const url = cell(column);
    if (url === undefined || isWebAddress(url)) return url;
    report(
      diagnose("import/property-left-out", place, {
        name: column,
        why: `"${url}" is no address of a page`,
      }),
    );
    return undefined;
  };
  const { start, end } = timesOf(cell, place);
  return {
    ...noSession,
    id: cell("id") ?? cell("title") ?? "",
    place,
    title: cell("title"),
    start,
    end,
    minutes: minutesIn(cell("minutes")),
    room: cell("room"),
    track: cell("track"),
    kind: cell("kind"),
    level: cell("level"),
    lang: cell("lang"),
    summary: cell("summary"),
    texts: textsOf(cell("abstract"), cell("description")),
    speakers: names.map((name) => people.add({ ...noSpeaker, id: name, place, name })),
    slides: address("slides"),
    video: address("video"),
    online: address("online"),
    registration: address("registration"),
    status: cell("status"),
  };
}

/** A time alone is on the day of the column for it; "10:00-10:45" says an end too. */
function timesOf(
  cell: Row,
  place: Place,
): { start: Written | undefined; end: Written | undefined } {
  const [date, from, until] = [cell("date"), cell("start"), cell("end")];
  const at = (text: string | undefined) => (text === undefined ? undefined : { text, place });
  if (date === undefined || from === undefined) return { start: at(from ?? date), end: at(until) };
  const range = readClockRange(from);
  if (!range?.ok) return { start: at(`${date} ${from}`), end: at(until) };
  return {
    start: at(`${date} ${range.value.start.text}`),
    end: at(until ?? range.value.end?.text),
  };
}

function addSpeaker(cell: Row, place: Place, people: ReturnType<typeof gatherSpeakers>): void {
  const name = cell("name");
  if (name === undefined) return;
  people.add({
    id: cell("id") ?? name,
    place,
    name,
    pronouns: cell("pronouns"),
    affiliation: cell("affiliation"),
    links: (cell("links") ?? "").split(/[\s,;]+/).filter(isWebAddress),
    texts: textsOf(cell("bio") ?? cell("description") ?? cell("abstract")),
    picture: cell("picture"),
  });
}
