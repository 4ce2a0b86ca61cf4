import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Publication } from "../../scripts/channels/publication.ts";
import { type HeadTag, headTags, mergeHead } from "../../scripts/channels/search/head.ts";
import { linkTag, metaTag, propertyTag, titleTag } from "../../scripts/channels/search/head-tag.ts";
import type { Route } from "../../scripts/model/route.ts";
import {
  eventRoute,
  examplePublication,
  homeRoute,
  posterRoute,
  projectAddress,
  publish,
  publishEvent,
} from "../fixtures/example-publication.ts";
import { exampleEvent, exampleSite } from "../fixtures/example-site.ts";

const home = homeRoute(undefined);
const onlyEvent = homeRoute(exampleEvent);
const notFound: Route = { kind: "not-found", path: "/404.html", output: "404.html" };
const event = eventRoute(exampleEvent);
const tagPage: Route = {
  kind: "tag",
  tag: { slug: "esp32", name: "ESP32", events: [exampleEvent] },
  path: "/tags/esp32/",
  output: "tags/esp32/index.html",
};
const listing = publish({
  home: undefined,
  events: [exampleEvent, { ...exampleEvent, slug: "other" }],
});

/** What the head says under a name: a title, a meta name or property, or a rel. */
function said(publication: Publication, route: Route, name: string): string[] {
  return headTags(publication, route).flatMap(({ tag, attributes, text }) => {
    const key = tag === "title" ? tag : (attributes.name ?? attributes.property ?? attributes.rel);
    return key === name ? [text ?? attributes.content ?? attributes.href ?? ""] : [];
  });
}

