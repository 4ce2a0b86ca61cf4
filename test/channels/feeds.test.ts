import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseFeed } from "@rowanmanning/feed-parser";
import fc from "fast-check";
import type { OutputFile } from "../../scripts/channels/output.ts";
import { taskBox } from "../../scripts/content/markdown/flavours/tasks.ts";
import { escapeHtml } from "../../scripts/model/fragment.ts";
import { feedFiles } from "../fixtures/all-files.ts";
import type { ExamplePublication } from "../fixtures/example-publication.ts";
import {
  examplePublication,
  projectAddress,
  publish,
  publishEvent,
} from "../fixtures/example-publication.ts";
import { exampleDay, exampleEvent, exampleSite, exampleUpdate } from "../fixtures/example-site.ts";
import { atomFaults, jsonFeedFaults } from "./grammars.ts";
import { assertWellFormed, bodyOf, hostileText, xmlValues } from "./reading.ts";
import { xmlTree } from "./xml-tree.ts";

const atom = (publication: ExamplePublication, path = "feed.xml") =>
  bodyOf(feedFiles(publication), path);
const json = (publication: ExamplePublication, path = "feed.json") =>
  JSON.parse(bodyOf(feedFiles(publication), path));
const parsed = (publication: ExamplePublication, path?: string) =>
  parseFeed(atom(publication, path));
const ids = (publication: ExamplePublication) => parsed(publication).items.map(({ id }) => id);

const person = { name: "Ada Example", url: "https://ada.example/", email: "ada@ada.example" };
const notice = {
  ...exampleUpdate,
  id: "update-2017-07-25",
  form: "notice" as const,
  title: "Doors at 8",
  date: exampleDay("2017-07-25"),
};

