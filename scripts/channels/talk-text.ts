import type { MeetupSummary, Talk } from "../model/site.ts";
import type { Words } from "../words/words.ts";

/** "Types at the edge (Ada Lovelace, Ben)" */
export const talkText = ({ title, speakers }: Talk): string =>
  speakers.length === 0 ? title : `${title} (${speakers.map(({ name }) => name).join(", ")})`;

/** Empty, or one line: "Talks: Types at the edge (Ada Lovelace); Late binding". */
export const talksLine = ({ talks }: Pick<MeetupSummary, "talks">, words: Words): string[] =>
  talks.length === 0
    ? []
    : [
        words.text("tickets.fact", {
          name: words.text("programme.talks"),
          value: talks.map(talkText).join("; "),
        }),
      ];
