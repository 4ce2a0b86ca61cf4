import type { Random } from "./random.ts";
import * as words from "./words.ts";

/* Markdown as people write it in announcements: paragraphs, lists, tables, quotes, code, links and emphasis. */

/** Some 400 to 700 words with headings. A picture, when there is one, follows the first paragraph. */
export function announcementBody(random: Random, picture: string | undefined): string {
  const sections = Array.from({ length: random.between(3, 4) }, () => section(random));
  return join([
    paragraph(random, 2, 3),
    ...(picture === undefined ? [] : [picture]),
    paragraph(random, 2, 3),
    ...sections.flat(),
    "## The day",
    timetable(random),
    paragraph(random, 1, 2),
  ]);
}

/** Some 80 to 200 words. */
export const updateBody = (random: Random): string =>
  join([paragraph(random, 1, 3), random.pick(blocks)(random), paragraph(random, 1, 3)]);

/** Some 60 to 150 words about the place and the time. */
export const meetupBody = (random: Random): string =>
  join([paragraph(random, 2, 3), list(random), paragraph(random, 1, 3)]);

function section(random: Random): string[] {
  const shown = random.between(0, 1) === 1 ? [random.pick(blocks)(random)] : [];
  return [`## ${random.pick(words.headings)}`, paragraph(random, 2, 3), ...shown];
}

const sentence = (random: Random): string =>
  `${[words.subjects, words.verbs, words.objects, words.tails].map(random.pick).join(" ")}.`;

function paragraph(random: Random, least: number, most: number): string {
  const sentences = Array.from({ length: random.between(least, most) }, () => sentence(random));
  return wrap(sentences.join(" "));
}

/** At about 100 characters, as editors do. */
const wrap = (text: string): string => text.replace(/(.{80,100}) /g, "$1\n");

const list = (random: Random): string =>
  Array.from({ length: random.between(3, 6) }, () => `- ${sentence(random)}`).join("\n");

const numbered = (random: Random): string =>
  Array.from({ length: random.between(3, 5) }, (_, i) => `${i + 1}. ${sentence(random)}`).join(
    "\n",
  );

const quote = (random: Random): string =>
  `> ${sentence(random)}\n>\n> ${sentence(random)} (${random.pick(words.people)})`;

const code = (random: Random): string => random.pick(words.codes);

const blocks = [list, numbered, quote, code] as const;

function timetable(random: Random): string {
  const rows = Array.from(
    { length: random.between(4, 8) },
    (_, i) => `| ${i + 10}:00 | ${random.pick(words.people)} | ${random.pick(words.objects)} |`,
  );
  return ["| time | who | about |", "| --- | --- | --- |", ...rows].join("\n");
}

const join = (blocks: readonly string[]): string => `${blocks.join("\n\n")}\n`;
