import { formatPost } from "../content/format-yaml.ts";
import { readClockRange } from "../time/clock.ts";
import type { Zone } from "../time/moment.ts";
import { checkLetters, checkStart } from "./checks.ts";
import { type Draft, type DraftSetting, freshFile, inEvent } from "./draft.ts";
import { flagOnly, type Question, question, required } from "./interview.ts";
import { fileSlug, oneLine, splitList } from "./names.ts";

export const sessionQuestions = (zone: Zone): Question[] => [
  question("title", "What is the session called?", {
    ...required,
    hint: "Forth for everyone",
    check: (text) => checkLetters(text, "session"),
  }),
  question("start", "When does it start?", {
    hint: "2027-03-13 10:00; 10:00 where the event has one day; Enter: it is to be announced",
    check: (text) => (readClockRange(text)?.ok ? undefined : checkStart(text, zone)),
  }),
  question("minutes", "How many minutes does it last?", {
    hint: "45",
    wanted: ({ start }) => (start === undefined ? "no" : "optional"),
    check: (text) =>
      /^[1-9]\d{0,3}$/.test(text) ? undefined : `"${text}" is no number of minutes; write 45`,
  }),
  question("room", "In which room?", { hint: "Enter: it is for everybody, as a break is" }),
  question("speakers", "Who gives it, with commas between them?", {
    hint: "Ada Lovelace, Ben Chan",
  }),
  question("track", "In which track?", { ...flagOnly }),
  question("kind", "What is it?", { ...flagOnly }),
  question("text", "What is it about?", { hint: "Markdown; Enter to write it in the file" }),
];

/** A new session of an event's programme, in a file whose name is its address. */
export function draftSession({ content, event, answers }: DraftSetting): Draft {
  if (event === undefined) return { problem: "A session needs an event." };
  const { start, minutes, room, track, kind, speakers, text = "" } = answers;
  const title = oneLine(answers.title ?? "");
  const fields = {
    title,
    start,
    minutes: minutes === undefined ? undefined : Number(minutes),
    room,
    track,
    kind,
    speakers: splitList(speakers),
  };
  const path = inEvent(event, `sessions/${fileSlug(title)}.md`);
  return freshFile(content, path, formatPost(fields, text));
}
