import {
  type Cell,
  hasTable,
  type MarkdownTable,
  readTables,
} from "../../content/markdown/tables.ts";
import { type Post, type PostSetting, type Report, readPost } from "../../content/post.ts";
import { type ScheduleFields, scheduleSchema } from "../../content/schema/programme.ts";
import type { ContentTree } from "../../content/walk.ts";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { readClockRange } from "../../time/clock.ts";
import { columnMeaning, type Meaning } from "./column-names.ts";

/** schedule.md: its tables, and the text that is left without them. */
export interface Schedule {
  readonly post: Post<ScheduleFields>;
  readonly tables: readonly ScheduleTable[];
}

/** A table with a column of times: then one column for each room, or one for each fact. */
export interface ScheduleTable {
  /** Names its day; undefined where none stands above it. */
  readonly heading: Cell | undefined;
  readonly header: readonly Cell[];
  /** The column of the times. */
  readonly times: number;
  /** What the other columns are: undefined for rooms. */
  readonly facts: ReadonlyMap<Meaning, number> | undefined;
  readonly rows: readonly (readonly Cell[])[];
}

export { hasTable };

/** Reads schedule.md. A table without a column of times stays in its text. */
export function readSchedule(
  tree: ContentTree,
  path: string,
  setting: Omit<PostSetting, "takeOut">,
  report: Report,
): Schedule | undefined {
  const tables: ScheduleTable[] = [];
  const takeOut = (text: string, firstLine: number, file: string) => {
    const lines = text.split("\n");
    for (const table of readTables(text, file, firstLine)) {
      const read = toSchedule(table);
      if (read === undefined) {
        const [cell] = table.header;
        if (cell !== undefined)
          report(diagnose("site/schedule-times", cell.place, { header: cell.text }));
        continue;
      }
      tables.push(read);
      for (const [from, to] of table.lines) lines.fill("", from, to);
    }
    return lines.join("\n");
  };
  const post = readPost(tree, path, scheduleSchema, { ...setting, takeOut }, report);
  return post && { post, tables };
}

function toSchedule({ heading, header, rows }: MarkdownTable): ScheduleTable | undefined {
  const times = header.findIndex((_, column) =>
    isTimeColumn(rows.flatMap((row) => row[column] ?? [])),
  );
  if (times === -1) return undefined;
  const facts = new Map<Meaning, number>();
  for (const [column, { text }] of header.entries()) {
    const meaning = column === times ? undefined : columnMeaning(text);
    if (meaning !== undefined && !facts.has(meaning)) facts.set(meaning, column);
  }
  const isList = facts.has("title") || header.length === 1;
  return { heading, header, times, facts: isList ? facts : undefined, rows };
}

/** Half of what stands in it are times: one that is misspelt is told of. */
function isTimeColumn(cells: readonly Cell[]): boolean {
  const written = cells.filter(({ text }) => text !== "");
  const read = written.filter(({ text }) => readClockRange(text) !== undefined);
  return read.length > 0 && read.length * 2 >= written.length;
}
