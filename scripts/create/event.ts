import { formatPost } from "../content/format-yaml.ts";
import { startOf } from "../diagnostics/diagnostic.ts";
import { readSlug } from "../site/slugs.ts";
import type { Zone } from "../time/moment.ts";
import { checkDate } from "./checks.ts";
import { type Draft, type DraftSetting, freshFile } from "./draft.ts";
import type { ExistingContent } from "./existing.ts";
import { folderQuestion } from "./folder.ts";
import { flagOnly, type Question, question, required } from "./interview.ts";
import { fileSlug, oneLine, splitList } from "./names.ts";

/** Stands in a new announcement until its organizer says more. */
export const eventBody =
  "Replace these lines: what happens, who it is for, and what to bring. Whatever stands here is the event's page.";

export const eventQuestions = (content: ExistingContent, zone: Zone): Question[] => [
  question("title", "What is the event called?", {
    ...required,
    check: (text, { folder }) => checkFolder(folder ?? fileSlug(text), content),
  }),
  question("summary", "What is it about, in one or two sentences?", {
    hint: "for lists, search engines and shared links",
  }),
  question("tags", "Topics, with commas between them?", { hint: "python, hardware" }),
  question("author", "Who writes this?", { ...flagOnly }),
  folderQuestion(
    ({ title }) => title,
    (text) => checkFolder(text, content),
  ),
  question("date", "When was it announced?", {
    ...flagOnly,
    check: (text) => checkDate(text, zone),
  }),
];

/** A new announcement, in a folder of its own. */
export function draftEvent({ content, answers, today, uuid }: DraftSetting): Draft {
  const title = oneLine(answers.title ?? "");
  const folder = answers.folder ?? fileSlug(title);
  const { summary, tags, author, date = today } = answers;
  const id = `urn:uuid:${uuid}`;
  const fields = { title, date, summary, author, tags: splitList(tags), id };
  return freshFile(content, `${folder}/index.md`, formatPost(fields, eventBody));
}

function checkFolder(folder: string, { events, tree }: ExistingContent): string | undefined {
  const place = startOf(folder);
  const slug = readSlug(
    { slug: folder, name: undefined, title: folder, isTop: true },
    place,
    () => undefined,
  );
  // A folder of these names belongs to an event that is the content itself.
  if (slug === undefined || slug === "updates" || slug === "meetups") {
    return `"${folder}" cannot be the folder of an event; name one with --folder, in small letters, digits and hyphens`;
  }
  const taken = [...events.map(({ key }) => key), ...tree.paths.map((path) => path.split("/")[0])];
  if (!taken.some((name) => name?.toLowerCase() === slug)) return undefined;
  return `"${slug}" is there already, and nothing is overwritten; choose another title, or --folder`;
}
