import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { cardOf } from "../../scripts/channels/card/card.ts";
import { catalogueOf, catalogueTags, type Translation } from "../../scripts/words/catalogues.ts";
import { type ContentFiles, writeContent } from "../fixtures/content.ts";
import { mistakesIn } from "../fixtures/html-rules.ts";
import { type Built, build, workFolder } from "./built.ts";
import { readTexts } from "./read-texts.ts";

/*
 * One site in every language, in all states and with all that Handbill says something about. Whoever wrote it wrote Greek
 * letters only: every English word on it would be Handbill's own.
 */

const day = "start: 2017-09-04 18:30\n";
const place = "venue:\n  name: Ωδείο\n  address: Οδός 1\n";
const offer = "registration:\n  url: https://tickets.example/1\n";

/** Events by the state that they are in. */
const events: Readonly<Record<string, string>> = {
  scheduled: `${day}end: 2017-09-04 21:00\n${place}  url: https://venue.example/\n  lat: 1.5\n  lon: 2.5\n  access: Άνοδος\nregistration:\n  url: https://tickets.example/1\n  price: 12.5\n  currency: EUR\n  capacity: 60\nspeakers: [Άλφα, Βήτα, Γάμμα]\norganizer:\n  name: Δέλτα\n  url: https://delta.example/\n`,
  cancelled: `${day}${place}${offer}status: cancelled\n`,
  postponed: `${day}${place}${offer}status: postponed\n`,
  rescheduled: `${day}previousStart: 2017-08-21 18:30\n${place}${offer}status: rescheduled\n`,
  "moved-online": `${day}${place}online: https://meet.example/1\nstatus: moved-online\n`,
  online: `start: 2017-09-04\nend: 2017-09-05\nonline: https://meet.example/1\nregistration:\n  price: 0\n`,
  "sold-out": `start: 2017-09-04 12:00\nend: 2017-09-05 00:00\n${place}${offer}status: sold-out\n`,
  waitlist: `start: 2017-09-30\nend: 2017-10-01\n${place}${offer}status: waitlist\n`,
  "waitlist-by-mail": `start: 2017-12-30\nend: 2018-01-02\n${place}status: waitlist\n`,
  closed: `start: 2017-09-04 09:00\nend: 2017-09-05 17:30\n${place}${offer}status: closed\n`,
  "not-yet-open": `${day}${place}${offer}  opens: 2017-09-01 09:00\n`,
  over: "start: 2017-07-20 18:30\nend: 2017-07-20 20:30\nvenue: Ωδείο\n",
  tickets: `${day}${place}tickets:
  - { name: Άλφα, price: 20, currency: EUR, closes: 2017-07-08 }
  - { name: Βήτα, price: 0, opens: 2017-08-01 }
  - { name: Γάμμα, status: sold-out }
  - { name: Δέλτα, status: waitlist, closes: 2017-08-20 }
  - { name: Έψιλον, closes: 2017-08-20 }
call:
  - { kind: papers, closes: 2017-08-20 }
  - { kind: helpers, closes: 2017-07-08 }
  - { kind: lightning-talks, opens: 2017-08-20 }
  - https://call.example/
deadlines: { name: Ζήτα, date: 2017-08-20 }
hashtag: Ήτα
conduct: https://conduct.example/
accessibility: Θήτα
livestream: https://live.example/
`,
  repeating: `start: 2017-08-07 18:30\nrepeats: FREQ=WEEKLY\n${place}`,
};

const eventFiles = Object.entries(events).map(([slug, keys], index) => [
  `${slug}/index.md`,
  `---\ntitle: Ωμέγα ${index}\ndate: 2017-07-07\nupdated: 2017-07-08\nsummary: Σίγμα ${index}\nauthor: [Άλφα, Βήτα]\ntags: [κάππα]\n${keys}---\n\nΠι.\n`,
]);

