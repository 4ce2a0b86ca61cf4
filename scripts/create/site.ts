import { formatPost, formatYaml } from "../content/format-yaml.ts";
import { toLanguageTag } from "../content/schema/language.ts";
import { classifyUrl } from "../model/link.ts";
import { checkWebAddress, checkZone } from "./checks.ts";
import type { NewFile } from "./draft.ts";
import { eventBody } from "./event.ts";
import { folderQuestion } from "./folder.ts";
import { type Answers, type Question, question, required } from "./interview.ts";
import { catalogueFor, languageChoices, type MachineSettings, zoneChoices } from "./machine.ts";
import { fileSlug, oneLine } from "./names.ts";

/** What a new site needs; `machine` is what the organizer's computer is set to, where there is one. */
export const siteQuestions = (machine: MachineSettings | undefined): Question[] => [
  question("title", "What is the site called?", { ...required, hint: "MicroPython in Melbourne" }),
  question("lang", "In which language is it?", {
    choices: languageChoices,
    suggestion: () => machine && catalogueFor(machine.locale),
    check: checkLanguage,
  }),
  question("timezone", "In which time zone are its events?", {
    ...required,
    choices: zoneChoices,
    suggestion: () => zoneChoices().find(({ value }) => value === machine?.timezone)?.value,
    check: checkZone,
  }),
  question("first-event", "What is its first event called?", {
    suggestion: ({ title }) => title,
    check: checkLetters,
  }),
  folderQuestion((known) => known["first-event"] ?? known.title, checkLetters),
  question("organizer", "Who stands behind it?", { hint: "Melbourne MicroPython Meetup" }),
  question("url", "Where will it be found?", { hint: "https://...", check: checkSiteUrl }),
];

/** The files of a new site: what holds for all of it, and its first announcement. */
export function draftSite(answers: Answers, today: string, uuid: string): NewFile[] {
  const { timezone, organizer, url, lang = "en" } = answers;
  const siteTitle = oneLine(answers.title ?? "");
  const title = oneLine(answers["first-event"] ?? siteTitle);
  const folder = answers.folder ?? fileSlug(title);
  const site = { title: siteTitle, url, lang, timezone, organizer };
  return [
    { path: "site.yaml", text: formatYaml(site) },
    {
      path: `${folder}/index.md`,
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

const checkLetters = (text: string) =>
  fileSlug(text) === "" ? "Write some letters: the event's folder is named after them." : undefined;

const checkLanguage = (text: string): string | undefined =>
  toLanguageTag(text) === undefined
    ? `"${text}" is not a language tag; write en, de or pt-BR`
    : undefined;
