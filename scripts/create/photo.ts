import { existsSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { formatPost } from "../content/format-yaml.ts";
import { isPicture } from "../site/file-kinds.ts";
import { checkDay } from "./checks.ts";
import { type Draft, type DraftSetting, freshFile, inEvent } from "./draft.ts";
import { flagOnly, type Question, question, required } from "./interview.ts";
import { fileSlug } from "./names.ts";

export const photoQuestions = (): Question[] => [
  question("photo", "Which file is it?", { ...required, hint: "crane.jpg", check: checkPhoto }),
  question("alt", "What does it show, for those who cannot see it?", {
    ...required,
    hint: "The crane at dusk",
  }),
  question("text", "Its caption?", { hint: "Markdown" }),
  question("author", "Who took it?", { ...flagOnly }),
  question("date", "Of which date of a series is it?", {
    ...flagOnly,
    check: checkDay,
  }),
];

/** A copy of a photo in an event's gallery, or in that of one of its dates, with a file of its own that says what it shows. */
export function draftPhoto({ content, event, answers }: DraftSetting): Draft {
  if (event === undefined) return { problem: "A photo needs an event." };
  const { photo: from = "", alt, author, text = "", date } = answers;
  const ending = extname(from);
  const stem = fileSlug(basename(from, ending)) || "photo";
  const gallery = date === undefined ? "photos" : `dates/${date}/photos`;
  const to = inEvent(event, `${gallery}/${stem}${ending.toLowerCase()}`);
  const copy = freshFile(content, to, "");
  if ("problem" in copy) return copy;
  const caption = freshFile(
    content,
    inEvent(event, `${gallery}/${stem}.md`),
    formatPost({ alt, author }, text),
  );
  return "problem" in caption ? caption : { ...caption, copy: { from, to } };
}

function checkPhoto(file: string): string | undefined {
  if (!isPicture(file)) return `"${file}" is no picture; give a .jpg, .png, .webp or .avif`;
  if (!existsSync(file) || !statSync(file).isFile()) return `there is no file "${file}"`;
  return undefined;
}
