import { unreported } from "../../content/decode.ts";
import { once } from "../../time/once.ts";
import { type Reader, readUpdateState } from "../../vocabulary/read-state.ts";
import type { DatedEvent } from "../dated-event.ts";
import { toSlug } from "../slugs.ts";
import { readCell } from "./cell.ts";
import { fileId, openPeople } from "./people.ts";
import { slotId } from "./slot-id.ts";
import { titleOf } from "./sources.ts";

/** What a text says of one session of the programme: "Cancelled: Forth". */
export interface SessionNews {
  /** See slotId; undefined where it could be one of several. */
  readonly slot: string | undefined;
  /** The text without its title: "Cancelled". */
  readonly rest: string;
}

type Titling = Pick<DatedEvent, "sessions" | "schedule" | "speakers">;

/**
 * Finds what is said of a session by its title. The programme itself is put together later, from what is said: here
 * its files and tables are asked for their titles alone.
 */
export function sessionNewsIn(
  event: Titling & Pick<DatedEvent, "title">,
  reader: Reader,
): (text: string) => SessionNews | undefined {
  const known = once(() => titlesOf(event));
  const own = event.title.toLowerCase();
  return (text) => {
    if (event.sessions.length === 0 && event.schedule === undefined) return undefined;
    const lower = text.toLowerCase();
    if (lower.length !== text.length) return undefined;
    const found = known().filter(
      ({ title }) => wordsAt(lower, title) >= 0 && !(own.includes(title) && lower.includes(own)),
    );
    const [longest] = found;
    if (longest === undefined) return undefined;
    const at = wordsAt(lower, longest.title);
    const rest = `${text.slice(0, at)} ${text.slice(at + longest.title.length)}`
      .replace(/["“”„«»‘’()]/gu, "")
      .replace(/\s+/gu, " ")
      .replace(/^[\s:,–—-]+/u, "")
      .replace(/(?<![\s:,–—-])[\s:,–—-]+$/u, "");
    if (readUpdateState(rest, reader) === undefined) return undefined;
    const others = found.filter(({ title }) => !longest.title.includes(title));
    return { slot: others.length === 0 ? longest.slot : undefined, rest };
  };
}

interface Titled {
  readonly title: string;
  readonly slot: string | undefined;
}

/** In small letters, the longest first. Of what two sessions are called nobody can tell which is meant. */
function titlesOf({ sessions, schedule, speakers }: Titling): Titled[] {
  const { knows } = openPeople(speakers, unreported);
  const filed = sessions.flatMap((post) => {
    const title = titleOf(post);
    return title === undefined ? [] : [{ title, slot: slotId({ id: fileId(post.path) }) }];
  });
  const hasFile = new Set(filed.map(({ title }) => toSlug(title)));
  const cells = (schedule?.tables ?? []).flatMap(({ facts, rows, times }) =>
    rows.flatMap((row) =>
      row.filter((_, column) =>
        facts === undefined ? column !== times : column === facts.get("title"),
      ),
    ),
  );
  const inTables = cells.flatMap((cell) => {
    const { title } = readCell(cell, knows);
    if (title === undefined || hasFile.has(toSlug(title))) return [];
    const slot = slotId({ id: toSlug(title) });
    // "Forth" for "Forth (Ada)", whoever Ada is.
    const names = new Set([title, readCell(cell, () => true).title ?? title]);
    return [...names].map((title) => ({ title, slot }));
  });
  const slots = new Map<string, string | undefined>();
  for (const { title, slot } of [...filed, ...inTables]) {
    const name = title.toLowerCase();
    if (name.length > 2) slots.set(name, slots.has(name) ? undefined : slot);
  }
  return [...slots]
    .map(([title, slot]) => ({ title, slot }))
    .sort((a, b) => b.title.length - a.title.length);
}

/** Where a title stands as whole words; -1 where it does not. */
function wordsAt(text: string, title: string): number {
  const isLetter = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? "");
  for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + title.length])) return at;
  return -1;
}
