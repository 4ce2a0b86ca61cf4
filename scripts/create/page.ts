import { formatPost } from "../content/format-yaml.ts";
import { checkLetters } from "./checks.ts";
import { type Draft, type DraftSetting, freshFile, inEvent } from "./draft.ts";
import { type Question, question, required } from "./interview.ts";
import { fileSlug, oneLine } from "./names.ts";

export const pageQuestions = (): Question[] => [
  question("title", "What is the page called?", {
    ...required,
    hint: "Code of conduct",
    check: (text) => checkLetters(text, "page"),
  }),
  question("text", "What does it say?", { hint: "Markdown; Enter to write it in the file" }),
];

/** A page of the site, or of an event: a post without a date. */
export function draftPage({ content, event, answers }: DraftSetting): Draft {
  const title = oneLine(answers.title ?? "");
  const file = `${fileSlug(title)}.md`;
  const path = event === undefined ? file : inEvent(event, file);
  return freshFile(content, path, formatPost({ title }, answers.text ?? ""));
}
