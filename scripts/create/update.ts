import { basename } from "node:path";
import { formatPost } from "../content/format-yaml.ts";
import { nearestName } from "../diagnostics/nearest.ts";
import { eventStatuses, registrationStates } from "../model/site.ts";
import type { Zone } from "../time/moment.ts";
import { parsePartialDate } from "../time/partial-date.ts";
import { checkDate } from "./checks.ts";
import { type Draft, type DraftSetting, freshFile, inEvent } from "./draft.ts";
import { type ExistingContent, type ExistingEvent, writtenValue } from "./existing.ts";
import { flagOnly, type Question, question, required } from "./interview.ts";
import { fileSlug, oneLine } from "./names.ts";

const states: readonly string[] = [...registrationStates, ...eventStatuses];

export const updateQuestions = (zone: Zone): Question[] => [
  question("title", "What is new, in a few words?", { ...required, hint: "Sold out!" }),
  question("text", "What should people know?", {
    hint: "Markdown; Enter to write it in the file",
  }),
  question("status", "What does it change?", { ...flagOnly, check: checkStatus }),
  question("date", "When?", { ...flagOnly, check: (text) => checkUpdateDate(text, zone) }),
];

/** A new update in a file named after its day, so that its address stays when its title is edited. */
export function draftUpdate({ content, event, answers, today }: DraftSetting): Draft {
  if (event === undefined) return { problem: "An update needs an event." };
  const { status, text = "" } = answers;
  const title = oneLine(answers.title ?? "");
  const date = parsePartialDate(answers.date ?? today, event.zone ?? "UTC");
  if (!date.ok) return { problem: date.problem.reason };
  const day = date.value.iso.slice(0, 10);
  const name = updateName(day, nextOfDay(content, event, day), fileSlug(title));
  const fields = { title, date: answers.date ?? today, status };
  return freshFile(content, inEvent(event, `updates/${name}.md`), formatPost(fields, text));
}

/** "2017-07-20-sold-out", "2017-07-20-2-more-places" for the second of a day. */
export function updateName(day: string, ordinal: number, slug: string): string {
  // "2 more places" on its own would read as the second of its day.
  const counted = ordinal > 1 || /^\d{1,2}(?:-|$)/.test(slug);
  return [day, ...(counted ? [ordinal] : []), ...(slug === "" ? [] : [slug])].join("-");
}

function nextOfDay({ tree }: ExistingContent, { updates, zone }: ExistingEvent, day: string) {
  const ordinals = updates.map((path) => {
    const [, named, ordinal = "1"] =
      /^(\d{4}-\d\d-\d\d)(?:-(\d{1,2})(?=[-_. ]))?/.exec(basename(path)) ?? [];
    const written = writtenValue(tree, path, "date");
    const date = written === undefined ? undefined : parsePartialDate(written, zone ?? "UTC");
    const own = date?.ok ? date.value.iso.slice(0, 10) : named;
    return own === day ? Number(ordinal) : 0;
  });
  const count = ordinals.filter((ordinal) => ordinal > 0).length;
  return Math.max(count, ...ordinals) + 1;
}

function checkUpdateDate(text: string, zone: Zone): string | undefined {
  const date = parsePartialDate(text, zone);
  if (date.ok && date.value.iso.length < 10) {
    return `"${text}" names no day; write it as 2017-07-20`;
  }
  return checkDate(text, zone);
}

export function checkStatus(text: string): string | undefined {
  const wrong = text
    .split(",")
    .map((part) => part.trim())
    .find((part) => !states.includes(part));
  if (wrong === undefined) return undefined;
  const nearest = nearestName(wrong, states);
  const repair =
    nearest === undefined ? `write one of ${states.join(", ")}` : `did you mean "${nearest}"?`;
  return `"${wrong}" is not a state; ${repair}`;
}
