import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { xmlValues } from "../channels/reading.ts";
import { writeContent } from "../fixtures/content.ts";
import { type Built, buildSound, workFolder } from "./built.ts";
import { everywhere, type Followed, readChannels } from "./channels.ts";
import type { Facts } from "./facts.ts";
import { readEntry } from "./read-calendar.ts";
import { type Entry, readAtom, readJsonFeed } from "./read-feed.ts";
import { thingsOf } from "./read-head.ts";
import {
  announced,
  bystander,
  page,
  root,
  type Step,
  siteYaml,
  steps,
  summary,
  title,
  uid,
} from "./steps.ts";

/*
 * The life of one event, lived as its organizer does: a file or a section is added to a real folder, and the real
 * build publishes it. After each step every channel says the same, and only what changed has changed.
 */

/** One step with the sites before and after it. */
interface Chapter {
  readonly step: Step;
  readonly facts: Facts;
  readonly built: Built;
  readonly earlier: Built | undefined;
}

async function live(content: Readonly<Record<string, string | Uint8Array>>): Promise<Chapter[]> {
  const folder = workFolder();
  writeContent(join(folder, "content"), { "site.yaml": siteYaml, ...content });
  const chapters: Chapter[] = [];
  let facts = announced;
  for (const step of steps) {
    writeContent(join(folder, "content"), step.files);
    facts = { ...facts, ...step.changes };
    const built = await buildSound(folder, { now: Date.parse(`${step.day}T10:00:00Z`) });
    chapters.push({ step, facts, built, earlier: chapters.at(-1)?.built });
  }
  return chapters;
}

const feedPaths = ["feed.xml", "feed.json", "sprints/feed.xml", "sprints/feed.json"];

const entriesIn = (built: Built, path: string): readonly Entry[] =>
  (path.endsWith(".xml") ? readAtom : readJsonFeed)(built.text(path)).entries;

const idOf = (anchor: string | undefined) =>
  `tag:handbill.example,2017-07-07:/sprints/${anchor === undefined ? "" : `#${anchor}`}`;

/** The entry as it is written; the announcement's without the state and the facts that it tells. */
const textOf = ({ id, source }: Entry): string =>
  id === idOf(undefined)
    ? source
        .replace(/<p class=\\?"(?:state|changed|facts)\\?">.*?<\/p>(?:\n|\\n)/g, "")
        .replace(/<updated>.*?<\/updated>|"date_modified": ?".*?"/, "")
        .replace(new RegExp(`[^">]*(?=${summary})`), "")
    : source;

/** When a step was built: it is the first to see what changed. */
const builtAt = (day: string) => `${day}T10:00:00.000Z`;

/** An update is news by itself; a new time or place raises the announcement, which tells it (RFC 4287, section 4.2.15). */
function announcementChanged(index: number): string {
  const lived = steps.slice(1, index + 1);
  const last = lived.findLast(({ changes }) => "start" in changes || "place" in changes);
  return last === undefined ? startOf("2017-07-07") : builtAt(last.day);
}

const startOf = (day: string) => new Date(`${day}T00:00:00+10:00`).toISOString();

