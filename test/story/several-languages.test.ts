import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { untranslated } from "../../scripts/site/site-words.ts";
import { writeContent } from "../fixtures/content.ts";
import { build, workFolder } from "./built.ts";

/* One event that is written in three languages: each has a page of its own, and the state is one. */

const files = {
  "site.yaml":
    "title: Hafen\nurl: https://hafen.example\ntimezone: Europe/Berlin\nlang: de\ncards: false\n",
  "fest/index.md": "---\ntitle: Hafenfest\ndate: 2017-07-01\n---\n\nKommt an den Kai.\n",
  "fest/index.fr.md": "---\ntitle: Fête du port\n---\n\nVenez sur le quai.\n",
  "fest/index.ja.md": "---\ntitle: 港まつり\n---\n\n岸壁へどうぞ。\n",
  "fest/meetup.md":
    "---\nname: Fest\nstart: 2017-09-09 14:00\nvenue:\n  name: Kai 3\n  address: Kai 3, Kiel\nregistration: https://karten.example/\n---\n\nMit Musik.\n",
  "fest/meetup.fr.md": "---\nname: La fête\n---\n\nEn musique.\n",
};

function contentWith(more: Readonly<Record<string, string>>) {
  const folder = workFolder();
  writeContent(join(folder, "content"), { ...files, ...more });
  return folder;
}

const published = async (folder: string) => {
  const { built, said } = await build(folder, {});
  assert.ok(built, said.join("\n"));
  const read = (path: string) => readFileSync(join(folder, "site", path), "utf8");
  return { ...built, said, read };
};

const pages = ["fest/index.html", "fr/fest/index.html", "ja/fest/index.html"];
const soldOut = ["Ausverkauft", "Complet", "満員"];

