import type { MeetupSummary, Talk } from "../model/site.ts";
import { factsInARow } from "../words/names.ts";
import type { Words } from "../words/words.ts";

/** "Types at the edge (Ada Lovelace, Ben)" */
export function talkText({ title, speakers }: Talk, words: Words): string {
  const names = speakers.map(({ name }) => name);
  return names.length === 0 ? title : `${title} (${factsInARow(names, words)})`;
}

/** Empty, or one line: "Talks: Types at the edge (Ada Lovelace); Late binding". */
export const talksLine = ({ talks }: Pick<MeetupSummary, "talks">, words: Words): string[] =>
  talks.length === 0
    ? []
    : [
        words.text("tickets.fact", {
          name: words.text("programme.talks"),
          value: factsInARow(
            talks.map((talk) => talkText(talk, words)),
            words,
            "facts.semicolon",
          ),
        }),
      ];
