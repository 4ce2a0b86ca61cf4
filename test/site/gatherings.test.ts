import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadContent } from "../fixtures/content.ts";

/* "The workshop" is the event where that is called one, in whatever form of the word; else it may be a part of it. */

function readUpdate(lang: string, title: string, update: string) {
  const { site, said } = loadContent(
    {
      "site.yaml": `timezone: Europe/Berlin\nlang: ${lang}\n`,
      "one/index.md": `---\ntitle: ${title}\ndate: 2026-11-01\nstart: 2027-06-12 19:00\n---\n\nx\n`,
      "one/updates/2026-12-01.md": `---\ntitle: ${JSON.stringify(update)}\n---\n\nx\n`,
    },
    { now: Date.parse("2026-12-02T00:00:00Z") },
  );
  const { registration, status } = site?.events[0]?.state ?? {};
  return { states: `${registration} ${status}`, said: said.join("\n") };
}

describe("what may be a part of an event", () => {
  for (const [lang, title, update, states] of [
    ["ar", "ورشة الطباعة", "تم إلغاء الورشة", "open cancelled"],
    ["ar", "ورشة الطباعة", "تم تأجيل الورشة إلى 14 أغسطس 2027", "open rescheduled"],
    ["da", "Workshop i keramik", "Workshoppen er fuld", "sold-out scheduled"],
    ["de", "Siebdruck-Workshop", "Der Workshop ist voll", "sold-out scheduled"],
    ["fr", "Atelier de poterie", "L’atelier est complet", "sold-out scheduled"],
    ["he", "סדנת קרמיקה", "הסדנה בוטלה", "open cancelled"],
    ["ja", "陶芸ワークショップ", "ワークショップは満席です", "sold-out scheduled"],
    ["ru", "Лекция о космосе", "Лекцию отменили", "open cancelled"],
    ["tr", "Seramik Atölyesi", "Atölye doldu", "sold-out scheduled"],
  ] as const)
    it(`is the event itself where that is called so: "${title}", "${update}"`, () => {
      assert.deepEqual(readUpdate(lang, title, update), { states, said: "" });
    });

  it("is asked about where the event is several of them, or called something else", () => {
    for (const title of ["Ateliers d’automne", "Fest-noz"]) {
      const { states, said } = readUpdate("fr", title, "L’atelier est complet");
      assert.equal(states, "open scheduled");
      assert.match(said, /no state was read from "L’atelier est complet"; .*`status: sold-out`/);
    }
  });
});