for (const listed of [false, true]) {
  const content = listed ? bystander : {};
  describe(`an event ${listed ? "beside another" : "alone"} on its site`, () => {
    const followed: Followed = { slug: "sprints", title, summary, root, uid, listed };
    let chapters: readonly Chapter[] = [];
    before(async () => {
      chapters = await live(content);
    });

    for (const [index, { name, day, adds, edits }] of steps.entries()) {
      const chapter = (): Chapter & { earlier: Built } => {
        const found = chapters[index];
        assert.ok(found !== undefined);
        return { ...found, earlier: found.earlier ?? found.built };
      };

      describe(`that ${name}`, () => {
        it("is the same in every channel", () => {
          const { built, facts } = chapter();
          assert.deepEqual(readChannels(built, followed), everywhere(facts));
        });

        it("keeps every id, drops no news and adds its own on top", () => {
          const { built, earlier } = chapter();
          for (const path of feedPaths) {
            const ids = entriesIn(built, path).map(({ id }) => id);
            const old = index === 0 ? [] : entriesIn(earlier, path).map(({ id }) => id);
            assert.equal(ids[0], idOf(adds));
            if (index > 0) assert.deepEqual(ids.slice(1), old);
            assert.equal(new Set(ids).size, ids.length);
          }
        });

        it("leaves every other entry as it was, but for what the announcement tells", () => {
          const { built, earlier } = chapter();
          const edited = edits ? [idOf(undefined)] : [];
          for (const path of feedPaths) {
            const now = new Map(entriesIn(built, path).map((entry) => [entry.id, textOf(entry)]));
            const changed = entriesIn(earlier, path).filter(
              (entry) => now.get(entry.id) !== textOf(entry),
            );
            assert.deepEqual(
              changed.map(({ id }) => id),
              edited,
            );
          }
        });

        it("moves the dates of change of what changed, and no other", () => {
          const { built } = chapter();
          for (const path of feedPaths) {
            const [newest] = entriesIn(built, path);
            assert.equal(newest?.updated, startOf(day));
            const old = entriesIn(built, path).find(({ id }) => id === idOf(undefined));
            assert.equal(old?.updated, announcementChanged(index));
            assert.equal(old?.published, startOf("2017-07-07"));
          }
          const last = [startOf(day), announcementChanged(index)].sort().at(-1);
          assert.equal(readAtom(built.text("feed.xml")).updated, last);
          assert.equal(readAtom(built.text("sprints/feed.xml")).updated, last);
          assert.deepEqual(sitemapOf(built).get(page), day);
        });

        it("is one calendar entry, with a stamp and a SEQUENCE that rise", () => {
          const { built } = chapter();
          for (const path of ["sprints/meetup.ics", "calendar.ics"]) {
            const { sequence, stamp } = readEntry(built.text(path), uid);
            const changed = index === 0 ? startOf(day) : builtAt(day);
            assert.deepEqual([sequence, stamp], [index, changed]);
          }
        });

        it("keeps the start that it had where search engines ask for it", () => {
          const { built, facts } = chapter();
          const [thing] = thingsOf(built.text("sprints/index.html"), "Event");
          const moved = facts.start !== announced.start;
          const startDate = moved ? "2017-08-14T18:30:00+10:00" : "2017-08-07T18:30:00+10:00";
          assert.equal(thing?.startDate, startDate);
          assert.equal(
            thing?.previousStartDate,
            moved && facts.status !== "cancelled" ? "2017-08-07T18:30:00+10:00" : undefined,
          );
        });

        it("tells every update on the page and in the live blog", () => {
          const { built } = chapter();
          const expected = steps.slice(1, index + 1).map((step) => `${page}#${step.adds}`);
          const [blog] = thingsOf(built.text("sprints/index.html"), "LiveBlogPosting");
          const updates = blog?.liveBlogUpdate as { url: string }[];
          assert.deepEqual(
            updates.map(({ url }) => url),
            expected,
          );
          assert.equal(blog?.dateModified, day);
        });

        it("drops no address", () => {
          const { built, earlier } = chapter();
          const lasting = earlier.paths.filter((path) => !path.startsWith("assets/"));
          assert.deepEqual(
            lasting.filter((path) => !built.paths.includes(path)),
            [],
          );
        });

        if (listed) {
          it("leaves everything of the other event as it was", () => {
            const { built, earlier } = chapter();
            for (const path of built.paths.filter((one) => /^(?:tags\/)?talks\//.test(one))) {
              assert.equal(built.text(path), earlier.text(path), path);
            }
            assert.equal(sitemapOf(built).get(`${root}talks/`), "2017-07-02");
          });
        }
      });
    }
  });
}

/** The day of the last change by address. */
function sitemapOf(built: Built): Map<string, string> {
  const sitemap = built.text("sitemap.xml");
  const days = xmlValues(sitemap, "lastmod");
  return new Map(xmlValues(sitemap, "loc").map((address, index) => [address, days[index] ?? ""]));
}
