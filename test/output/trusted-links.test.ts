import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { inspectSite } from "../../scripts/output/site.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { announcement, writeContent } from "../fixtures/content.ts";
import { temporaryFolder } from "../fixtures/project.ts";

/** What is said about this HTML in a site that trusts it, with the line and the column; the text begins in line 6. */
async function found(t: TestContext, html: string, url = "https://handbill.example/") {
  const folder = temporaryFolder(t);
  writeContent(join(folder, "content"), {
    "site.yaml": `url: ${url}\nhtml: trusted\ncards: false\n`,
    "sprints/index.md": announcement(`${html}\n`),
    "talks/index.md": announcement('## The way\n\n<p id="tram">By tram.</p>\n'),
  });
  const { diagnostics: said } = await inspectSite(buildOptions(folder, {}));
  return said
    .filter(({ code }) => code.startsWith("site/broken"))
    .map(({ code, place, reason }) => {
      const link = /"(.*?)"/.exec(reason)?.[1];
      return `${place.line}:${place.column} ${code.slice("site/broken-".length)} ${link}`;
    });
}

for (const [what, html, expected] of [
  ["a link", '<a href="/lost/">x</a>', ["6:1 link /lost/"]],
  ["a link in a line of text", 'See <a href="../lost/">x</a>', ["6:5 link ../lost/"]],
  ["a link in a later line", '<div>\n<a href="/lost/">x</a>\n</div>', ["7:1 link /lost/"]],
  ["a picture", '<p><img src="boards.jpg" alt=""></p>', ["6:4 link boards.jpg"]],
  [
    "each candidate of a srcset",
    '<p><img srcset="a.jpg 1x, b.jpg 2x" alt=""></p>',
    ["6:4 link a.jpg", "6:4 link b.jpg"],
  ],
  ["a form", '<form action="/lost/"></form>', ["6:1 link /lost/"]],
  [
    "a place that a page does not have",
    '<a href="/talks/#bus">x</a>',
    ["6:1 fragment /talks/#bus"],
  ],
] as const)
  test(`finds ${what} that leads nowhere in trusted HTML, where it is written`, async (t) => {
    assert.deepEqual(await found(t, html), expected);
  });

test("lets trusted HTML lead to all that the site has, to other sites and to people", async (t) => {
  const links = [
    ...[
      "/talks/",
      "../talks",
      "/talks/#the-way",
      "/talks/#tram",
      "#",
      "#top",
      "#:~:text=Come",
      "feed.xml",
    ],
    ...["https://handbill.example/talks/", "https://elsewhere.example/lost/"],
    ...["//elsewhere.example/", "mailto:a@b.example", "tel:+61", "data:image/gif;base64,R0"],
  ];
  const html = links.map((link) => `<a href="${link}">x</a>`).join("\n");
  assert.deepEqual(await found(t, html), []);
});

test("finds a path that forgot the prefix, and lets a whole address lead to another project", async (t) => {
  const html =
    '<a href="/talks/">x</a>\n<a href="/repo/talks/">x</a>\n<a href="https://pages.example/other/">x</a>';
  assert.deepEqual(await found(t, html, "https://pages.example/repo/"), ["6:1 link /talks/"]);
});

test("knows an id in trusted HTML when Markdown links to it", async (t) => {
  assert.deepEqual(await found(t, "[x](/talks/#tram)"), []);
});
