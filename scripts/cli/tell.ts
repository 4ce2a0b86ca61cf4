import { writeFileSync } from "node:fs";
import { commandLine } from "../bundle/installed.mjs";
import { type Addressed, isAddressed } from "../channels/hosting/known-address.ts";
import { recognise } from "../channels/ledger/recognise.ts";
import type { Publication } from "../channels/publication.ts";
import { mailFile } from "../channels/tell/mail.ts";
import { longestPost, mastodonLength } from "../channels/tell/mastodon.ts";
import { newsOf, sinceDay, sinceLast } from "../channels/tell/news.ts";
import { type Texts, textsOf } from "../channels/tell/texts.ts";
import { toldName, withTold } from "../channels/tell/told.ts";
import { type Diagnostic, printable } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest.ts";
import type { Event } from "../model/site.ts";
import { planSite } from "../output/plan.ts";
import type { PlannedOutputs } from "../output/plan-outputs.ts";
import { publishable } from "../output/site.ts";
import { readTold, writeTold } from "../output/told-file.ts";
import { isSameLanguage } from "../words/catalogues.ts";
import { wordsOf } from "../words/words.ts";
import { contentOptions, outputOption, toBuildOptions } from "./build-options.ts";
import { writing } from "./disk.ts";
import { exitCodes } from "./exit-codes.ts";
import { flag, option } from "./options.ts";
import { annotate, endWith, printDiagnostics, printJson } from "./report.ts";
import { runCommand } from "./run.ts";
import { readFilePath, readLanguage, readSince } from "./values.ts";

const command = {
  name: "tell",
  purpose:
    "Writes what is new of an event as texts for a mailing list, Mastodon and Meetup. Sends nothing.",
  words: "EVENT",
  options: {
    since: option(
      "DATE|last",
      "what is new since that day, or since it was last told (last)",
      "last",
      readSince,
    ),
    done: flag(`note in ${toldName} that it was told; commit that file with the content`),
    lang: option(
      "TAG",
      "in that language, where the event is in several (its original's)",
      undefined,
      readLanguage,
    ),
    eml: option("FILE", "write the mail there, to be opened as a draft", undefined, readFilePath),
    output: outputOption,
    ...contentOptions,
  },
};

/** What was told is noted only when somebody says that it was: texts are often looked at and not sent. */
export const runTell = (): Promise<void> =>
  runCommand(command, async (values, [name, extra]) => {
    if (name === undefined || extra !== undefined)
      return endWith(`Name one event: ${commandLine("tell", "pyconau")}`, exitCodes.misused);
    const diagnostics: Diagnostic[] = [];
    const plan = await planSite(toBuildOptions(values, values.output), (found) => {
      diagnostics.push(found);
    });
    annotate(diagnostics);
    if (!values.json) printDiagnostics(diagnostics);
    if (plan === undefined || !publishable(diagnostics, values.strict)) {
      if (values.json) printJson(diagnostics, undefined);
      return endWith("This content would not be published, so there is nothing to tell.");
    }
    const { publication, events } = plan.outputs;
    if (!isAddressed(publication)) return endWith(noAddress);
    const event = eventNamed(events, name, values.lang);
    if (typeof event === "string") return endWith(event, exitCodes.misused);
    const told = readTold();
    if (told === undefined || told.missing > 0) return endWith(unreadable);

    // As for feeds, what a translation has of its own are its texts.
    const { site } = publication;
    const inAll = [...site.events, ...site.translations.map((one) => ({ ...one, meetups: [] }))];
    const before = recognise(told.ledger, inAll, site.address);
    const known = before.get(event.whole.slug) ?? event.known;
    const how =
      values.since === "last"
        ? sinceLast(known, event.records, publication.site.now)
        : sinceDay(values.since, event.whole, event.records);
    const texts = textsAbout(publication, event, how);
    if (values.json) printJson(diagnostics, texts && { ...texts });
    else for (const line of linesOf(texts)) console.log(printable(line));
    return writing(() => {
      const { lang } = event.whole;
      const { organizer, now } = publication.site;
      if (values.eml !== undefined && texts !== undefined)
        writeFileSync(values.eml, mailFile(texts, organizer, lang, now));
      if (values.done) writeTold(withTold(told.ledger, known, event.records));
      if (texts === undefined) return endWith("Nothing is new.", exitCodes.done);
      const others = values.lang === undefined ? otherLanguages(event.whole) : "";
      const command = values.lang === undefined ? name : `${name} --lang ${values.lang}`;
      return endWith((values.done ? noted : toNote(command)) + others, exitCodes.done);
    });
  });

