import type { Cell } from "../../content/markdown/tables.ts";
import { isUnannounced } from "./kinds.ts";

export interface CellSession {
  readonly title: string | undefined;
  readonly speakers: readonly string[];
}

/**
 * What a cell says of a session: its title, and its speakers where a break stands before them ("Forth<br>Ada, Ben"), where
 * they are emphasised ("Forth *Ada*"), or where all that stands behind a dash or in brackets are speakers of the event.
 */
export function readCell(
  { text, lines, emphasis }: Cell,
  isSpeaker: (name: string) => boolean,
): CellSession {
  const [first = "", ...others] = lines;
  if (others.length > 0) return session(first, namesIn(others.join(", ")));
  if (emphasis !== undefined && emphasis !== text) {
    const title = text
      .slice(0, text.length - emphasis.length)
      .replace(/(?<![\s(,:/|–—-])[\s(,:/|–—-]+$/u, "");
    return session(title, namesIn(emphasis));
  }
  const [, title = "", names = ""] =
    /^(.*\S)\s+\(([^()]+)\)$/u.exec(text) ?? /^(.*\S)\s+[–—-]\s+(\S.*)$/su.exec(text) ?? [];
  const people = namesIn(names);
  return people.length > 0 && people.every(isSpeaker) ? session(title, people) : session(text, []);
}

const session = (title: string, speakers: readonly string[]): CellSession => ({
  title: isUnannounced(title) ? undefined : title,
  speakers: speakers.filter((name) => !isUnannounced(name)),
});

/** "Ada, Ben & Cleo"; blanks are cut off behind, since a pattern that looks for them reads long runs of them twice. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[,;&/+]|(?<=\s)(?:and|und|et|och|og|ja|en|și|и|і|ve)(?=\s)/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
