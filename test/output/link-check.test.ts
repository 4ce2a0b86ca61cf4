import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { SiteAddress } from "../../scripts/model/site.ts";
import { checkLinks } from "../../scripts/output/link-check.ts";
import { channelFiles } from "../fixtures/all-files.ts";
import {
  examplePlanned,
  exampleRoutes,
  projectAddress,
  publish,
} from "../fixtures/example-publication.ts";

const root: SiteAddress = { origin: "https://handbill.example", pathPrefix: "/" };
const project = { origin: "https://handbill.example", pathPrefix: "/repo/" };

/** What is found in a site of these files, and of some that are only there. */
function found(texts: Readonly<Record<string, string>>, address = root) {
  const paths = new Set([...Object.keys(texts), "style.css", "pictures/a.jpg", "docs/a b.pdf"]);
  return checkLinks({ paths, texts: new Map(Object.entries(texts)) }, address);
}
const links = (texts: Readonly<Record<string, string>>, address?: SiteAddress) =>
  found(texts, address).map(({ code, reason }) => [code, /"(.*?)"/.exec(reason)?.[1]]);

const broken = (link: string) => [["publish/broken-link", link]];

describe("the link check", () => {
  for (const [name, html] of [
    ["a link", '<a href="/lost/">'],
    ["a link in single quotes", "<a class=x href='/lost/'>"],
    ["a link without quotes", "<a href=/lost/>"],
    ["a link after an attribute with a greater-than sign", '<a title="a > b" href="/lost/">'],
    ["a stylesheet", '<link rel="stylesheet" href="/lost/">'],
    ["a picture", '<img alt="" src="/lost/">'],
    ["a form", '<form action="/lost/">'],
    ["a button", '<button formaction="/lost/">'],
    ["a film's poster", '<video poster="/lost/">'],
    ["a quotation's source", '<blockquote cite="/lost/">'],
    ["an object", '<object data="/lost/">'],
    ["a shape in a drawing", '<svg><use xlink:href="/lost/"/></svg>'],
    ["a refresh", '<meta http-equiv="refresh" content="0; url=/lost/">'],
    ["a shared picture", '<meta property="og:image" content="/lost/">'],
  ] as const) {
    test(`finds ${name} that leads nowhere`, () => {
      assert.deepEqual(links({ "index.html": html }), broken("/lost/"));
    });
  }

  test("finds each candidate of a srcset", () => {
    const html = '<img src="/pictures/a.jpg" srcset="/pictures/a.jpg 1x, /b.jpg 2x, /c.jpg 3x">';
    assert.deepEqual(links({ "index.html": html }), [...broken("/b.jpg"), ...broken("/c.jpg")]);
  });

  test("finds a relative link, from the folder of its page", () => {
    const texts = { "sprints/index.html": '<a href="../style.css"><a href="style.css">' };
    assert.deepEqual(links(texts), broken("style.css"));
  });

  test("finds a relative link on the page for missing addresses, which has no folder", () => {
    assert.deepEqual(
      links({ "404.html": '<a href="style.css"><a href="/style.css"><a href="#x" id="x">' }),
      broken("style.css"),
    );
  });

  test("finds the site's own address written in full", () => {
    const html = '<a href="https://handbill.example/lost/"><a href="https://handbill.example/">';
    assert.deepEqual(links({ "index.html": html }), broken("https://handbill.example/lost/"));
  });

  test("finds a fragment that no element has", () => {
    const texts = {
      "index.html": '<a href="/sprints/#update-1"><a href="/sprints/#update-2"><a href="#here">',
      "sprints/index.html": '<h2 id="update-1">One</h2>',
    };
    assert.deepEqual(links(texts), [
      ["publish/broken-fragment", "/sprints/#update-2"],
      ["publish/broken-fragment", "#here"],
    ]);
  });

  test("finds fragments in other scripts, encoded or not", () => {
    const html = '<a href="#%C3%BCber"><a href="#über"><a href="#weg"><h2 id="über">';
    assert.deepEqual(links({ "index.html": html }), [["publish/broken-fragment", "#weg"]]);
  });

  test("takes a page's start, an old anchor and a passage for there", () => {
    const html =
      '<a href="#"><a href="#top"><a href="#old"><a name="old"></a><a href="/#:~:text=words">';
    assert.deepEqual(links({ "index.html": html }), []);
  });

  test("leaves other sites, addresses of people and data alone", () => {
    const html =
      '<a href="https://elsewhere.example/lost/"><a href="//elsewhere.example/"><a href="mailto:a@b.example"><a href="tel:+61"><img src="data:image/gif;base64,R0">';
    assert.deepEqual(links({ "index.html": html }), []);
  });

  test("reads no links in code, comments or texts", () => {
    const html =
      '<!-- <a href="/lost/"> --><script>"<a href=\'/lost/\'>"</script><style>/* <a href="/lost/"> */</style><p>href="/lost/" &lt;a href="/lost/"&gt;';
    assert.deepEqual(links({ "index.html": html }), []);
  });

  test("decodes what HTML and addresses encode", () => {
    const html = '<a href="/docs/a%20b.pdf"><a href="/?a=1&amp;b=2"><a href="&#x2F;style.css">';
    assert.deepEqual(links({ "index.html": html }), []);
  });

  test("finds a path that forgot the prefix", () => {
    const texts = {
      "index.html": '<a href="/style.css"><a href="/repo/style.css"><a href="/repo">',
    };
    assert.deepEqual(links(texts, project), [["publish/link-outside", "/style.css"]]);
  });

  test("lets a whole address lead to another project on the same host", () => {
    const html = '<a href="https://handbill.example/other/">';
    assert.deepEqual(links({ "index.html": html }, project), []);
  });

  test("follows a folder without its final slash, as hosts do", () => {
    const texts = { "index.html": '<a href="/sprints">', "sprints/index.html": "" };
    assert.deepEqual(links(texts), []);
  });

  test("checks a site that does not know its address", () => {
    const texts = { "index.html": '<a href="/lost/"><a href="/style.css">' };
    assert.deepEqual(links(texts, { origin: undefined, pathPrefix: "/" }), broken("/lost/"));
  });

  test("reads structured data, but takes no name for a link", () => {
    const data = {
      "@context": "https://schema.org",
      "@id": "https://handbill.example/#event",
      image: ["https://handbill.example/lost.png"],
      url: "https://handbill.example/",
    };
    const html = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    assert.deepEqual(links({ "index.html": html }), broken("https://handbill.example/lost.png"));
  });

  test("reads feeds, their content included", () => {
    const atom =
      '<feed><link rel="self" href="https://handbill.example/lost.xml"/><icon>https://handbill.example/lost.svg</icon><entry><content type="html"><![CDATA[<a href="https://handbill.example/gone/">]]></content></entry></feed>';
    assert.deepEqual(links({ "feed.xml": atom }), [
      ...broken("https://handbill.example/lost.xml"),
      ...broken("https://handbill.example/gone/"),
      ...broken("https://handbill.example/lost.svg"),
    ]);
    const json = {
      feed_url: "https://handbill.example/feed.json",
      items: [
        {
          id: "https://handbill.example/name",
          url: "https://handbill.example/lost/",
          content_html: '<img src="https://handbill.example/gone.png">',
        },
      ],
    };
    const [first, second] = links({ "feed.json": JSON.stringify(json) }).map(([, link]) => link);
    assert.deepEqual([first, second].sort(), [
      "https://handbill.example/gone.png",
      "https://handbill.example/lost/",
    ]);
  });

  test("reads sitemaps and web manifests", () => {
    const sitemap = "<urlset><url><loc>https://handbill.example/lost/</loc></url></urlset>";
    assert.deepEqual(links({ "sitemap.xml": sitemap }), broken("https://handbill.example/lost/"));
    const manifest = { start_url: "/repo/", icons: [{ src: "/repo/lost.png" }] };
    assert.deepEqual(
      links({ "index.html": "", "site.webmanifest": JSON.stringify(manifest) }, project),
      broken("/repo/lost.png"),
    );
  });

  test("reads stylesheets, from their own folder", () => {
    const css = `@font-face{src:url(lost.woff2)}a{background:url("/style.css")}b{mask:url('data:,')}`;
    assert.deepEqual(links({ "assets/site.css": css }), broken("lost.woff2"));
  });

  test("reads calendars, folded lines and subscriptions included", () => {
    const calendar = [
      "BEGIN:VCALENDAR",
      "URL;VALUE=URI:https://handbill.exam",
      " ple/lost/",
      "DESCRIPTION:See https://handbill.example/unread/.",
      "SOURCE:webcal://handbill.example/gone.ics",
      "END:VCALENDAR",
      "",
    ].join("\r\n");
    assert.deepEqual(links({ "calendar.ics": calendar }), [
      ...broken("https://handbill.example/lost/"),
      ...broken("webcal://handbill.example/gone.ics"),
    ]);
  });

  test("names the file, the line and the column, once for each address", () => {
    const html = '<p>\n  <a href="/lost/">one</a>\n<a href="/lost/">again</a>';
    assert.deepEqual(
      found({ "sprints/index.html": html }).map(({ place }) => place),
      [{ file: "sprints/index.html", line: 2, column: 3 }],
    );
  });

  test("takes no long time for what is never closed", { timeout: 5_000 }, () => {
    for (const piece of ['<a "', "<!--", "<script>", "<a href='", "<a ", "&#", "<img srcset=',"]) {
      found({ "index.html": piece.repeat(100_000) });
    }
  });

  for (const address of [root, projectAddress]) {
    test(`finds all that channels write in place under ${address.pathPrefix}`, () => {
      const publication = publish({
        address,
        redirects: [
          { from: "/old/", to: "/sprints/", place: { file: "x.md", line: 1, column: 1 } },
        ],
      });
      const routes = exampleRoutes(publication.site);
      const files = channelFiles(publication, routes);
      const ids = publication.site.events
        .flatMap(({ updates, meetups }) => [...updates, ...meetups])
        .map(({ id }) => id);
      const page = ids.map((id) => `<h2 id="${id}"></h2>`).join("");
      const texts = new Map([
        ...routes.map(({ output }) => [output, page] as const),
        ...files.map(({ path, body }) => [path, String(body)] as const),
      ]);
      const paths = new Set([
        ...texts.keys(),
        ...Array.from(publication.assets.icons.values(), (icon) => icon.slice(1)),
        ...examplePlanned.variants.map((variant) => variant.address.slice(1)),
      ]);
      assert.deepEqual(checkLinks({ paths, texts }, address), []);
      paths.delete("assets/images/boards-1a-1600.jpeg");
      const lost = checkLinks({ paths, texts }, address).map(({ place }) => place.file);
      assert.deepEqual(lost, ["sprints/feed.xml", "sprints/feed.json", "feed.xml", "feed.json"]);
    });
  }
});
