import type { ContentFiles } from "./bench.ts";

const keys = {
  announcement:
    "title date summary tags author lang image slug updated redirect_from status draft layout publish call deadlines hashtag conduct",
  meetup:
    "name start end timezone venue online registration organizer speakers status repeats except previousStart uid tickets livestream accessibility publish",
  update: "title date status meetup start end author summary updated publish",
  site: "title description url lang timezone organizer websub webmention home images html admin future",
} as const;

/** Keys within keys. */
const inner = {
  venue: "name address locality region postalCode country url lat lon access",
  registration: "url opens closes capacity price currency",
  organizer: "name url email",
  tickets: "name price currency url opens closes status note",
} as const;

/** As many bytes of it. */
const long = (bait: string, size: number) => bait.repeat(Math.ceil(size / Buffer.byteLength(bait)));

/** The same bait as the value of each key of each kind of file, in an event of its own: much of it is refused. */
export function asValues(bait: string): ContentFiles {
  const value = JSON.stringify(long(bait, 100_000));
  const post = (kind: "announcement" | "update" | "meetup", lines: string) =>
    `---\n${required[kind].filter((line) => !lines.startsWith(line.split(" ", 1).join())).join("")}${lines}\n---\n\nCome.\n`;
  const each = (kind: "announcement" | "update" | "meetup", path: string) =>
    keys[kind].split(" ").flatMap((key): [string, string][] => {
      const folder = `${kind}-${key.toLowerCase().replace("_", "-")}`;
      const file = `${folder}/${path}`;
      return [
        [`${folder}/index.md`, post("announcement", "")],
        [file, post(kind, `${key}: ${value}`)],
      ];
    });
  const nested = Object.entries(inner).flatMap(([key, names]) =>
    names.split(" ").flatMap((name): [string, string][] => [
      [`${key}-${name}/index.md`, post("announcement", "")],
      [`${key}-${name}/meetup.md`, post("meetup", `${key}:\n  ${name}: ${value}`)],
    ]),
  );
  const site = keys.site.split(" ").map((key) => `${key}: ${value}\n`);
  return Object.fromEntries([
    ["site.yaml", site.join("")],
    ...each("announcement", "index.md"),
    ...each("update", "updates/2017-07-10-news.md"),
    ...each("meetup", "meetup.md"),
    ...nested,
  ]);
}

const required = {
  announcement: ["title: A\n", "date: 2017-07-07\n"],
  update: ["date: 2017-07-10\n"],
  meetup: ["start: 2017-08-07\n"],
} as const;

/** The bait wherever any words may stand: all of it is published, in every channel. */
export function asWords(bait: string): ContentFiles {
  const text = long(bait, 30_000);
  const value = JSON.stringify(text);
  const body = `# ${text}\n\n## ${text}\n\n**UPDATE: ${text}**\n\n> ${text}\n\n- ${text}\n\n| ${text} |\n| --- |\n\n\`${text}\`\n\n<b title="${text.replaceAll('"', "")}">b</b>\n\n${text}\n`;
  const update = `## UPDATE 2017-07-10: ${text}\n\n${text}\n\n## UPDATE ${text}\n\n${text}\n`;
  return {
    "site.yaml": `title: ${value}\ndescription: ${value}\nurl: https://handbill.example/\ntimezone: UTC\norganizer: ${value}\n`,
    "s/index.md": `---\ntitle: ${value}\ndate: 2017-07-07\nsummary: ${value}\nauthor: ${value}\n---\n\n${body}\n${update}`,
    "s/updates/2017-07-11.md": `---\ntitle: ${value}\nauthor: ${value}\n---\n\n${body}`,
    "s/meetup.md": `---\nname: ${value}\nstart: 2017-08-07\nvenue:\n  name: ${value}\n  address: ${value}\n  access: ${value}\norganizer: ${value}\nspeakers: [${value}]\nuid: ${value}\n---\n\n${body}`,
  };
}
