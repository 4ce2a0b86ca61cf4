import { svgToPng } from "../../../scripts/images/rasterize.ts";
import type { ContentFiles } from "./bench.ts";

/** A small site with everything that is written in its own way: pages, feeds, calendars, pictures, cards, attachments. */
export async function siteContent(state: "old" | "new"): Promise<ContentFiles> {
  const sold = state === "new";
  return {
    "site.yaml": `title: Sprints ${state}\nurl: https://handbill.example/\ntimezone: Australia/Melbourne\nlang: en-AU\nimages:\n  widths: [320, 640]\n`,
    "sprints/index.md": announcement(state),
    "sprints/meetup.md": `---\nname: Sprint days ${state}\nstart: 2017-08-07 09:30\nend: 2017-08-07 17:00\nvenue: Melbourne\nrepeats: monthly on the first Monday, 5 times\n---\n\nBring a board.\n`,
    "sprints/board.png": await picture(sold ? "#b11" : "#11b"),
    "sprints/plan.txt": `The plan of the ${state} site\n`,
    "sprints/updates/2017-07-12-places.md": sold
      ? "---\ntitle: Sold out!\n---\n\nEvery place has gone.\n"
      : "---\ntitle: Places left\n---\n\nThere is room.\n",
    ...(sold ? { "talks/index.md": announcement("new talks") } : {}),
    ...(sold ? {} : { "evening/index.md": announcement("old evening") }),
  };
}

const announcement = (words: string) =>
  `---\ntitle: ${words}\ndate: 2017-07-07\ntags: [python]\n---\n\nWhat is ${words}.\n${words.includes(" ") ? "" : "\n![A board](board.png)\n\nSee [the plan](plan.txt).\n"}\n## UPDATE 2017-07-10: ${words}\n\nMore.\n`;

/** Shapes enough that its encoding takes a while: a build must be caught in it. */
const picture = (colour: string): Promise<Uint8Array> =>
  svgToPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="${colour}"/>${circles}</svg>`,
  );

const circles = Array.from({ length: 60 }, (_, index) => {
  const [x, y] = [(index * 137) % 900, (index * 89) % 600];
  return `<circle cx="${x}" cy="${y}" r="${20 + (index % 7) * 9}" fill="hsl(${index * 6} 80% 50%)" opacity="0.6"/>`;
}).join("");

/** Events whose dates are written in other languages, calendars and hours, in zones with and without summer time. */
export const manyLanguages: ContentFiles = Object.fromEntries(
  (
    [
      ["de", "Europe/Berlin"],
      ["en-US", "America/New_York"],
      ["fr-CA", "America/St_Johns"],
      ["tr", "Europe/Istanbul"],
      ["ja", "Asia/Tokyo"],
      ["ar", "Asia/Riyadh"],
      ["th", "Antarctica/Troll"],
    ] as const
  ).flatMap(([lang, zone]) => [
    [
      `${lang.toLowerCase()}/index.md`,
      `---\ntitle: ${lang}\ndate: 2017-07-07\nlang: ${lang}\n---\n\nIstanbul, IĞDIR, Straße.\n`,
    ],
    [
      `${lang.toLowerCase()}/meetup.md`,
      `---\nstart: 2017-10-20 19:30\nend: 2017-10-20 22:00\ntimezone: ${zone}\nrepeats: every week, 8 times\n---\n\nCome.\n`,
    ],
  ]),
);
