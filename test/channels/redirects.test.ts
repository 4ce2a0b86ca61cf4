import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { HtmlValidate } from "html-validate";
import { checkRedirects, soundRedirects } from "../../scripts/channels/hosting/check-redirects.ts";
import { redirectSource } from "../../scripts/channels/hosting/redirect-source.ts";
import { redirectFiles } from "../../scripts/channels/hosting/redirects.ts";
import type { Redirect } from "../../scripts/model/redirect.ts";
import { asciiRedirects } from "../../scripts/site/ascii-addresses.ts";
import { exampleRoutes, projectAddress, publish } from "../fixtures/example-publication.ts";
import { exampleEvent, examplePlace, exampleSite } from "../fixtures/example-site.ts";
import { bodyOf } from "./reading.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document"],
});

const redirect = (from: string, to = "/sprints/", line = 1): Redirect => ({
  from,
  to,
  place: { ...examplePlace, line },
});
const codes = (...redirects: Redirect[]) => {
  const site = { ...exampleSite, redirects };
  return checkRedirects(site, exampleRoutes(site)).map(({ code }) => code.replace("channels/", ""));
};

describe("an old address", () => {
  for (const [written, path, file] of [
    ["/2017/07/sprints/", "/2017/07/sprints/", "2017/07/sprints/index.html"],
    ["/2017/07/sprints", "/2017/07/sprints/", "2017/07/sprints/index.html"],
    ["2017/sprints", "/2017/sprints/", "2017/sprints/index.html"],
    ["old.html", "/old.html", "old.html"],
    ["/events.ics", "/events.ics", "events.ics"],
    ["/blog/rss.xml", "/blog/rss.xml", "blog/rss.xml"],
    ["/a/old.htm", "/a/old.htm", "a/old.htm"],
    ["/old/index.html", "/old/", "old/index.html"],
    ["/old.php", "/old.php/", "old.php/index.html"],
    ["/talks/vue.js", "/talks/vue.js/", "talks/vue.js/index.html"],
    ["/v2.0/", "/v2.0/", "v2.0/index.html"],
    ["/EVENTS.ICS", "/EVENTS.ICS", "EVENTS.ICS"],
    ["/slides.pdf", "/slides.pdf", "slides.pdf"],
    ["/feed/", "/feed/", "feed/index.xml"],
    ["/feed", "/feed/", "feed/index.xml"],
    ["/blog/feed/atom/", "/blog/feed/atom/", "blog/feed/atom/index.xml"],
    ["/feed/index.html", "/feed/", "feed/index.xml"],
    ["/index.xml", "/index.xml", "index.xml"],
    ["/caf%C3%A9/", "/café/", "café/index.html"],
    ["/cafe\u0301/", "/café/", "café/index.html"],
    ["/two words/", "/two words/", "two words/index.html"],
    ["/", "/", "index.html"],
  ] as const) {
    test(`reads ${JSON.stringify(written)}`, () => {
      assert.deepEqual(redirectSource(written), { path, file });
    });
  }

  for (const written of [
    "../secret",
    "/a/../../b/",
    "/a/./b/",
    "/%2e%2e/b/",
    "/%252e%252e/b/",
    "/a%2f..%2fb/",
    "/a\\b/",
    "/a%5cb/",
    "https://elsewhere.example/",
    "javascript:alert(1)",
    "//elsewhere.example/",
    "/a//b/",
    "/blog/*",
    "/blog/:slug",
    "/?p=12",
    "/a#b",
    "/a\r\n/evil /x 200",
    "/a%0d%0ab",
    "/a\0b",
    "/%zz/",
    "/con/",
    "/a/NUL.html",
    "/a./",
    "/a /b/",
    `/${"a".repeat(300)}/`,
  ]) {
    test(`refuses ${JSON.stringify(written.slice(0, 30))}`, () => {
      assert.equal(redirectSource(written), undefined);
      assert.deepEqual(codes(redirect(written)), ["redirect-path"]);
    });
  }
});

describe("redirects", () => {
  const redirects = [redirect("/2017/07/sprints"), redirect("old page.html")];

  test("writes one line for hosts and one page for the others", () => {
    const files = redirectFiles(publish({ redirects }));
    assert.deepEqual(
      files.map(({ path }) => path),
      ["_redirects", "2017/07/sprints/index.html", "old page.html"],
    );
    assert.equal(
      bodyOf(files, "_redirects"),
      "/2017/07/sprints/ /sprints/ 301\n/old%20page.html /sprints/ 301\n",
    );
  });

  test("leads on under the path prefix", () => {
    const files = redirectFiles(publish({ redirects, address: projectAddress }));
    assert.match(
      bodyOf(files, "_redirects"),
      /^\/repo\/2017\/07\/sprints\/ \/repo\/sprints\/ 301$/m,
    );
    const page = bodyOf(files, "old page.html");
    assert.ok(page.includes('content="0; url=/repo/sprints/"'));
    assert.ok(page.includes('<a href="/repo/sprints/">MicroPython sprints</a>'));
    assert.ok(page.includes('<link rel="canonical" href="https://pages.example/repo/sprints/">'));
  });

  test("writes valid HTML whatever the title", () => {
    const event = { ...exampleEvent, title: '</title><script>alert("1")</script>' };
    const page = bodyOf(redirectFiles(publish({ redirects, events: [event] })), "old page.html");
    const { results } = validator.validateStringSync(page);
    const problems = results.flatMap(({ messages }) => messages.map(({ message }) => message));
    assert.deepEqual(problems, []);
    assert.equal(page.includes("<script"), false);
  });

  test("names no canonical address while the site has none", () => {
    const address = { origin: undefined, pathPrefix: "/" };
    const page = bodyOf(redirectFiles(publish({ redirects, address })), "old page.html");
    assert.equal(page.includes("canonical"), false);
  });

  test("makes no file for an address that is refused", () => {
    assert.deepEqual(redirectFiles(publish({ redirects: [redirect("../x")] })), []);
  });

  test("has nothing to say about good ones", () => {
    assert.deepEqual(codes(...redirects, redirect("/sprints/old/")), []);
  });
});

