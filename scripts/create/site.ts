import { formatPost, formatYaml } from "../content/format-yaml.ts";
import { toLanguageTag } from "../content/schema/language.ts";
import { classifyUrl } from "../model/link.ts";
import { checkWebAddress, checkZone } from "./checks.ts";
import type { NewFile } from "./draft.ts";
import { eventBody } from "./event.ts";
import { type Answers, flagOnly, type Question, question, required } from "./interview.ts";
import { fileSlug, oneLine } from "./names.ts";

/** What a new site needs; `machineZone` is where its organizer probably is. */
export const siteQuestions = (machineZone: string | undefined): Question[] => [
  question("title", "What is the site called?", { ...required, hint: "MicroPython in Melbourne" }),
  question("timezone", "In which time zone are its events?", {
    ...required,
    suggestion: machineZone,
    check: checkZone,
  }),
  question("first-event", "What is its first event called?", {
    ...required,
    hint: "MicroPython sprints 2017",
    check: (text) =>
      fileSlug(text) === ""
        ? "Write some letters: the event's folder is named after them."
        : undefined,
  }),
  question("organizer", "Who stands behind it?", { hint: "Melbourne MicroPython Meetup" }),
  question("url", "Where will it be found?", { hint: "https://...", check: checkSiteUrl }),
  question("lang", "In which language is it?", { ...flagOnly, check: checkLanguage }),
];

/** The files of a new site: what holds for all of it, and its first announcement. */
export function draftSite(answers: Answers, today: string, uuid: string): NewFile[] {
  const { timezone, organizer, url, lang = "en" } = answers;
  const title = oneLine(answers["first-event"] ?? "");
  const site = { title: oneLine(answers.title ?? ""), url, lang, timezone, organizer };
  return [
    { path: "site.yaml", text: formatYaml(site) },
    {
      path: `${fileSlug(title)}/index.md`,
      text: formatPost({ title, date: today, id: `urn:uuid:${uuid}` }, eventBody),
    },
  ];
}

function checkSiteUrl(text: string): string | undefined {
  const wrong = checkWebAddress(text);
  if (wrong !== undefined || classifyUrl(text) !== "external") return wrong;
  const { search, hash } = new URL(text);
  return search + hash === ""
    ? undefined
    : `"${text}" is a page of a site; leave out what follows ? or #`;
}

const checkLanguage = (text: string): string | undefined =>
  toLanguageTag(text) === undefined
    ? `"${text}" is not a language tag; write en, de or pt-BR`
    : undefined;