const noAddress =
  "The texts lead to the site: write its address in site.yaml (url:), or give it with --url.";
const unreadable = `${toldName} is not as Handbill wrote it: take it from git as it was; it is not edited by hand.`;
const noted = `Noted in ${toldName}: commit it with the content.`;
const toNote = (name: string) =>
  `Nothing was sent. When you have: ${commandLine("tell", `${name} --done`)}, so that next time only what is new is told.`;

type Planned = PlannedOutputs["events"][number];

interface NamedEvent extends Pick<Planned, "known"> {
  readonly whole: Event;
  readonly records: Planned["made"]["records"];
}

/** "It is in de, fr as well" */
function otherLanguages({ versions, lang }: NamedEvent["whole"]): string {
  const others = versions.filter((one) => one.lang !== lang).map((one) => one.lang);
  return others.length === 0
    ? ""
    : ` It is in ${others.join(", ")} as well: add --lang ${others[0]}, and so on.`;
}

/** The event of that slug, in that language where one is asked for; or what is said when there is none. */
function eventNamed(
  events: readonly Planned[],
  written: string,
  lang: string | undefined,
): NamedEvent | string {
  const name = written.replace(/^\/|\/$/g, "");
  const slugs = events.map(({ made }) => made.record.summary.slug);
  const found = events[slugs.indexOf(name)];
  if (found?.event !== undefined) {
    const { versions, slug, lang: own } = found.event();
    const all = versions.length === 0 ? [{ slug, lang: own }] : versions;
    const asked =
      lang === undefined
        ? found
        : (inLanguage(events, all, (one) => one === lang) ??
          inLanguage(events, all, (one) => isSameLanguage(one, lang)));
    if (asked?.event === undefined)
      return `"${name}" is in ${all.map((one) => one.lang).join(", ")}, and not in ${lang}.`;
    return { whole: asked.event(), known: asked.known, records: asked.made.records };
  }
  const nearest = nearestName(name, slugs);
  return nearest === undefined
    ? `There is no event "${written}"; the events are ${slugs.join(", ")}.`
    : `There is no event "${written}"; did you mean "${nearest}"?`;
}

const inLanguage = (
  events: readonly Planned[],
  versions: readonly { readonly slug: string; readonly lang: string }[],
  isAsked: (lang: string) => boolean,
): Planned | undefined => {
  const slug = versions.find(({ lang }) => isAsked(lang))?.slug;
  return events.find(({ made }) => made.record.summary.slug === slug);
};

function textsAbout(
  publication: Addressed<Publication>,
  { whole }: NamedEvent,
  how: Parameters<typeof newsOf>[1],
): Texts | undefined {
  const news = newsOf(whole, how, wordsOf(publication.site, whole.lang));
  return news && textsOf(publication, whole, news);
}

function linesOf(texts: Texts | undefined): string[] {
  if (texts === undefined) return [];
  const { subject, mail, mastodon, meetup } = texts;
  return [
    ...titled("Mailing list", `${subject}\n\n${mail}`),
    "",
    ...titled(`Mastodon (${mastodonLength(mastodon)} of ${longestPost} characters)`, mastodon),
    "",
    ...titled("Meetup", meetup),
  ];
}

const titled = (title: string, text: string): string[] => [
  `--- ${title} ---`,
  "",
  ...text.split("\n"),
];
