import type { Token } from "markdown-it";
import type { Place } from "../../diagnostics/diagnostic.ts";
import { engineFor } from "./engine.ts";
import { toPlainText } from "./plain-text.ts";

/** A table of a text with the heading above it. */
export interface MarkdownTable {
  /** Undefined where no heading stands between it and the table before, or the start. */
  readonly heading: Cell | undefined;
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Lines of the text that are the table and its heading, from 0; the second is the first line after it. */
  readonly lines: readonly (readonly [from: number, to: number])[];
}

export interface Cell {
  /** All of it as plain text. */
  readonly text: string;
  /** The same line by line, where it has breaks. */
  readonly lines: readonly string[];
  /** What is emphasised at its end: *Ada Lovelace*. */
  readonly emphasis: string | undefined;
  /** All of it is struck through: ~~Forth~~. */
  readonly isStruck: boolean;
  /** Where its first link leads, as it was written. */
  readonly href: string | undefined;
  readonly place: Place;
}

/** Whether a text has a table, as far as its lines show. */
export const hasTable = (text: string): boolean =>
  /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*\|[ \t|:-]*$/m.test(text);

/** The tables of a text that stand in no list or quote, in their order. */
export function readTables(text: string, file: string, firstLine: number): MarkdownTable[] {
  const lines = text.split("\n");
  const tokens = engineFor("safe").parse(text, {});
  const tables: MarkdownTable[] = [];
  let heading: { readonly cell: Cell; readonly lines: readonly [number, number] } | undefined;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.level !== 0 || !token.map) continue;
    const [from, to] = token.map;
    const inline = tokens[index + 1];
    if (token.type === "heading_open" && inline !== undefined) {
      const column = (lines[from]?.search(/[^\s#]/) ?? 0) + 1;
      const place = { file, line: firstLine + from, column };
      heading = { cell: toCell(inline, place), lines: [from, to] };
    }
    if (token.type !== "table_open") continue;
    const [header = [], ...rows] = rowsOf(tokens, index, lines, file, firstLine);
    const own = [from, to] as const;
    const all = heading === undefined ? [own] : [heading.lines, own];
    tables.push({ heading: heading?.cell, header, rows, lines: all });
    heading = undefined;
  }
  return tables;
}

function rowsOf(
  tokens: readonly Token[],
  start: number,
  lines: readonly string[],
  file: string,
  firstLine: number,
): Cell[][] {
  const rows: Cell[][] = [];
  let columns: readonly number[] = [];
  let line = 0;
  for (let index = start; tokens[index]?.type !== "table_close"; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.type === "tr_open") {
      // The rows of a body have their line; that of the header is the table's first.
      line = token.map?.[0] ?? line;
      columns = columnsOf(lines[line] ?? "");
      rows.push([]);
    } else if (token.type === "inline") {
      const row = rows.at(-1);
      const column = columns[row?.length ?? 0] ?? 1;
      row?.push(toCell(token, { file, line: firstLine + line, column }));
    }
  }
  return rows;
}

/** Where the text of each cell begins; a pipe behind a backslash is none. */
function columnsOf(line: string): number[] {
  const start = /^\s*\|?/.exec(line)?.[0].length ?? 0;
  const cells = line.slice(start).split(/(?<!\\)\|/);
  let at = start;
  return cells.map((cell) => {
    const column = at + cell.search(/\S|$/) + 1;
    at += cell.length + 1;
    return column;
  });
}

function toCell(inline: Token, place: Place): Cell {
  const children = inline.children ?? [];
  const lines: Token[][] = [[]];
  for (const child of children) {
    if (child.type === "hardbreak" || (child.type === "html_inline" && /^<br/i.test(child.content)))
      lines.push([]);
    else lines.at(-1)?.push(child);
  }
  const link = children.find(({ type }) => type === "link_open");
  return {
    text: toPlainText(children),
    lines: lines.map(toPlainText).filter((text) => text !== ""),
    emphasis: emphasisAtEnd(children),
    isStruck: isStruck(children),
    href: link === undefined ? undefined : String(link.attrGet("href") ?? ""),
    place,
  };
}

function isStruck(children: readonly Token[]): boolean {
  const [first, ...others] = children.filter(
    ({ type, content }) => type !== "text" || content.trim() !== "",
  );
  const closes = others.filter(({ type }) => type === "s_close");
  return first?.type === "s_open" && closes.length === 1 && others.at(-1) === closes[0];
}

function emphasisAtEnd(children: readonly Token[]): string | undefined {
  const end = children.findLastIndex(
    ({ content, type }) => type !== "text" || content.trim() !== "",
  );
  if (children[end]?.type !== "em_close") return undefined;
  const start = children.findLastIndex(({ type }, index) => index < end && type === "em_open");
  return toPlainText(children.slice(start, end)) || undefined;
}
