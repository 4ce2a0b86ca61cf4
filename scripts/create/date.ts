import { formatPost } from "../content/format-yaml.ts";
import { checkDay } from "./checks.ts";
import { type Draft, type DraftSetting, freshFile, inEvent } from "./draft.ts";
import { flagOnly, type Question, question, required } from "./interview.ts";
import { checkStatus } from "./update.ts";

export const dateQuestions = (): Question[] => [
  question("day", "Which date of the series?", {
    ...required,
    hint: "2027-03-31",
    check: checkDay,
  }),
  question("title", "What is it about?", { hint: "Small machines" }),
  question("venue", "Where is it, if not where it always is?"),
  question("status", "What does it change?", { ...flagOnly, check: checkStatus }),
  question("text", "What should people know?", { hint: "Markdown; Enter to write it in the file" }),
];

/** A file for one date of a series: its talks, its place, its photos. */
export function draftDate({ content, event, answers }: DraftSetting): Draft {
  if (event === undefined) return { problem: "A date needs an event." };
  const { day = "", title, venue, status, text = "" } = answers;
  const fields = { title, venue, status };
  const path = inEvent(event, `dates/${day}.md`);
  return freshFile(content, path, formatPost(fields, text));
}