describe("feeds", () => {
  test("name the hub beside themselves in the site's own (WebSub, section 4; JSON Feed 1.1, hubs)", () => {
    const publication = publish({ hub: "https://hub.example/?a=1&b=2" });
    assert.match(
      atom(publication),
      /<link rel="hub" href="https:\/\/hub\.example\/\?a=1&(?:amp|#x26);b=2"\/>/,
    );
    assert.deepEqual(json(publication).hubs, [
      { type: "WebSub", url: "https://hub.example/?a=1&b=2" },
    ]);
    assert.doesNotMatch(atom(publication, "sprints/feed.xml"), /rel="hub"/);
    assert.equal(json(publication, "sprints/feed.json").hubs, undefined);
    assert.equal(json(examplePublication).hubs, undefined);
  });

  test("lead who opens them in a browser to a page that says how to follow", () => {
    const text = atom(publish({ address: projectAddress }));
    assert.match(
      text,
      /<\?xml-stylesheet type="text\/css" href="\/repo\/assets\/feed-\w+\.css"\?>/,
    );
    const [html = ""] =
      /<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml">.*?<\/div>/s.exec(text) ?? [];
    assert.match(html, /<a href="https:\/\/pages\.example\/repo\/feed\/">How to follow<\/a>/);
  });

  test("has one entry for the announcement and one for each update, newest first", () => {
    assert.deepEqual(
      parsed(examplePublication).items.map(({ title }) => title),
      ["Update of 20 July 2017: MicroPython sprints", "Sold out!", "MicroPython sprints"],
    );
  });

  test("shows the boxes of tasks as signs, since readers drop what looks like a form", () => {
    const tasks = [`<p>${taskBox(true, "x")} register ${taskBox(false, "y")} bring a laptop</p>`];
    const feed = json(publishEvent({ body: tasks }));
    const html = feed.items.map((item: { content_html: string }) => item.content_html).join("");
    assert.match(html, /<p>☑ register ☐ bring a laptop<\/p>/);
  });

  test("tells a notice that stands in the announcement's text", () => {
    const publication = publishEvent({ updates: [...exampleEvent.updates, notice] });
    assert.equal(parsed(publication).items[0]?.title, "Doors at 8");
  });

  test("names entries by host, first date, path and anchor", () => {
    assert.deepEqual(ids(examplePublication), [
      "tag:handbill.example,2017-07-07:/sprints/#update-2017-07-20",
      "tag:handbill.example,2017-07-07:/sprints/#update-2017-07-12",
      "tag:handbill.example,2017-07-07:/sprints/",
    ]);
  });

  test("keeps every id when every text is edited", () => {
    const edited = publishEvent({
      title: "Another name",
      summary: "Another summary",
      body: ["<p>Other words</p>"],
      updates: exampleEvent.updates.map((update) => ({
        ...update,
        title: "Other words",
        body: ["<p>Other words</p>"],
      })),
    });
    assert.deepEqual(ids(edited), ids(examplePublication));
  });

  test("keeps two projects on one host apart", () => {
    const other = publish({ address: { ...projectAddress, pathPrefix: "/other/" } });
    const both = [...ids(publish({ address: projectAddress })), ...ids(other)];
    assert.equal(new Set(both).size, both.length);
  });

  test("writes a slug of another script as a URI has it", () => {
    const publication = publishEvent({ slug: "会议" });
    assert.equal(ids(publication).at(-1), "tag:handbill.example,2017-07-07:/%E4%BC%9A%E8%AE%AE/");
    assert.equal(json(publication).items.at(-1).id, ids(publication).at(-1));
  });

  test("leaves the announcement as it was when an update is added", () => {
    const announcement = parsed(examplePublication).items.at(-1);
    assert.equal(announcement?.updated?.toISOString(), "2017-07-06T14:00:00.000Z");
  });

  test("changes the announcement when a notice enters its text", () => {
    const publication = publishEvent({
      updates: [...exampleEvent.updates, notice],
      updated: notice.date,
    });
    const announcement = parsed(publication).items.at(-1);
    assert.equal(announcement?.updated?.getTime(), notice.date.start);
  });

  test("changes the announcement when its own date of change is the latest", () => {
    const publication = publishEvent({ updated: exampleDay("2017-08-01") });
    const announcement = parsed(publication).items.at(-1);
    assert.equal(announcement?.updated?.getTime(), exampleDay("2017-08-01").start);
    assert.equal(parsed(publication).updated?.getTime(), exampleDay("2017-08-01").start);
  });

  test("gives an update without a date the date of the text in which it stands, and no day of publication", () => {
    const undated = {
      ...exampleUpdate,
      title: undefined,
      dated: false,
      date: exampleDay("2017-07-20"),
    };
    const entryOf = (publication: ExamplePublication) =>
      json(publication).items.find((item: { title: string }) => item.title.startsWith("Update:"));
    const entry = entryOf(publishEvent({ updates: [undated] }));
    assert.equal(entry.title, "Update: MicroPython sprints");
    assert.equal(entry.date_published, undefined);
    assert.equal(Date.parse(entry.date_modified), exampleDay("2017-07-07").start);
    const revised = entryOf(
      publishEvent({ updates: [undated], revised: exampleDay("2017-07-15") }),
    );
    assert.equal(Date.parse(revised.date_modified), exampleDay("2017-07-15").start);
    const written = atom(publishEvent({ updates: [undated] }));
    assert.equal(written.match(/<published>/g)?.length, 1, "only the announcement's");
  });

  test("is as old as its newest entry, whatever the clock says", () => {
    const later = publish({ now: Date.parse("2031-01-01T00:00:00Z") });
    assert.equal(atom(later), atom(examplePublication));
    assert.equal(parsed(later).updated?.toISOString(), "2017-07-19T14:00:00.000Z");
  });

  test("links to itself and to the page it belongs to", () => {
    const { self, url } = parsed(publish({ address: projectAddress }), "sprints/feed.xml");
    assert.equal(self, "https://pages.example/repo/sprints/feed.xml");
    assert.equal(url, "https://pages.example/repo/sprints/");
    const feed = json(publish({ address: projectAddress }), "sprints/feed.json");
    assert.equal(feed.feed_url, "https://pages.example/repo/sprints/feed.json");
    assert.equal(feed.home_page_url, "https://pages.example/repo/sprints/");
  });

  test("gives no two feeds and no feed and entry one id", () => {
    const files = feedFiles(examplePublication);
    const feedIds = ["feed.xml", "sprints/feed.xml"].map(
      (path) => xmlValues(bodyOf(files, path), "id")[0],
    );
    const all = [...feedIds, ...ids(examplePublication)];
    assert.equal(new Set(all).size, all.length);
  });

  test("says who wrote an entry, and who speaks for the feed", () => {
    const publication = publishEvent({
      authors: [],
      updates: [{ ...exampleUpdate, authors: [person] }],
    });
    assert.deepEqual(
      parsed(publication).items.map(({ authors }) => authors),
      [[person], [{ name: "Melbourne MicroPython Meetup", url: null, email: null }]],
    );
    assert.deepEqual(json(publication).items[0].authors, [
      { name: "Ada Example", url: "https://ada.example/" },
    ]);
    assert.equal("authors" in json(publication).items[1], false);
  });

  test("signs with the site's title where nobody is named", () => {
    const feed = parsed(publishEvent({ authors: [] }, { organizer: undefined }));
    assert.equal(feed.authors[0]?.name, exampleSite.title);
  });

  test("writes absolute addresses, pictures and footnotes included", () => {
    const publication = publishEvent(
      {
        updates: [],
        body: [...exampleEvent.body, '<p><a class="ref" href="#fn1">1</a> type href="#x"</p>'],
      },
      { address: projectAddress },
    );
    const { content } = parsed(publication).items[0] ?? {};
    const event = "https://pages.example/repo/sprints/";
    assert.ok(content?.includes(`<a href="${event}#update-2017-07-20">the news</a>`));
    assert.ok(content?.includes(`<a class="ref" href="${event}#fn1">1</a> type href="#x"`));
    assert.match(
      content ?? "",
      /<img src="https:\/\/pages\.example\/repo\/assets\/images\/boards-1a-1600\.jpeg" width="1600"/,
    );
  });

  test("writes the words of a picture that has no files", () => {
    const [, , announcement] = parsed({ ...examplePublication, images: new Map() }).items;
    assert.match(announcement?.content ?? "", /<p>Two ESP32 boards<\/p>/);
  });

  test("shows the title as content where there are no other words", () => {
    const [item] = parsed(publishEvent({ updates: [{ ...exampleUpdate, body: [] }] })).items;
    assert.equal(item?.content, "<p>Sold out!</p>");
  });

  test("says in which language an event is written when it is not the site's", () => {
    const publication = publishEvent({ lang: "de" });
    assert.match(atom(publication), /<feed xml:lang="en"/);
    assert.match(parsed(publication).items[0]?.content ?? "", /^<div lang="de">/);
    assert.equal(json(publication).items[0].language, "de");
    assert.match(atom(publication, "sprints/feed.xml"), /<feed xml:lang="de"/);
    // Readers show it on a page of theirs.
    const arabic = parsed(publishEvent({ lang: "ar" })).items[0]?.content ?? "";
    assert.match(arabic, /^<div lang="ar" dir="rtl">/);
  });

  test("keeps drafts out of the site's feed", () => {
    const draft = { ...exampleEvent, slug: "draft", title: "A draft", draft: true };
    const publication = publish({ events: [draft, exampleEvent], home: undefined });
    assert.equal(
      ids(publication).some((id) => id?.includes("/draft/")),
      false,
    );
  });

  test("merges the news of all events", () => {
    const other = { ...exampleEvent, slug: "talks", updates: [], date: exampleDay("2017-07-15") };
    const publication = publish({ events: [other, exampleEvent], home: undefined });
    assert.deepEqual(
      parsed(publication).items.map(({ url }) => url?.replace("https://handbill.example", "")),
      ["/sprints/#update-2017-07-20", "/talks/", "/sprints/#update-2017-07-12", "/sprints/"],
    );
  });

  describe("of more than a hundred entries", () => {
    const news = (count: number, first = 0) =>
      Array.from({ length: count }, (_, index) => ({
        ...exampleUpdate,
        id: `update-${first + index}`,
        title: `Update ${first + index}`,
        date: {
          ...exampleDay("2017-07-12"),
          start: exampleDay("2017-07-12").start + first + index,
        },
      }));
    const files = (count: number, changed: Parameters<typeof publishEvent>[0] = {}) =>
      feedFiles(publishEvent({ updates: news(count), ...changed })).filter(
        ({ path }) => !path.startsWith("sprints/"),
      );
    const idsIn = (all: readonly OutputFile[], path: string): string[] =>
      JSON.parse(bodyOf(all, path)).items.map(({ id }: { id: string }) => id);

    test("have the others in archives, which lead from one to the next (RFC 5005, section 4)", () => {
      const all = files(249);
      const visited: string[] = [];
      const told = new Set<string>();
      let path: string | undefined = "feed.xml";
      while (path !== undefined) {
        visited.push(path);
        const feed = xmlTree(bodyOf(all, path));
        assert.deepEqual(atomFaults(feed), []);
        for (const id of xmlValues(bodyOf(all, path), "id").slice(1)) told.add(id);
        const previous = feed.children.find(({ attributes }) => attributes.rel === "prev-archive");
        path = previous?.attributes.href?.replace("https://handbill.example/", "");
      }
      assert.deepEqual(visited, ["feed.xml", "feed-archive/2/feed.xml", "feed-archive/1/feed.xml"]);
      assert.equal(told.size, 250);
    });

    test("lead by next_url in JSON Feed 1.1, with the same entries", () => {
      const all = files(249);
      const next = (path: string) => JSON.parse(bodyOf(all, path)).next_url;
      assert.equal(next("feed.json"), "https://handbill.example/feed-archive/2/feed.json");
      assert.equal(next("feed-archive/1/feed.json"), undefined);
      for (const path of ["feed", "feed-archive/1/feed", "feed-archive/2/feed"]) {
        assert.deepEqual(jsonFeedFaults(JSON.parse(bodyOf(all, `${path}.json`))), []);
        const [, ...ids] = xmlValues(bodyOf(all, `${path}.xml`), "id");
        assert.deepEqual(ids, idsIn(all, `${path}.json`));
      }
    });

    test("keep the bytes of an archive whatever is new", () => {
      const [before, after] = [files(249), files(310)];
      for (const path of ["feed-archive/1/feed.xml", "feed-archive/2/feed.json"])
        assert.equal(bodyOf(after, path), bodyOf(before, path));
      assert.ok(after.some(({ path }) => path === "feed-archive/3/feed.xml"));
    });

    test("tell at once of a change to what is in an archive", () => {
      const announcement = "tag:handbill.example,2017-07-07:/sprints/";
      const isTold = (updated: string) =>
        idsIn(files(249, { updated: exampleDay(updated) }), "feed.json").includes(announcement);
      assert.deepEqual([isTold("2017-07-07"), isTold("2017-09-01")], [false, true]);
    });

    test("have the newest too when more than a hundred older ones were changed after them", () => {
      const updates = news(249).map((update, index) =>
        index < 120 ? { ...update, revised: exampleDay("2017-09-01") } : update,
      );
      const ids = idsIn(files(249, { updates }), "feed.json");
      const isNew = (id: string) => /update-2[0-4]\d$/.test(id);
      assert.equal(ids.filter(isNew).length, 49);
    });

    test("have none up to a hundred", () => {
      assert.deepEqual(
        files(99).map(({ path }) => path),
        ["feed.xml", "feed.json"],
      );
      assert.equal(files(100).length, 4);
    });
  });

  test("is not made while the site's address is not known, or has no news", () => {
    assert.deepEqual(feedFiles(publish({ address: { origin: undefined, pathPrefix: "/" } })), []);
    assert.deepEqual(feedFiles(publish({ events: [], home: undefined })), []);
  });

  test("has what JSON Feed 1.1 requires", () => {
    for (const path of ["feed.json", "sprints/feed.json"]) {
      const feed = json(examplePublication, path);
      assert.equal(feed.version, "https://jsonfeed.org/version/1.1");
      assert.equal(typeof feed.title, "string");
      assert.equal(feed.language, "en");
      assert.ok(Array.isArray(feed.authors) && !("author" in feed));
      assert.equal(feed.items.length, 3);
      for (const item of feed.items) {
        assert.match(item.id, /^tag:/);
        assert.equal(typeof item.content_html, "string");
        assert.match(item.date_published, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        assert.equal("author" in item, false);
      }
    }
  });

  test("says the same in both formats", () => {
    const entries = parsed(examplePublication).items;
    const items = json(examplePublication).items;
    assert.deepEqual(
      items.map((item: Record<string, unknown>) => [item.id, item.url, item.title, item.tags]),
      entries.map(({ id, url, title, categories }) => [
        id,
        url,
        title,
        categories.map(({ term }) => term),
      ]),
    );
  });

  test("reads back exactly, whatever strangers write", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const publication = publishEvent(
          {
            title: text,
            summary: text,
            tags: [text],
            authors: [{ name: text, url: undefined, email: text }],
            body: [`<p>${escapeHtml(text)}</p><!-- ${text} -->`],
            updates: [{ ...exampleUpdate, title: text }],
          },
          { title: text, description: text, lang: "en" },
        );
        const xml = atom(publication);
        assertWellFormed(xml);
        const expected = normal(text);
        const html = escapeHtml(expected);
        const [feedTitle, ...titles] = xmlValues(xml, "title");
        assert.equal(normal(feedTitle ?? ""), expected);
        assert.deepEqual(titles.map(normal), [html, html]);
        assert.deepEqual(xmlValues(xml, "subtitle").map(normal), [expected]);
        assert.deepEqual(xmlValues(xml, "summary").map(normal), [`Sold out. ${html}`]);
        assert.ok(xmlValues(xml, "name").map(normal).includes(expected));
        assert.deepEqual(
          xmlValues(xml, "category@term").map(spaced),
          Array(2).fill(spaced(expected)),
        );
        assert.ok(
          xmlValues(xml, "content")
            .at(-1)
            ?.includes(`<p>${html.trim() && html}`),
        );
        const feed = json(publication);
        assert.equal(feed.title, allowed(text));
        assert.deepEqual(
          feed.items.map((item: { title: string }) => item.title),
          [allowed(text), allowed(text)],
        );
      }),
      { numRuns: 300 },
    );
  });
});

// XML cannot hold some characters at all.
const allowed = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "");
// It reads every line break as a line feed.
const normal = (text: string) => allowed(text).replace(/\r\n?/g, "\n");
const spaced = (text: string) => text.replace(/[\t\n]/g, " ");