describe("an address in other letters than those of ASCII", () => {
  const led = (slug: string, ...others: Redirect[]) => {
    const event = { ...exampleEvent, slug };
    const site = { ...exampleSite, events: [event], home: slug, redirects: others };
    const redirects = [...others, ...asciiRedirects(site)];
    const sound = soundRedirects({ ...site, redirects }, exampleRoutes({ ...site, redirects }));
    return sound.map(({ from, to }) => `${from} ${to}`);
  };
  for (const [slug, ascii] of [
    ["東京ミートアップ", "dongjingmitoatpu"],
    ["grüße-aus-köln", "grusse-aus-koln"],
    ["київ/зустріч-2026", "kiiv/zustrich-2026"],
    ["القاهرة", "lqhrh"],
  ] as const)
    test(`is also found at /${ascii}/: ${slug}`, () => {
      assert.deepEqual(led(slug), [`/${ascii}/ /${slug}/`]);
    });

  test("takes nothing from a page that is there, nor from what was written", () => {
    assert.deepEqual(led("sprints"), []);
    assert.deepEqual(led("tägs/esp32"), []);
    assert.deepEqual(led("köln", redirect("/koln/", "/")), ["/koln/ /"]);
    assert.deepEqual(led("🎉"), ["/tada/ /🎉/"]);
  });
});

describe("the check of redirects", () => {
  const cases: readonly (readonly [string, string[], ...Redirect[]])[] = [
    ["an address that leads to itself", ["redirect-loop"], redirect("/sprints")],
    [
      "two that lead to each other",
      ["redirect-loop", "redirect-loop"],
      redirect("/a/", "/b/"),
      redirect("/b/", "/a/"),
    ],
    ["a target that is not there", ["redirect-dangling"], redirect("/a/", "/nowhere/")],
    ["an address that is given twice", ["redirect-repeated"], redirect("/a/"), redirect("a")],
    ["two spellings of one file", ["redirect-repeated"], redirect("/A/"), redirect("/a/")],
    ["the home page", ["redirect-clash"], redirect("/")],
    ["a page of the site", ["redirect-clash"], redirect("/tags/esp32/")],
    ["a page in another case", ["redirect-clash"], redirect("/Tags/ESP32/")],
    ["the page for missing addresses", ["redirect-clash"], redirect("/404.html")],
    ["a feed", ["redirect-clash"], redirect("/feed.xml")],
    ["an event's calendar", ["redirect-clash"], redirect("/sprints/monthly.ics")],
    ["an icon", ["redirect-clash"], redirect("/icon-512.png")],
    ["something below a file", ["redirect-clash"], redirect("/feed.xml/old/")],
    ["something among the assets", ["redirect-clash"], redirect("/assets/old/")],
    [
      "something below another redirect's file",
      ["redirect-clash"],
      redirect("/a.html"),
      redirect("/a.html/b/"),
    ],
  ];
  for (const [name, expected, ...redirects] of cases) {
    test(`reports ${name}`, () => assert.deepEqual(codes(...redirects), expected));
  }

  test("follows one redirect through another", () => {
    assert.deepEqual(codes(redirect("/a/", "/b/"), redirect("/b/")), []);
  });

  test("reports an attachment's address", () => {
    const attachments = [{ path: "sprints/flyer.pdf", address: "/sprints/flyer.pdf" }];
    const site = { ...exampleSite, attachments, redirects: [redirect("/sprints/flyer.pdf")] };
    const [found] = checkRedirects(site, exampleRoutes(site));
    assert.equal(found?.code, "channels/redirect-clash");
  });

  test("points at the line, and at the one that was there first", () => {
    const site = { ...exampleSite, redirects: [redirect("/a/"), redirect("/a/", "/sprints/", 7)] };
    const [found] = checkRedirects(site, exampleRoutes(site));
    assert.deepEqual(found?.place, { ...examplePlace, line: 7 });
    assert.match(found?.reason ?? "", /content\/sprints\/index\.md:1/);
  });
});