describe("head", () => {
  test("names on every page who takes Webmentions, and on none of a site that takes none", () => {
    const webmention = "https://mentions.example/kinds";
    for (const route of [home, event, tagPage])
      assert.deepEqual(said(publish({ webmention }), route, "webmention"), [webmention]);
    assert.deepEqual(said(examplePublication, event, "webmention"), []);
  });

  test("begins with what a parser must know first", () => {
    assert.deepEqual(
      headTags(examplePublication, event)
        .slice(0, 7)
        .map(({ tag, attributes }) => Object.values(attributes)[0] ?? tag),
      [
        "utf-8",
        "Content-Security-Policy",
        "viewport",
        "title",
        "description",
        "canonical",
        "stylesheet",
      ],
    );
  });

  test("puts a later tag in the place of an earlier one that says the same", () => {
    const merged = mergeHead(
      [titleTag("One"), metaTag("description", "one"), propertyTag("og:title", "one")],
      [propertyTag("og:title", "two"), titleTag("Two"), metaTag("description", "two")],
    );
    assert.deepEqual(merged, [
      titleTag("Two"),
      metaTag("description", "two"),
      propertyTag("og:title", "two"),
    ]);
  });

  test("keeps what only looks the same", () => {
    const tags: HeadTag[] = [
      { tag: "meta", attributes: { name: "theme-color", content: "#fff", media: "light" } },
      { tag: "meta", attributes: { name: "theme-color", content: "#000", media: "dark" } },
      linkTag("icon", "/favicon.ico", { sizes: "32x32" }),
      linkTag("icon", "/favicon.svg", { type: "image/svg+xml" }),
      linkTag("alternate", "/feed.xml", { type: "application/atom+xml" }),
      linkTag("alternate", "/sprints/feed.xml", { type: "application/atom+xml" }),
      { tag: "script", attributes: { type: "application/ld+json" }, text: "{}" },
      { tag: "script", attributes: { type: "application/ld+json" }, text: "[]" },
    ];
    assert.deepEqual(mergeHead(tags), tags);
  });

  test("puts structured data and what it does not know last", () => {
    const script: HeadTag = { tag: "script", attributes: {}, text: "{}" };
    const unknown = metaTag("generator", "x");
    assert.deepEqual(mergeHead([script, unknown, titleTag("T")]), [titleTag("T"), unknown, script]);
  });

  test("titles each page by what it is about", () => {
    const site = exampleSite.title;
    const titles = (publication: Publication, route: Route) => said(publication, route, "title");
    assert.deepEqual(titles(examplePublication, event), [`MicroPython sprints · ${site}`]);
    assert.deepEqual(titles(examplePublication, onlyEvent), [`MicroPython sprints · ${site}`]);
    assert.deepEqual(titles(listing, home), [site]);
    assert.deepEqual(titles(examplePublication, tagPage), [`ESP32 · ${site}`]);
    assert.deepEqual(titles(examplePublication, notFound), [`Page not found · ${site}`]);
  });

  test("says a title that is also the site's once", () => {
    const publication = publishEvent({ title: exampleSite.title });
    const only = homeRoute({ ...exampleEvent, title: exampleSite.title });
    assert.deepEqual(said(publication, only, "title"), [exampleSite.title]);
  });

  test("makes the home page of a single event canonical to the event's own", () => {
    const address = "https://handbill.example/sprints/";
    assert.deepEqual(said(examplePublication, onlyEvent, "canonical"), [address]);
    assert.deepEqual(said(examplePublication, onlyEvent, "og:url"), [address]);
    assert.deepEqual(said(listing, home, "canonical"), ["https://handbill.example/"]);
  });

  test("makes the poster canonical to the event's page", () => {
    assert.deepEqual(said(examplePublication, posterRoute(exampleEvent), "canonical"), [
      "https://handbill.example/sprints/",
    ]);
  });

  test("keeps drafts and missing pages out of search engines", () => {
    const draft = eventRoute({ ...exampleEvent, draft: true });
    for (const route of [draft, notFound]) {
      assert.deepEqual(said(examplePublication, route, "robots"), ["noindex"]);
      assert.deepEqual(said(examplePublication, route, "canonical"), []);
    }
    assert.deepEqual(said(examplePublication, event, "robots"), []);
  });

  test("offers the event's feeds and calendar before the site's", () => {
    assert.deepEqual(said(examplePublication, event, "alternate"), [
      "/sprints/feed.xml",
      "/sprints/feed.json",
      "/feed.xml",
      "/feed.json",
      "/sprints/calendar.ics",
      "/calendar.ics",
    ]);
    assert.deepEqual(said(listing, home, "alternate"), [
      "/feed.xml",
      "/feed.json",
      "/calendar.ics",
    ]);
  });

  test("shares the social card with its size and words", () => {
    assert.deepEqual(said(examplePublication, event, "og:image"), [
      "https://handbill.example/assets/cards/sprints-1a2b3c4d.png",
    ]);
    assert.deepEqual(said(examplePublication, event, "og:image:width"), ["1200"]);
    assert.deepEqual(said(examplePublication, event, "og:image:alt"), ["MicroPython sprints"]);
    assert.deepEqual(said(examplePublication, event, "twitter:card"), ["summary_large_image"]);
  });

  test("shares the event's picture where there is no card", () => {
    const publication = { ...examplePublication, cards: new Map() };
    assert.deepEqual(said(publication, event, "og:image"), [
      "https://handbill.example/assets/images/boards-1a-1600.jpeg",
    ]);
    assert.deepEqual(said(publication, event, "og:image:height"), ["1200"]);
    assert.deepEqual(said(publication, event, "og:image:alt"), ["Two ESP32 boards"]);
  });

  test("shares the home page's card where a page has none of its own", () => {
    const cards = new Map([
      ["/", "/assets/cards/home-1a2b3c4d.png"],
      ["/tags/esp32/", "/assets/cards/tag-esp32-1a2b3c4d.png"],
    ]);
    const publication = { ...publish({ home: undefined }), cards };
    const tagged = (slug: string) => {
      const tag = { slug, name: slug, events: [] };
      const route = { kind: "tag", tag, path: `/tags/${slug}/`, output: "" } as const;
      return said(publication, route, "og:image").map((url) => url.replace(/.*\//, ""));
    };
    assert.deepEqual(tagged("esp32"), ["tag-esp32-1a2b3c4d.png"]);
    assert.deepEqual(tagged("radio"), ["home-1a2b3c4d.png"]);
    const missing = { kind: "not-found", path: "/404.html", output: "404.html" } as const;
    assert.deepEqual(said(publication, missing, "og:image"), []);
  });

  test("promises no large picture where there is none", () => {
    const publication = { ...examplePublication, cards: new Map(), images: new Map() };
    assert.deepEqual(said(publication, event, "og:image"), []);
    assert.deepEqual(said(publication, event, "twitter:card"), ["summary"]);
  });

  test("names a locale only when the language has a region", () => {
    const locale = (lang: string) => {
      const only = homeRoute({ ...exampleEvent, lang });
      return said(publishEvent({ lang }), only, "og:locale");
    };
    assert.deepEqual(locale("en"), []);
    assert.deepEqual(locale("en-AU"), ["en_AU"]);
    assert.deepEqual(locale("zh-Hant-TW"), ["zh_TW"]);
    assert.deepEqual(locale("de-1996"), []);
  });

  test("puts every address under the path prefix", () => {
    for (const route of [home, onlyEvent, event, tagPage, notFound, posterRoute(exampleEvent)]) {
      for (const { attributes } of headTags(publish({ address: projectAddress }), route)) {
        const url = attributes.href ?? (/^https?:/.exec(attributes.content ?? "")?.input || "");
        assert.match(url || "/repo/", /^(?:https:\/\/pages\.example)?\/repo\//);
      }
    }
  });

  test("leaves out what needs an absolute address while there is none", () => {
    const publication = publish({ address: { origin: undefined, pathPrefix: "/" } });
    for (const name of ["canonical", "og:url", "og:image"]) {
      assert.deepEqual(said(publication, event, name), [], name);
    }
    // A calendar has names of its own, and can be had without an address.
    assert.deepEqual(said(publication, event, "alternate"), [
      "/sprints/calendar.ics",
      "/calendar.ics",
    ]);
    assert.deepEqual(said(publication, event, "og:title"), ["MicroPython sprints"]);
  });
});
