import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { announcement, type ContentFiles, loadContent } from "../fixtures/content.ts";

const page = (title: string, text = "Text.\n", keys = "") =>
  `---\ntitle: ${title}\n${keys}---\n\n${text}`;

const load = (files: ContentFiles, drafts = false) => {
  const { site, events, said } = loadContent(files, { drafts });
  assert.ok(site);
  return { site, events, said, pages: site.pages.map(({ slug, event }) => [slug, event]) };
};

describe("a post without any date", () => {
  it("is a page of the site, in no list of events, with a note", () => {
    const { site, said, pages } = load({
      "a/index.md": announcement(),
      "about.md": page("About us"),
    });
    assert.deepEqual(pages, [["about", undefined]]);
    assert.equal(site.pages[0]?.title, "About us");
    assert.deepEqual(
      site.events.map(({ slug }) => slug),
      ["a"],
    );
    assert.match(said.join("\n"), /^about\.md:1:1 note site\/no-date /);
  });

  it("is a page of the event whose folder it lies in, at any depth", () => {
    const { site, pages } = load({
      "a/index.md": announcement(),
      "a/code-of-conduct.md": page("Code of conduct"),
      "a/people/ada.md": page("Ada"),
      "b/x.md": page("X"),
    });
    assert.deepEqual(pages, [
      ["a/people/ada", "a"],
      ["a/code-of-conduct", "a"],
      ["b/x", undefined],
    ]);
    assert.deepEqual(
      site.events[0]?.pages.map(({ slug, title }) => [slug, title]),
      [
        ["a/code-of-conduct", "Code of conduct"],
        ["a/people/ada", "Ada"],
      ],
    );
  });

  it("is the text of the home page at the root", () => {
    const { site, pages } = load({
      "index.md": page("Welcome", "We meet every month.\n"),
      "a/index.md": announcement(),
      "b/index.md": announcement(),
    });
    assert.equal(site.title, "Welcome");
    assert.equal(site.description, "We meet every month.");
    assert.deepEqual(site.welcome?.body, ["<p>We meet every month.</p>\n"]);
    assert.deepEqual(pages, []);
  });

  it("is a site by itself", () => {
    const { site, said } = load({ "about.md": page("About us") });
    assert.deepEqual([site.events.length, site.pages.length], [0, 1]);
    assert.deepEqual(
      said.filter((line) => !line.includes(" note ")),
      [],
    );
  });

  it("keeps headings that would be updates elsewhere", () => {
    const { site } = load({ "about.md": page("About", "## Updates\n\n### Update\n\nNews.\n") });
    const text = site.pages[0]?.body.join("") ?? "";
    assert.match(text, /<h2 id="[\w-]+">Updates<\/h2>[\s\S]*<h3 id="[\w-]+">Update/);
  });

  it("is an event when an update in it has a day", () => {
    const { site } = load({ "a.md": page("A", "## UPDATE 2017-07-12: Sold out!\n\nSorry.\n") });
    const [event] = site.events;
    assert.equal(event?.date.iso, "2017-07-12");
    assert.equal(event?.dated, false);
  });

  it("can be linked to, by its file and by its address, and links to others", () => {
    const { site, events, said } = load({
      "a/index.md": announcement("[conduct](conduct.md) [about](/about/)\n"),
      "a/conduct.md": page("Conduct", "[event](index.md) ![x](x.jpg)\n"),
      "a/x.jpg": "",
      "about.md": page("About", "[a](a/index.md#main) [nowhere](b.md)\n"),
    });
    const targets = (body: readonly unknown[] = []) =>
      body
        .filter((part) => typeof part === "object")
        .map((part) => (part as { path: string }).path);
    assert.deepEqual(targets(events[0]?.body), ["/a/conduct/", "/about/"]);
    assert.deepEqual(targets(site.pages.find(({ slug }) => slug === "a/conduct")?.body), [
      "/a/",
      "a/x.jpg",
    ]);
    assert.match(said.join("\n"), /^about\.md:5:\d+ \w+ site\/broken-link /m);
  });

  it("takes its former addresses along", () => {
    const { site } = load({ "about.md": page("About", "x\n", "redirect_from: /who/\n") });
    assert.deepEqual(
      site.redirects.map(({ from, to }) => [from, to]),
      [["/who/", "/about/"]],
    );
  });

  it("is kept back with the event that it belongs to", () => {
    const files = {
      "a/index.md": announcement("x\n", "draft: true\n"),
      "a/conduct.md": page("Conduct"),
      "b/index.md": announcement(),
    };
    assert.deepEqual(load(files).pages, []);
    assert.deepEqual(load(files, true).pages, [["a/conduct", "a"]]);
  });

  it("does not take the address of another", () => {
    const { said } = load({
      "a/index.md": announcement(),
      "b.md": page("B", "x\n", "permalink: /A/\n"),
    });
    assert.match(said.join("\n"), /^b\.md:\d:1 error site\/same-address .*a\/index\.md/m);
  });
});

describe("a file in the folder of an event", () => {
  it("is not published when its name is a slip for one that means something", () => {
    for (const [path, nearest] of [
      ["a/meetpu.md", "meetup.md"],
      ["a/updtes.md", "updates/"],
      ["a/update/x.md", "updates/"],
      ["a/meetup/x.md", "meetups/"],
    ] as const) {
      const { said, pages } = load({ "a/index.md": announcement(), [path]: page("X") });
      assert.deepEqual(pages, [], path);
      assert.match(said.join("\n"), /warning site\/unplaced/);
      assert.ok(said.join("\n").includes(`did you mean "${nearest}"?`), said.join("\n"));
    }
  });

  it("is a page when its name only looks like one", () => {
    for (const path of ["a/setup.md", "a/venue.md", "a/speakers.md", "a/days.md"])
      assert.equal(load({ "a/index.md": announcement(), [path]: page("X") }).pages.length, 1, path);
  });

  it("is an event of its own when it has a day", () => {
    const { site } = load({ "a/index.md": announcement(), "a/2017-07-20-news.md": page("News") });
    assert.deepEqual(
      site.events.map(({ slug }) => slug),
      ["a/2017-07-20-news", "a"],
    );
  });

  it("waits for an announcement where only updates are there", () => {
    const { said } = load({ "a/updates/2017-07-12.md": "News.\n", "b/index.md": announcement() });
    assert.match(said.join("\n"), /a\/updates\/2017-07-12\.md:1:1 error site\/no-announcement/);
  });
});
