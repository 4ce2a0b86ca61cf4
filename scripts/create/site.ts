import { formatYaml } from "../content/format-yaml.ts";
import { toLanguageTag } from "../content/schema/language.ts";
import { nearestName } from "../diagnostics/nearest.ts";
import { classifyUrl } from "../model/link.ts";
import { checkDate, checkWebAddress, checkZone } from "./checks.ts";
import type { NewFile } from "./draft.ts";
import { folderQuestion } from "./folder.ts";
import { type Answers, type Question, question, required } from "./interview.ts";
import { catalogueFor, languageChoices, type MachineSettings, zoneChoices } from "./machine.ts";
import { fileSlug, oneLine } from "./names.ts";
import { starts } from "./starts.ts";

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
  question("as", "What does it begin as?", {
    choices: () => starts.map(({ value, label }) => ({ value, label })),
    suggestion: () => "small",
    check: checkKind,
  }),
  question("starts", "On which day does it begin?", {
    hint: "2027-05-14",
    wanted: ({ as }) => (as === undefined || as === "small" ? "no" : "required"),
    check: checkDay,
  }),
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
  const { as = "small", starts: day = today } = answers;
  const start = starts.find(({ value }) => value === as) ?? starts[0];
  const first = { title, date: today, id: `urn:uuid:${uuid}`, day };
  return [
    { path: "site.yaml", text: formatYaml(site) },
    ...start.files(first).map(({ path, text }) => ({ path: `${folder}/${path}`, text })),
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

function checkKind(text: string): string | undefined {
  if (starts.some(({ value }) => value === text)) return undefined;
  const names = starts.map(({ value }) => value);
  const nearest = nearestName(text, names);
  const repair =
    nearest === undefined ? `write one of ${names.join(", ")}` : `did you mean "${nearest}"?`;
  return `"${text}" is none of the start sites; ${repair}`;
}

const checkDay = (text: string): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? checkDate(text, "UTC")
    : `"${text}" is not a day; write it as 2027-05-14`;

const checkLetters = (text: string) =>
  fileSlug(text) === "" ? "Write some letters: the event's folder is named after them." : undefined;

const checkLanguage = (text: string): string | undefined =>
  toLanguageTag(text) === undefined
    ? `"${text}" is not a language tag; write en, de or pt-BR`
    : undefined;