const files: ContentFiles = {
  "sponsors.yaml": "tiers: { name: Χρυσός, sponsors: Άλφα }\n",
  "people.yaml": "organizers: { name: Βήτα, role: Γάμμα }\nhelpers: Δέλτα\n",
  ...Object.fromEntries(eventFiles),
  "announced/index.md": `---\ntitle: Ρω\ndate: 2017-07\nsummary: Σίγμα\nredirect_from: /παλιά/\n---

> [!NOTE]
> Άλφα

> [!TIP]
> Βήτα

> [!IMPORTANT]
> Γάμμα

> [!WARNING]
> Δέλτα

> [!CAUTION]
> Έψιλον

- [x] Ζήτα
- [ ] Ήτα

| Θήτα | Ιώτα |
| ---- | ---- |
| 1    | 2    |

Κάππα[^1]

{% youtube dQw4w9WgXcQ %}

{% tweet 877500564405444608 %}

[^1]: Λάμδα
`,
  "sold-out/updates/2017-07-10.md": "Μι.\n",
  "sold-out/updates/2017-07-11.md": "---\nauthor: Νι\n---\n\nΞι.\n",
  "sold-out/updates/undated.md": "Όμικρον.\n",
  "about.md": "---\ntitle: Φι\nsummary: Χι\nupdated: 2017-07-02\n---\n\nΨι.\n",
  "scheduled/extra.md": "---\ntitle: Άλφα\nsummary: Βήτα\nupdated: 2017-07-02\n---\n\nΓάμμα.\n",
  "over/meetups/one.md": "---\nname: Ταυ\nstart: 2017-07-21 18:30\n---\n",
};

const siteYaml = (lang: string) =>
  `url: https://many.example/\nlang: ${lang}\ntimezone: Europe/Athens\ncards: false\norganizer:\n  name: Δέλτα\n  email: δ@many.example\n`;

const lettersOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
const wordsOf = (messages: Translation | undefined): ReadonlySet<string> =>
  new Set(
    Object.values(messages ?? {}).flatMap((text = "") =>
      lettersOf(text.replace(/\{\w+(?:, plural, )?|\b(?:one|few|many|other) \{/g, " ")),
    ),
  );
const english = wordsOf(catalogueOf("en"));

/** Whose cards are drawn in digits and English, for want of a font. */
const undrawn = ["ja", "zh-Hans", "zh-Hant", "ko", "ar", "he", "fa"];

/** A page of each kind. */
const kinds =
  /^(?:index|404|about\/index|scheduled\/extra\/index|tags\/[^/]+\/index|(?:scheduled|sold-out|announced|παλιά)\/(?:poster\/)?index)\.html$/;

for (const tag of catalogueTags) {
  if (tag === "en") continue;
  const own = wordsOf(catalogueOf(tag));
  const foreignIn = (text: string) =>
    lettersOf(text.replace(/\S*(?::\/\/|@|many\.example)\S*/g, " ")).filter(
      (word) => english.has(word) && !own.has(word),
    );
  describe(`a site in ${tag}`, () => {
    let built: Built;
    before(async () => {
      const folder = workFolder();
      writeContent(join(folder, "content"), { "site.yaml": siteYaml(tag), ...files });
      const outcome = await build(folder, { now: Date.parse("2017-08-14T10:00:00Z") });
      const other = outcome.said.filter((line) => !/site\/(?:undated-update|no-date)/.test(line));
      assert.ok(outcome.built !== undefined && other.length === 0, other.join("\n"));
      built = outcome.built;
    });

    it("says no word in English: pages, feeds, calendars", () => {
      const wrong = built.paths.flatMap((path) => {
        const words = readTexts(path, built.text(path)).flatMap((text) =>
          foreignIn(text).map((word) => `${word}: ${text}`),
        );
        return words.map((found) => `${path}: ${found}`);
      });
      assert.deepEqual([...new Set(wrong)], []);
    });

    const cards = { todo: undrawn.includes(tag) && "the bundled font has no letters of it" };
    it("has cards without a word in English", cards, () => {
      const texts = built.site.events.flatMap((event) => {
        const card = cardOf(built.site, event).value;
        return card === undefined
          ? []
          : [card.date, card.place, card.ribbon?.text ?? "", card.site];
      });
      assert.deepEqual(texts.flatMap(foreignIn), []);
    });

    it("is valid HTML, and all of it in one language", async () => {
      for (const path of built.paths.filter((one) => kinds.test(one))) {
        const html = built.text(path);
        assert.deepEqual(await mistakesIn(html), [], path);
        assert.deepEqual([...new Set(html.match(/ lang="[^"]*"/g))], [` lang="${tag}"`], path);
      }
    });
  });
}
