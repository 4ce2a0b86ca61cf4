import { readFileSync, writeFileSync } from "node:fs";

/** The page that tells of speed. */
export const page = ".github/SPEED.md";

/** Puts a report into the page about speed, between two marks. Throws when it has no marks. */
export const writeBetween = (begin: string, end: string, report: string): void =>
  writeFileSync(page, textBetween(readFileSync(page, "utf8"), begin, end, report));

/** The text with the report between its two marks. Throws when it has no marks. */
export function textBetween(text: string, begin: string, end: string, report: string): string {
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start === -1 || stop < start) throw new RangeError(`${page} needs ${begin} and ${end}`);
  return `${text.slice(0, start)}${begin}\n\n${report}\n\n${text.slice(stop)}`;
}
