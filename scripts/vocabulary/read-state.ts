import type { Language } from "./compile.ts";
import { languagesOfState, type Tag } from "./first-look.ts";
import { languageOf } from "./languages.ts";
import { eventMark, type Line, nextMark, toLine } from "./line.ts";
import { type Said, scan } from "./scan.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Whose state is read, and in which languages, the first of them before the others. */
export interface Reader {
  readonly vocabularies: readonly Vocabulary[];
  /** What the event is called: see `namesOf`. */
  readonly names: () => readonly string[];
  /** Nobody said in which language it is written, so that English stands for any. */
  readonly isAssumed?: boolean;
}

/** What a text says about the state of the event. */
export interface StateWords extends Omit<Said, "start" | "to"> {
  /** The words that say it, as written: "Sold out!". */
  readonly words: string;
}

/** Reads the start of an update's title, of its bold words or of its first sentence. */
export const readUpdateState = (text: string, reader: Reader): StateWords | undefined =>
  readLine(text, reader, (line, language) =>
    scan(line, language, 0, ["plain", "ambiguous", "weak"]),
  );

/**
 * Reads a whole heading, a whole bold paragraph or a callout. It must name the event, unless it stands at the top of
 * the post.
 */
export const readClaim = (text: string, isFirst: boolean, reader: Reader): StateWords | undefined =>
  readLine(text, reader, (line, language) => {
    const said = scan(line, language, 0, ["plain", "ambiguous"]);
    return said?.hasSubject || isFirst ? said : undefined;
  });

/** What one of the languages reads from a line, in which only those are tried that have words in it. */
export function readLine(
  text: string,
  { vocabularies, names }: Reader,
  read: (line: Line, language: Language) => Said | undefined,
): StateWords | undefined {
  const found = languagesOfState(text);
  if (found.size === 0) return undefined;
  const plain = toLine(text, names());
  for (const language of spoken(vocabularies, found)) {
    const line = withEvents(plain, language);
    const said = read(line, language);
    if (said === undefined) continue;
    const { start, to, ...rest } = said;
    const mark = line.text[to] === "!" ? 1 : 0;
    return { ...rest, words: line.written(start, to + mark).replace(/^[^\p{L}\p{N}]+/u, "") };
  }
  return undefined;
}

export const spoken = (vocabularies: readonly Vocabulary[], found: ReadonlySet<Tag>): Language[] =>
  vocabularies.filter(({ tags: [tag] }) => found.has(tag)).map(languageOf);

/** With one mark for the event, whether it is called by its name or "our meetup". */
export const withEvents = (line: Line, { events }: Language): Line =>
  line.replace(events, ([, next]) => (next === undefined ? eventMark : nextMark));
