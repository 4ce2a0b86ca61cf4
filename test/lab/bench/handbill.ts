import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CorpusEvent, eventPosts, type Post } from "./corpus.ts";
import type { Site, Tool } from "./tool.ts";

const own = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  ".eleventy.ts",
  "assets",
  "layouts",
  "scripts",
];

export const handbill: Tool = {
  name: "handbill",
  version: () => digest(),
  copies: own.map((name) => [name, name]),
  texts: (site) =>
    new Map([["content/site.yaml", siteFile(site)], ...site.corpus.events.flatMap(eventFiles)]),
  photoFile: ({ slug }) => `content/${slug}/photo.jpg`,
  announcementFile: ({ slug }) => `content/${slug}/index.md`,
  command: () => [process.execPath, "scripts/run.mjs", "build", "--now", "2026-06-01T00:00:00Z"],
  environment: () => ({ GITHUB_ACTIONS: "" }),
  caches: ["_site", ".cache", "node_modules/.cache/handbill"],
  output: "_site",
  announcementPage: ({ slug }) => `${slug}/index.html`,
  // Updates and meetups are sections of their event's page.
  expects: ({ events }) => [
    ...events.flatMap((event) =>
      eventPosts({ ...event, sessions: [], speakers: [] }).map(({ title }) => ({
        path: `${event.slug}/index.html`,
        words: title,
      })),
    ),
    // The others are pages, and an entry each in the programme.
    ...events.flatMap(({ slug, sessions, speakers }) => [
      ...sessions.flatMap(({ slug: name, title }) => [
        { path: `${slug}/programme/${name}/index.html`, words: title },
        { path: `${slug}/programme/index.html`, words: title },
      ]),
      ...speakers.map(({ slug: name, title }) => ({
        path: `${slug}/speakers/${name}/index.html`,
        words: title,
      })),
    ]),
    { path: "feed.xml", words: "<entry>" },
  ],
};

function siteFile({ setting }: Site): string {
  const equal = "images:\n  widths: [480, 960, 1920]\n  formats: [webp, jpeg]\n  quality: 80\n";
  // No social cards: no peer draws any.
  const shared =
    "title: Announcements\nurl: https://bench.example/\ntimezone: Europe/Dublin\ncards: false\n";
  return setting === "equal" ? shared + equal : shared;
}

function eventFiles({
  slug,
  announcement,
  updates,
  meetup,
  sessions,
  speakers,
}: CorpusEvent): [string, string][] {
  const folder = `content/${slug}`;
  const files: [string, string][] = [
    [
      `${folder}/index.md`,
      post(
        announcement,
        `tags: [${announcement.tags.join(", ")}]\nsummary: "${announcement.summary}"\n`,
      ),
    ],
    ...updates.map((update): [string, string] => [
      `${folder}/updates/${update.slug}.md`,
      post(update, ""),
    ]),
    ...sessions.map(({ slug: name, title, start, room, speakers: by, body }): [string, string] => [
      `${folder}/sessions/${name}.md`,
      `---\ntitle: ${title}\nstart: ${start}\nminutes: 30\nroom: ${room}\nspeakers: [${by.join(", ")}]\n---\n\n${body}`,
    ]),
    ...speakers.map(({ slug: name, title, body }): [string, string] => [
      `${folder}/speakers/${name}.md`,
      `---\nname: ${title}\n---\n\n${body}`,
    ]),
  ];
  if (meetup === undefined) return files;
  const facts = `start: ${meetup.start}\nend: ${meetup.end}\nvenue: ${meetup.venue}\n`;
  return [
    ...files,
    [`${folder}/meetup.md`, `---\nname: ${meetup.title}\n${facts}---\n\n${meetup.body}`],
  ];
}

const post = ({ title, date, body }: Post, more: string): string =>
  `---\ntitle: ${title}\ndate: ${date}\n${more}---\n\n${body}`;

const isMeasured = (path: string) => !/^scripts\/(?:command\/)?bench\b/.test(path);

/** What is measured may not be committed yet: its version is a digest of its sources. */
function digest(): string {
  const hash = createHash("sha256");
  for (const folder of ["scripts", "layouts", "assets"]) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true });
    const paths = files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name));
    for (const path of paths.filter(isMeasured).sort())
      hash.update(path).update(readFileSync(path));
  }
  return hash.update(readFileSync("package-lock.json")).digest("hex").slice(0, 8);
}
