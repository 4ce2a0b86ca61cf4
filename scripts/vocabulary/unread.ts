import { languagesOfState } from "./first-look.ts";
import { vocabularies as allVocabularies } from "./languages.ts";
import { toLine } from "./line.ts";
import { type Reader, readUpdateState, type StateWords, spoken, withEvents } from "./read-state.ts";
import type { StateName, Vocabulary } from "./vocabulary.ts";

/** A state that is named where none was read. */
export interface UnreadState {
  readonly state: StateName;
  readonly words: string;
  /** The language that would have read it, if the post were in that language. */
  readonly language: Pick<Vocabulary, "tags" | "name"> | undefined;
}

/** What would tell visitors to stay away, or to come at another time. */
const loud: ReadonlySet<StateName> = new Set([
  "sold-out",
  "closed",
  "cancelled",
  "postponed",
  "rescheduled",
  "moved-online",
]);

const loudState = (said: StateWords | undefined): StateName | undefined =>
  said?.states.find((state) => loud.has(state));

/** Whether a text says in any language what keeps visitors away. */
export const tellsLoudState = (text: string): boolean =>
  loudState(readUpdateState(text, { vocabularies: allVocabularies, names: () => [] })) !==
  undefined;

/**
 * The first loud phrase in a text that is not denied: "Workshop A cancelled", but not "almost sold out". `read` is how
 * the text would be read in other languages, where it would have to be said whole.
 */
export function findUnread(
  text: string,
  reader: Reader,
  read: (text: string, reader: Reader) => StateWords | undefined,
): UnreadState | undefined {
  const found = languagesOfState(text);
  if (found.size === 0) return undefined;
  const plain = toLine(text, reader.names());
  for (const language of spoken(reader.vocabularies, found)) {
    const { phraseAnywhere, phrases, denial, denialBehindAt } = language;
    const line = withEvents(plain, language);
    for (const match of line.text.matchAll(phraseAnywhere())) {
      const group = match.findIndex((each, at) => at > 0 && each !== undefined);
      const state = phrases[group - 1]?.state;
      if (state === undefined || !loud.has(state)) continue;
      const end = match.index + match[0].length;
      denialBehindAt.lastIndex = end;
      if (denial.test(line.text.slice(0, match.index)) || denialBehindAt.test(line.text)) continue;
      return { state, words: line.written(match.index, end), language: undefined };
    }
  }
  for (const language of allVocabularies) {
    if (reader.vocabularies.includes(language) || !found.has(language.tags[0])) continue;
    const said = read(text, { ...reader, vocabularies: [language] });
    const state = loudState(said);
    if (said !== undefined && state !== undefined) return { state, words: said.words, language };
  }
  return undefined;
}
