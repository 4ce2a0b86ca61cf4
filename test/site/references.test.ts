import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderFragment } from "../../scripts/model/fragment.ts";
import type { Fragment } from "../../scripts/model/site.ts";
import { announcement, type ContentFiles, loadContent, loadEvent } from "../fixtures/content.ts";

const show = (fragment: Fragment) =>
  renderFragment(fragment, {
    image: ({ path, alt }) => `[${path}: ${alt}]`,
    address: ({ path }) => path,
  });
const body = (text: string, files: ContentFiles = {}) => {
  const { event, said } = loadEvent({ "a/index.md": announcement(text), ...files });
  return { html: show(event.body).trim(), said };
};

describe("links in a post", () => {
  const neighbours = {
    "b/index.md": announcement("## Getting there\n\nBy tram.\n").replace(
      "2017-07-07",
      "2017-01-01",
    ),
    "b/meetup.md": "---\nstart: 2017-08-07\n---\n",
    "a/updates/2017-07-12.md": "---\ntitle: News\n---\nx\n",
    "a/plan (final).pdf": "%PDF",
  };
  for (const [written, expected] of [
    ["../b/index.md", "/b/"],
    ["../b/", "/b/"],
    ["../b", "/b/"],
    ["../b/index.md#getting-there", "/b/#getting-there"],
    ["../b/meetup.md", "/b/#meetup"],
    ["updates/2017-07-12.md", "/a/#update-2017-07-12"],
    ["/b/", "/b/"],
    ["/b/meetup.ics", "/b/meetup.ics"],
    ["/calendar.ics", "/calendar.ics"],
    ["#update-2017-07-12", "/a/#update-2017-07-12"],
    ["<plan (final).pdf>", "/a/plan (final).pdf"],
    ["plan%20(final).pdf", "/a/plan (final).pdf"],
    ["https://example.org/x?y=1&z=2#w", "https://example.org/x?y=1&amp;z=2#w"],
    ["mailto:ada@example.org", "mailto:ada@example.org"],
  ] as const) {
    it(`lead from ${written} to ${expected}`, () => {
      const { html, said } = body(`[it](${written})\n`, neighbours);
      assert.equal(html, `<p><a href="${expected}">it</a></p>`);
      assert.deepEqual(said, []);
    });
  }

  it("lead to footnotes and back, of the text and of an update", () => {
    const { html, said } = body(
      "One[^a] and[^a].\n\n[^a]: Note.\n\n## UPDATE 2017-07-12\n\nTwo[^a].\n",
    );
    assert.match(html, /href="\/a\/#fn-1".*href="\/a\/#fnref-1"/s);
    assert.deepEqual(said, []);
  });

  it("publish the files that they lead to, and no others", () => {
    const { site } = loadContent({
      "a/index.md": announcement("[plan](plan.pdf)\n"),
      "a/plan.pdf": "%PDF",
      "a/secret.pdf": "%PDF",
    });
    assert.deepEqual(site?.attachments, [{ path: "a/plan.pdf", address: "/a/plan.pdf" }]);
  });

  it("cannot lead out of the content", () => {
    for (const href of ["../../secret.pdf", "%2e%2e/%2e%2e/secret.pdf", "..\\\\..\\\\secret.pdf"]) {
      const { codes } = loadContent({ "a/index.md": announcement(`[x](${href})\n`) });
      assert.deepEqual(codes, ["site/broken-link"], href);
    }
  });

  it("finds the notes that a text refers to, in every post of the page", () => {
    const { said } = body(
      "One[^1], two.^[Here.]\n\n[^1]: There.\n\n## UPDATE 2017-07-10\n\nOne[^1].\n",
      {
        "a/updates/2017-07-12.md":
          "---\ntitle: News\n---\nx[^1]\n\n[^1]: Again[^2].\n\n[^2]: And again.\n",
      },
    );
    assert.deepEqual(
      said.filter((line) => line.includes("fragment")),
      [],
    );
  });
});

describe("pictures in a post", () => {
  const decomposed = "a/über.jpg".normalize("NFD");
  const boards = { "a/boards.jpg": "x", [decomposed]: "x", "venues/hall.jpg": "x" };
  for (const [written, expected] of [
    ["boards.jpg", "a/boards.jpg"],
    ["./boards.jpg", "a/boards.jpg"],
    ["/a/boards.jpg", "a/boards.jpg"],
    ["../venues/hall.jpg", "venues/hall.jpg"],
    ["boards.jpg?v=2", "a/boards.jpg"],
  ] as const) {
    it(`are found from ${written}`, () => {
      const { html, said } = body(`![Boards](${written})\n`, boards);
      assert.equal(html, `<p>[${expected}: Boards]</p>`);
      assert.deepEqual(said, []);
    });
  }

  it("are found in either form of an accent", () => {
    const { html } = body(`![U](${"über.jpg".normalize("NFC")})\n`, boards);
    assert.equal(html, `<p>[${decomposed}: U]</p>`);
  });

  it("are their alt text when they are missing, with the place and a name that is near", () => {
    const { html, said } = body("Look:\n\n![Two & more](Boards.JPG)\n", boards);
    assert.match(html, /<span class="missing-image">Two &amp; more<\/span>/);
    assert.match(
      said.join(),
      /^a\/index\.md:8:1 warning site\/missing-image .*"Boards\.JPG".*did you mean "boards\.jpg"\?$/,
    );
  });

  it("cannot be taken from outside the content", () => {
    const { codes } = loadContent({ "a/index.md": announcement("![x](../../../etc/hosts.png)\n") });
    assert.deepEqual(codes, ["site/missing-image"]);
  });
});
