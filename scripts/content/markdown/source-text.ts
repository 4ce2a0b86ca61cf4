import type { Place } from "../../diagnostics/diagnostic.ts";
import { firstIndex } from "../../model/first-index.ts";

/** Turns positions in a Markdown text, whose lines end with "\n", into places in its file. */
export interface SourceText {
  /** The first character of a line that is not white space; lines count from 0, as in `Token.map`. */
  readonly lineStart: (line: number) => Place;
  readonly place: (line: number, column: number) => Place;
  /** Of an offset in the text. */
  readonly placeAt: (offset: number) => Place;
  /** A cursor over the content of an inline token that starts on this line. */
  readonly cursor: (content: string, line: number) => Cursor;
}

/** Follows inline tokens through the text they were made from. It only moves forward. */
export interface Cursor {
  /** To an offset in the content, not before the present one. */
  readonly placeAt: (offset: number) => Place;
  /** To the next occurrence, if there is one. */
  readonly moveTo: (text: string) => void;
  /** Beyond the next occurrence, if there is one. */
  readonly movePast: (text: string) => void;
  readonly place: () => Place;
}

export function createSourceText(text: string, file: string, firstLine: number): SourceText {
  let lines: readonly string[] | undefined;
  let starts: readonly number[] | undefined;
  const lineAt = (line: number) => {
    lines ??= text.split("\n");
    return lines[line] ?? "";
  };
  const place = (line: number, column: number) => ({ file, line: firstLine + line, column });
  return {
    place,
    lineStart: (line) => place(line, lineAt(line).search(/\S|$/) + 1),
    placeAt: (offset) => {
      starts ??= lineStarts(text);
      const line = lineOf(starts, offset);
      return place(line, offset - (starts[line] ?? 0) + 1);
    },
    cursor: (content, line) => createCursor(content, line, lineAt, place),
  };
}

const lineStarts = (text: string): number[] => [
  0,
  ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1),
];

/** The last line that begins at or before an offset. */
const lineOf = (starts: readonly number[], offset: number): number =>
  firstIndex(starts.length, (line) => (starts[line] ?? 0) > offset) - 1;

function createCursor(
  content: string,
  firstLine: number,
  lineAt: (line: number) => string,
  place: SourceText["place"],
): Cursor {
  let offset = 0;
  let next = 0;
  let line = firstLine;
  let lineStart = 0;
  let lineEnd = endOfLine(content, 0);
  let indent = indentOf(content, 0, lineEnd, lineAt(line));

  const move = (text: string, length: number) => {
    const found = content.indexOf(text, next);
    if (found === -1) return;
    goTo(found + length);
    next = Math.max(offset, found + 1);
  };
  const goTo = (to: number) => {
    offset = to;
    while (offset > lineEnd) {
      line++;
      lineStart = lineEnd + 1;
      lineEnd = endOfLine(content, lineStart);
      indent = indentOf(content, lineStart, lineEnd, lineAt(line));
    }
  };
  return {
    placeAt: (to) => {
      goTo(to);
      return place(line, indent + offset - lineStart + 1);
    },
    moveTo: (text) => move(text, 0),
    movePast: (text) => move(text, text.length),
    place: () => place(line, indent + offset - lineStart + 1),
  };
}

const endOfLine = (text: string, from: number) => {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
};

// Inline content has lost what stood before it on its line: a quote's ">", a list's "-", a heading's "#".
const indentOf = (content: string, start: number, end: number, sourceLine: string) =>
  Math.max(0, sourceLine.indexOf(content.slice(start, end).trim()));
