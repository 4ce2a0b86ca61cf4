import type { LanguageRun } from "./languages.ts";
import { writeBetween } from "./marks.ts";
import { median } from "./results.ts";
import { table } from "./table.ts";

/* What `npm run bench -- --work languages` prints, and writes into the page about speed. */

const source = "en";

/** The table of the runs, each language beside English. */
export function toLanguagesReport(runs: readonly LanguageRun[], measured: string): string {
  const tags = [...new Set(runs.map(({ tag }) => tag))];
  const of = (tag: string, read: (run: LanguageRun) => number | undefined) =>
    median(runs.filter((run) => run.tag === tag).flatMap((run) => read(run) ?? []));
  // Processor time: what else runs on the machine matters less to it.
  const english = of(source, ({ cpu }) => cpu);
  const rows = tags.map((tag) => {
    const cpu = of(tag, (run) => run.cpu);
    const ratio = cpu === undefined || english === undefined ? undefined : cpu / english;
    return [
      tag,
      number(
        of(tag, ({ wall }) => wall),
        2,
        " s",
      ),
      number(cpu, 2, " s"),
      number(ratio, 2),
      number(
        of(tag, ({ memory }) => memory),
        0,
        " MiB",
      ),
      number(of(tag, ({ page }) => page.whole)),
      number(of(tag, ({ page }) => page.markup)),
      number(of(tag, ({ page }) => page.script)),
    ];
  });
  const titles = [
    "language",
    "time",
    "CPU",
    "CPU against en",
    "memory",
    "page",
    "markup",
    "script",
  ];
  const builds = runs.length / tags.length;
  return [
    `Measured on ${measured} with \`npm run bench -- --work languages\`: a site of fifteen events in all states, with cards, posters, feeds and calendars, whose organizer wrote Greek, built cold but for the compiled program; medians of ${builds} turns. Page: the bytes of an event's HTML; markup: those of its tags without texts and values; script: those of the scripts in it, which hold no words. Words are put in when a page is built, so that only texts differ.`,
    table(titles, rows),
  ].join("\n\n");
}

const number = (value: number | undefined, digits = 0, unit = "") =>
  value === undefined ? "unknown" : value.toFixed(digits) + unit;

const begin = "<!-- languages: npm run bench -- --work languages --write -->";
const end = "<!-- end of languages -->";

/** Puts it between its two marks. Throws where they are missing. */
export const writeLanguagesReport = (report: string): void => writeBetween(begin, end, report);
