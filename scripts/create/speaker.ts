import { formatPost } from "../content/format-yaml.ts";
import { checkLetters, checkWebAddress } from "./checks.ts";
import { type Draft, type DraftSetting, freshFile, inEvent } from "./draft.ts";
import { flagOnly, type Question, question, required } from "./interview.ts";
import { fileSlug, oneLine, splitList } from "./names.ts";

export const speakerQuestions = (): Question[] => [
  question("title", "What is their name, as they sign?", {
    ...required,
    hint: "Ada Lovelace",
    check: (text) => checkLetters(text, "speaker"),
  }),
  question("pronouns", "Their pronouns?", { ...flagOnly }),
  question("affiliation", "Where do they work, or what do they belong to?"),
  question("links", "Pages of theirs, with commas between them?", {
    hint: "https://...",
    check: (text) =>
      splitList(text)
        ?.map(checkWebAddress)
        .find((wrong) => wrong !== undefined),
  }),
  question("text", "Who are they?", { hint: "Markdown; Enter to write it in the file" }),
];

/** A new speaker of an event. */
export function draftSpeaker({ content, event, answers }: DraftSetting): Draft {
  if (event === undefined) return { problem: "A speaker needs an event." };
  const { pronouns, affiliation, links, text = "" } = answers;
  const name = oneLine(answers.title ?? "");
  const fields = { name, pronouns, affiliation, links: splitList(links) };
  const path = inEvent(event, `speakers/${fileSlug(name)}.md`);
  return freshFile(content, path, formatPost(fields, text));
}