describe("an event in several languages", () => {
  for (const [lang, update] of [
    ["German", { "fest/updates/2017-07-10.md": "---\ntitle: Ausverkauft!\n---\n\nLeider.\n" }],
    ["French", { "fest/updates/2017-07-10.fr.md": "---\ntitle: Complet !\n---\n\nDésolé.\n" }],
    [
      "Japanese",
      {
        "fest/index.ja.md": `${files["fest/index.ja.md"]}\n## 更新 2017-07-10: 満席になりました\n\n残念。\n`,
      },
    ],
  ] as const)
    it(`is sold out in all of them when only the ${lang} text says so`, async () => {
      const { read, site } = await published(contentWith(update));
      assert.equal(site.events[0]?.state.registration, "sold-out");
      for (const [index, page] of pages.entries())
        assert.match(read(page), new RegExp(`<strong>${soldOut[index]}`));
      for (const page of pages) assert.doesNotMatch(read(page), /href="https:\/\/karten\.example/);
    });

  it("is one entry in calendars", async () => {
    const { paths, read } = await published(contentWith({}));
    assert.deepEqual(
      paths.filter((path) => path.endsWith(".ics")),
      ["calendar.ics", "fest/calendar.ics", "fest/meetup.ics"],
    );
    assert.equal(read("calendar.ics").match(/^UID:/gm)?.length, 1);
    assert.match(read("fr/fest/index.html"), /href="\/fest\/meetup\.ics"/);
  });

  it("leads from each language to all others, and machines too", async () => {
    const { read } = await published(contentWith({}));
    for (const page of pages) {
      const languages = [
        ...read(page).matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g),
      ].map(([, lang, href]) => `${lang} ${href}`);
      assert.deepEqual(languages, [
        "de https://hafen.example/fest/",
        "fr https://hafen.example/fr/fest/",
        "ja https://hafen.example/ja/fest/",
        "x-default https://hafen.example/fest/",
      ]);
    }
    assert.match(read("fr/fest/index.html"), /<a href="\/fest\/" hreflang="de"[^>]*>Deutsch<\/a>/);
    assert.match(read("fr/index.html"), /<html lang="fr"/);
    assert.match(read("fr/index.html"), /Fête du port/);
  });

  it("shows a text in the language that it has, and says which that is", async () => {
    const update = {
      "fest/updates/2017-07-10.md": "---\ntitle: Es gibt Suppe\n---\n\nAus dem Kessel.\n",
    };
    const { read } = await published(contentWith(update));
    assert.match(read("fr/fest/index.html"), /lang="de"><p>Aus dem Kessel/);
    assert.match(read("fr/fest/feed.xml"), /lang="de"/);
    assert.doesNotMatch(read("fest/index.html"), /lang="de"><p>Aus/);
  });

  it("takes the facts from the original, and a word of its own where it has one", async () => {
    const { site } = await published(contentWith({}));
    const [french, japanese] = ["fr", "ja"].map(
      (lang) => site.translations.find((one) => one.lang === lang)?.meetups[0],
    );
    assert.deepEqual(
      [french?.name, french?.start.kind === "time" && french.start.local],
      ["La fête", "2017-09-09T14:00:00"],
    );
    assert.equal(japanese?.name, "Fest");
  });

  it("marks what stands in a fact of the original, and not in a translation", async () => {
    const meetup = files["fest/meetup.md"].replace(
      "venue:\n",
      "accessibility: Mit Gebärden\nvenue:\n  access: Aufzug links\n",
    );
    const { read } = await published(
      contentWith({
        "fest/meetup.md": meetup,
        "fest/updates/2017-07-10.md": "---\ntitle: Ausverkauft!\n---\n\nLeider.\n",
      }),
    );
    const japanese = read("ja/fest/index.html");
    for (const text of ["Aufzug links", "Mit Gebärden"])
      assert.match(japanese, new RegExp(`<bdi lang="de">${text}`));
    assert.match(japanese, /"articleBody":"Leider\.","inLanguage":"de"/);
  });

  it("has from the original what its own part of a fact leaves out", async () => {
    const { read, site } = await published(
      contentWith({
        "fest/meetup.fr.md":
          "---\nname: La fête\nvenue:\n  name: Quai 3\nregistration: https://billets.example/\ntickets: [{ name: Enfant, url: https://billets.example/2 }]\n---\n",
        "fest/meetup.md": files["fest/meetup.md"].replace(
          "registration: https://karten.example/\n",
          "registration: { url: https://karten.example/, capacity: 60 }\ntickets: [{ name: Kind, price: 5 EUR, status: sold-out }]\n",
        ),
      }),
    );
    const french = site.translations.find(({ lang }) => lang === "fr")?.meetups[0];
    assert.deepEqual([french?.venue?.name, french?.venue?.address], ["Quai 3", "Kai 3, Kiel"]);
    const { url, capacity } = french?.registration ?? {};
    assert.deepEqual([url, capacity], ["https://billets.example/", 60]);
    const [{ name, price, status } = {}] = french?.tickets ?? [];
    assert.deepEqual([name, price, status], ["Enfant", 5, "sold-out"]);
    assert.match(read("fr/fest/index.html"), /Enfant/);
  });

  it("may be in a language that Handbill does not speak, and in one of a script or a region", async () => {
    const tags = ["hu", "sr-Latn", "es-419", "zh-Hant-HK"];
    const others = tags.map((tag) => [
      `fest/index.${tag}.md`,
      `---\ntitle: ${tag}\n---\n\nText.\n`,
    ]);
    const { site, paths, read } = await published(contentWith(Object.fromEntries(others)));
    assert.deepEqual(
      site.translations.map(({ lang }) => lang).sort(),
      [...tags, "fr", "ja"].sort(),
    );
    for (const tag of tags) {
      const path = `${tag.toLowerCase()}/fest/index.html`;
      assert.ok(paths.includes(path), path);
      assert.match(read(path), new RegExp(`<html lang="${tag}"`));
    }
    const names = [
      ...read("fest/index.html").matchAll(/<a href="[^"]*" hreflang="([^"]+)"[^>]*>([^<]*)/g),
    ];
    assert.deepEqual(Object.fromEntries(names.map(([, lang, name]) => [lang, name])), {
      "es-419": "Español",
      fr: "Français",
      hu: "Magyar",
      ja: "日本語",
      "sr-Latn": "Srpski (latinica)",
      "zh-Hant-HK": "繁體中文",
    });
  });

  it("says in a language what site.yaml says there, and lists what is still English", async () => {
    const { site, read, said } = await published(
      contentWith({
        "site.yaml": `${files["site.yaml"]}words:\n  meetup.when: Zeitpunkt\nlanguages:\n  fr:\n    words: { page.skip: Sauter }\n  hu:\n    words: { page.skip: Ugrás, notice.sold-out: Elfogyott }\n`,
        "fest/index.hu.md": "---\ntitle: Fesztivál\n---\n\nGyertek.\n",
        "fest/updates/2017-07-10.md": "---\ntitle: Ausverkauft!\n---\n\nLeider.\n",
      }),
    );
    assert.match(read("fr/fest/index.html"), />Sauter</);
    assert.match(read("hu/fest/index.html"), />Ugrás<.*<strong>Elfogyott</s);
    assert.match(read("hu/index.html"), />Ugrás</);
    assert.match(read("fest/index.html"), />Zum Inhalt springen</);
    assert.match(
      said.join("\n"),
      /index\.hu\.md:1:1 warning site\/untranslated.*`languages: hu: words:`/,
    );
    const lines = untranslated(site);
    assert.deepEqual(lines.slice(0, 3), ["languages:", "  hu:", "    words:"]);
    assert.ok(lines.includes('      page.breadcrumbs: "Breadcrumbs"'));
    assert.ok(!lines.some((line) => line.includes("page.skip")));
  });

  it("is not published in a language whose text is a draft", async () => {
    const { paths } = await published(
      contentWith({ "fest/index.fr.md": "---\ntitle: Fête du port\ndraft: true\n---\n\nVenez.\n" }),
    );
    assert.deepEqual(
      paths.filter((path) => path.startsWith("fr/")),
      [],
    );
  });

  it("is published in a language when that text is, with the dates of the original", async () => {
    const folder = contentWith({
      "fest/index.fr.md": "---\ntitle: Fête du port\npublish: 2017-08-01\n---\n\nVenez.\n",
      "fest/updates/suppe.md": "---\ntitle: Suppe\ndate: 2017-07-10\n---\n\nHeiß.\n",
      "fest/updates/suppe.ja.md": "---\ntitle: スープ\npublish: 2017-08-01\n---\n\n熱い。\n",
    });
    for (const [now, isThere] of [
      ["2017-07-20", false],
      ["2017-08-02", true],
    ] as const) {
      const { built, said } = await build(folder, { now: Date.parse(now) });
      assert.ok(built, said.join("\n"));
      assert.equal(built.paths.includes("fr/fest/index.html"), isThere, now);
      const japanese = built.text("ja/fest/index.html");
      assert.match(japanese, isThere ? /スープ/ : /lang="de"[^>]*>Suppe/);
      assert.match(japanese, /id="update-2017-07-10"/);
    }
  });

  it("gives no language a page when the original is a draft", async () => {
    const { paths } = await published(
      contentWith({
        "fest/index.md": files["fest/index.md"].replace("date:", "draft: true\ndate:"),
        "other.md": "---\ntitle: Anderes\ndate: 2017-07-02\n---\n\nHier.\n",
      }),
    );
    assert.deepEqual(
      paths.filter((path) => /(?:^|\/)fest\//.test(path)),
      [],
    );
  });

  it("comes out the same from what an earlier build remembered", async () => {
    const folder = contentWith({});
    await published(folder);
    const update = { "fest/updates/2017-07-10.fr.md": "---\ntitle: Complet !\n---\n\nDésolé.\n" };
    writeContent(join(folder, "content"), { ...files, ...update });
    const { read } = await published(folder);
    const clean = await published(contentWith(update));
    for (const page of [...pages, "fr/fest/feed.xml", "calendar.ics"]) {
      const [again, anew] = [read(page), clean.read(page)].map((text) =>
        text.replace(/^(?:DTSTAMP|LAST-MODIFIED|SEQUENCE|CREATED).*$/gm, ""),
      );
      assert.equal(again, anew, page);
    }
  });

  it("has its sessions, speakers, pages and updates in each language, at one address below its own", async () => {
    const { paths, read, site, said } = await published(
      contentWith({
        "fest/sessions/loeten.md":
          "---\ntitle: Löten\nstart: 2017-09-09 14:00\nend: 2017-09-09 15:00\nspeakers: [ada]\nroom: Werft\n---\n\nBringt Platinen mit.\n",
        "fest/sessions/loeten.fr.md": "---\ntitle: Souder\n---\n\nApportez vos cartes.\n",
        // Only its title is translated.
        "fest/sessions/loeten.ja.md": "---\ntitle: はんだ付け\n---\n",
        "fest/speakers/ada.md": "---\nname: Ada Lovelace\n---\n\nSie lötet.\n",
        "fest/speakers/ada.fr.md": "---\nname: Ada Lovelace\n---\n\nElle soude.\n",
        "fest/anfahrt.md": "---\ntitle: Anfahrt\n---\n\nMit der Fähre.\n",
        "fest/anfahrt.fr.md": "---\ntitle: Accès\n---\n\nPar le ferry.\n",
        "fest/updates/2017-07-10-suppe.md": "---\ntitle: Es gibt Suppe\n---\n\nHeiß.\n",
        "fest/updates/2017-07-10-suppe.fr.md": "---\ntitle: Il y a de la soupe\n---\n\nChaude.\n",
      }),
    );
    assert.deepEqual(
      said.filter((line) => /unknown-speaker|dead-link/.test(line)),
      [],
    );
    const inAll = ["fest/programme", "fest/programme/loeten", "fest/speakers/ada"];
    const linked = (path: string) =>
      [
        ...read(`${path}/index.html`).matchAll(
          /hreflang="([^"]+)" href="https:[^"]*?e\/([^"]+)\/"/g,
        ),
      ]
        .map(([, lang, to]) => `${lang} ${to}`)
        .filter((one) => !one.startsWith("x-default"));
    for (const path of inAll) {
      const expected = [`de ${path}`, `fr fr/${path}`, `ja ja/${path}`];
      for (const own of [path, `fr/${path}`, `ja/${path}`]) assert.deepEqual(linked(own), expected);
    }
    assert.deepEqual(linked("fr/fest/anfahrt"), ["de fest/anfahrt", "fr fr/fest/anfahrt"]);
    assert.match(read("fr/fest/programme/loeten/index.html"), /Apportez vos cartes/);
    // For apps there is one schedule, that of the original.
    assert.match(read("fr/fest/programme/index.html"), /href="\/fest\/schedule\.xml"/);
    assert.deepEqual(
      [...paths].filter((path) => /schedule\.(?:xml|json)$/.test(path)),
      ["fest/schedule.json", "fest/schedule.xml"],
    );
    assert.match(
      read("ja/fest/programme/loeten/index.html"),
      /はんだ付け.*<div lang="de" dir="ltr"><p>Bringt Platinen mit/s,
    );
    assert.match(read("fr/fest/speakers/ada/index.html"), /Elle soude/);
    assert.match(read("ja/fest/speakers/ada/index.html"), /lang="de".*Sie lötet/s);
    // One id, whatever the language: feeds and links to an update stay.
    for (const event of [...site.events, ...site.translations])
      assert.deepEqual(
        event.updates.map(({ id }) => id),
        ["update-2017-07-10"],
      );
    assert.match(read("fr/fest/feed.xml"), /Il y a de la soupe/);
    assert.equal(paths.filter((path) => path.endsWith("loeten.ics")).length, 1);
  });

  it("leads to what it names by a file in its own language, where that is there", async () => {
    const { read } = await published(
      contentWith({
        "fest/anfahrt.md": "---\ntitle: Anfahrt\n---\n\nMit der Fähre.\n",
        "fest/anfahrt.fr.md": "---\ntitle: Accès\n---\n\nPar le ferry, vers [la fête](index.md).\n",
        "fest/sessions/loeten.md":
          "---\ntitle: Löten\nstart: 2017-09-09 14:00\nend: 2017-09-09 15:00\n---\n\nBringt Platinen mit.\n",
        "fest/index.fr.md": `${files["fest/index.fr.md"]}\n[Accès](anfahrt.md), [souder](sessions/loeten.md), [en allemand](index.md)\n`,
        "fest/index.ja.md": `${files["fest/index.ja.md"]}\n[交通](anfahrt.md)\n`,
      }),
    );
    const french = read("fr/fest/index.html");
    assert.match(french, /<a href="\/fr\/fest\/anfahrt\/">Accès/);
    assert.match(french, /<a href="\/fr\/fest\/programme\/loeten\/">souder/);
    // Whoever leads from a page to that page itself means the original.
    assert.match(french, /<a href="\/fest\/">en allemand/);
    assert.match(read("fr/fest/anfahrt/index.html"), /<a href="\/fr\/fest\/">la fête/);
    assert.match(read("ja/fest/index.html"), /<a href="\/fest\/anfahrt\/">交通/);
  });

  it("marks the names that it takes from the original: of tickets, calls and deadlines", async () => {
    const { read } = await published(
      contentWith({
        "fest/index.md": files["fest/index.md"].replace(
          "---\n\n",
          "deadlines:\n  - name: Zuschüsse\n    date: 2017-08-30\ncall:\n  - name: Stände gesucht\n    closes: 2017-08-30\ntickets:\n  - name: Frühbucher\n    price: 10\n    currency: EUR\n    note: Mit Suppe\naccessibility: Mit Gebärden\n---\n\n",
        ),
        "fest/index.fr.md":
          "---\ntitle: Fête du port\ntickets:\n  - name: Réduit\n---\n\nVenez sur le quai.\n",
      }),
    );
    const [german, french, japanese] = pages.map(read);
    for (const text of ["Zuschüsse", "Stände gesucht", "Mit Gebärden"]) {
      assert.match(french ?? "", new RegExp(`lang="de"[^>]*>${text}`));
      assert.match(german ?? "", new RegExp(`<bdi>${text}`));
    }
    assert.match(french ?? "", /<span class="ticket-name"><bdi>Réduit/);
    assert.match(french ?? "", /<div class="ticket-note"><bdi lang="de">Mit Suppe/);
    assert.match(japanese ?? "", /<span class="ticket-name"><bdi lang="de">Frühbucher/);
  });

  it("says in which language a talk is given where that is not the event's, by the language's name", async () => {
    const { read } = await published(
      contentWith({
        "fest/sessions/a.md":
          "---\ntitle: A\nstart: 2017-09-09 14:00\nend: 2017-09-09 15:00\n---\n\nX.\n",
        "fest/sessions/a.fr.md": "---\ntitle: Aa\n---\n\nX.\n",
        "fest/sessions/b.md": "---\ntitle: B\nlang: fr\nstart: 2017-09-09 15:00\n---\n\nX.\n",
      }),
    );
    for (const folder of ["", "fr/"]) {
      assert.doesNotMatch(read(`${folder}fest/programme/a/index.html`), /<dt>(?:Sprache|Langue)</);
      assert.match(read(`${folder}fest/programme/b/index.html`), /<dd><bdi[^>]*>Français<\/bdi>/);
    }
    // "14" alone might be anything.
    assert.match(read("fest/programme/index.html"), />14:00<\/time>–<time[^>]*>15:00</);
  });

  it("has no line in French that begins with a sign of the title", async () => {
    const title = "Fête : « le port » !";
    const { read } = await published(
      contentWith({ "fest/index.fr.md": `---\ntitle: ${JSON.stringify(title)}\n---\n\nVenez.\n` }),
    );
    const shown = "Fête\u00a0: «\u00a0le port\u00a0»\u00a0!";
    for (const page of ["fr/fest/index.html", "fr/fest/poster/index.html"])
      assert.match(read(page), new RegExp(`<h1[^>]*>${shown}</h1>`));
    assert.match(
      read("fr/index.html"),
      new RegExp(`<a class="u-url"[^>]*>${shown}|<h1[^>]*>${shown}`),
    );
  });

  it("keeps a title that is written the other way in one piece, in lists and on posters", async () => {
    const { read } = await published(
      contentWith({
        "hebrew/index.md":
          "---\ntitle: פגישה (2017)\nlang: he\nstart: 2017-09-10 14:00\nvenue: אולם (קומה 2)\n---\n\nX.\n",
        "hebrew/updates/2017-07-10.md": "---\ntitle: נדחה ל-17 בספטמבר 2017\n---\n\nX.\n",
      }),
    );
    assert.match(read("index.html"), /<a class="u-url" href="\/hebrew\/"><bdi>פגישה/);
    // What was stands to the right of what is, and an arrow does not turn by itself.
    assert.match(read("hebrew/index.html"), /<\/del> ← <ins>/);
    assert.match(read("hebrew/poster/index.html"), /<p class="poster-where"><bdi>אולם/);
  });

  it("takes a name that only looks like a language for a name", async () => {
    const { paths } = await published(
      contentWith({
        "example.de.md": "---\ntitle: example.de\ndate: 2017-07-01\n---\n\nEine Adresse.\n",
      }),
    );
    assert.ok(paths.includes("example-de/index.html"), paths.join(" "));
  });

  it("has an original in the language of the site where every file names its language", async () => {
    const folder = workFolder();
    const { "fest/index.md": german, ...others } = files;
    writeContent(join(folder, "content"), { ...others, "fest/index.de.md": german });
    const { paths } = await published(folder);
    assert.deepEqual(
      paths.filter((path) => path.endsWith("fest/index.html")),
      pages,
    );
  });
});
