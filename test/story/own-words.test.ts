import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { writeContent } from "../fixtures/content.ts";
import { type Built, buildSound, workFolder } from "./built.ts";
import { everywhere, type Followed, readChannels } from "./channels.ts";
import type { Facts } from "./facts.ts";

/*
 * The life of an event in four languages besides English: its organizer writes what organizers there write, and every
 * channel says it in the words of the same language.
 */

interface Story {
  readonly lang: string;
  readonly zone: string;
  readonly title: string;
  readonly summary: string;
  readonly venue: string;
  /** The titles of four updates: sold out, more places, another day, cancelled. */
  readonly updates: readonly [string, string, string, string];
  /** 18:30 there on both days, in UTC. */
  readonly time: string;
  /** The date on the card, before and after the event is moved. */
  readonly card: Readonly<Record<"7" | "14", string>>;
}

const stories: readonly Story[] = [
  {
    lang: "de",
    zone: "Europe/Berlin",
    title: "Basteltage in der Bibliothek",
    summary: "Zwei Abende mit Platinen und Kuchen.",
    venue: "Alte Werkstatt",
    updates: [
      "Ausgebucht!",
      "Wieder Plätze frei",
      "Verschoben auf den 14. August 2017",
      "Abgesagt",
    ],
    time: "16:30",
    card: {
      "7": "Montag, 7. August 2017, 18:30\u00a0Uhr",
      "14": "Montag, 14. August 2017, 18:30\u00a0Uhr",
    },
  },
  {
    lang: "fr",
    zone: "Europe/Paris",
    title: "Ateliers à la bibliothèque",
    summary: "Deux soirées de bricolage et de gâteau.",
    venue: "Salle des fêtes",
    updates: [
      "Complet\u00a0!",
      "Nouvelles places disponibles",
      "Reporté au 14 août 2017",
      "Annulé",
    ],
    time: "16:30",
    card: {
      "7": "lundi 7 août 2017 à 18\u00a0h\u00a030",
      "14": "lundi 14 août 2017 à 18\u00a0h\u00a030",
    },
  },
  {
    lang: "ja",
    zone: "Asia/Tokyo",
    title: "図書館の工作会",
    summary: "基板とケーキの二晩です。",
    venue: "中央図書館",
    updates: ["満員御礼", "増席しました", "8月14日に日程変更", "開催中止のお知らせ"],
    time: "09:30",
    card: { "7": "2017年8月7日（月） 18:30", "14": "2017年8月14日（月） 18:30" },
  },
  {
    lang: "ar",
    zone: "Africa/Cairo",
    title: "ورشة المكتبة",
    summary: "أمسيتان مع اللوحات والكعك.",
    venue: "قاعة المكتبة",
    updates: [
      "نفدت التذاكر",
      "مقاعد إضافية متاحة",
      "تأجلت الفعالية إلى 14 أغسطس 2017",
      "تم إلغاء الفعالية",
    ],
    time: "16:30",
    card: {
      "7": "الاثنين، 7 أغسطس 2017، 6:30 مساءً",
      "14": "الاثنين، 14 أغسطس 2017، 6:30 مساءً",
    },
  },
];

const root = "https://handbill.example/";

const contentOf = ({ lang, zone, title, summary, venue }: Story) => ({
  "site.yaml": `title: Handbill\nurl: ${root}\nlang: ${lang}\ntimezone: ${zone}\n`,
  "sprints/index.md": `---\ntitle: ${title}\ndate: 2017-07-07\nsummary: ${summary}\nauthor: Ada\n---\n\n${summary}\n`,
  "sprints/meetup.md": `---\nstart: 2017-08-07 18:30\nend: 2017-08-07 21:00\nvenue:\n  name: ${venue}\n  address: ${venue} 1\nregistration:\n  url: https://tickets.example/1\n  price: 5\n  currency: EUR\n---\n`,
});

/** What is new after each update. */
const changes = (time: string): readonly Partial<Facts>[] => [
  { registration: "sold-out" },
  { registration: "open" },
  { status: "rescheduled", start: `2017-08-14T${time}:00.000Z` },
  { status: "cancelled", registration: "none" },
];

for (const story of stories) {
  const { lang, title, summary, venue, updates, time, card } = story;
  describe(`an event in ${lang}`, () => {
    const followed: Followed = {
      ...{ slug: "sprints", title, summary, root, listed: false },
      uid: "meetup.sprints@handbill.example",
      readDate: (words) => {
        const day = words.replace(/\s/g, "\u00a0") === card["14"].replace(/\s/g, "\u00a0");
        if (!day) assert.equal(words.replace(/\s/g, " "), card["7"].replace(/\s/g, " "));
        return `2017-08-${day ? "14" : "07"}T${time}:00.000Z`;
      },
    };
    const announced: Facts = {
      ...{ title, url: `${root}sprints/`, status: "scheduled", registration: "open" },
      ...{ start: `2017-08-07T${time}:00.000Z`, place: venue },
    };
    const chapters: { readonly built: Built; readonly facts: Facts }[] = [];

    before(async () => {
      const folder = workFolder();
      writeContent(join(folder, "content"), contentOf(story));
      const on = (day: string) => buildSound(folder, { now: Date.parse(`${day}T22:00:00Z`) });
      let facts = announced;
      chapters.push({ built: await on("2017-07-08"), facts });
      for (const [index, update] of updates.entries()) {
        const day = `2017-07-${20 + index}`;
        const text = `---\ntitle: ${JSON.stringify(update)}\n---\n\n${summary}\n`;
        writeContent(join(folder, "content"), { [`sprints/updates/${day}.md`]: text });
        facts = { ...facts, ...changes(time)[index] };
        chapters.push({ built: await on(day), facts });
      }
    });

    for (const [index, name] of ["is announced", ...updates].entries()) {
      it(`is the same in every channel: ${name}`, () => {
        const chapter = chapters[index];
        assert.ok(chapter !== undefined);
        assert.deepEqual(readChannels(chapter.built, followed), everywhere(chapter.facts));
      });
    }
  });
}
