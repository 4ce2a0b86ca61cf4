import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  headerRules,
  headersFiles,
  securityHeaders,
} from "../../scripts/channels/hosting/headers.ts";
import { manifestFiles } from "../../scripts/channels/hosting/manifest.ts";
import { robotsFiles } from "../../scripts/channels/search/robots.ts";
import { sitemapFiles } from "../../scripts/channels/search/sitemap.ts";
import { headersFor, parseHeaders } from "../../scripts/cli/serve/rules.ts";
import { paletteOf } from "../../scripts/theme/palette.ts";
import { channelFiles } from "../fixtures/all-files.ts";
import type { ExamplePublication } from "../fixtures/example-publication.ts";
import {
  eventRoute,
  examplePublication,
  exampleRoutes,
  projectAddress,
  publish,
} from "../fixtures/example-publication.ts";
import { exampleDay, exampleEvent } from "../fixtures/example-site.ts";
import { assertWellFormed, bodyOf, xmlValues } from "./reading.ts";

const unknownAddress = { address: { origin: undefined, pathPrefix: "/" } };
const sitemap = (publication: ExamplePublication) =>
  bodyOf(sitemapFiles(publication, exampleRoutes(publication.site)), "sitemap.xml");

describe("sitemap", () => {
  test("lists the pages that want to be found, with the day of their last change", () => {
    const xml = sitemap(examplePublication);
    assertWellFormed(xml);
    assert.deepEqual(xmlValues(xml, "loc"), [
      "https://handbill.example/sprints/",
      "https://handbill.example/tags/micropython/",
      "https://handbill.example/tags/esp32/",
    ]);
    assert.deepEqual(xmlValues(xml, "lastmod"), ["2017-07-20", "2017-07-20", "2017-07-20"]);
  });

  test("lists a home page that is a page of its own, changed with its newest event", () => {
    const newer = { ...exampleEvent, slug: "talks & more", updated: exampleDay("2018-01-02") };
    const xml = sitemap(publish({ events: [exampleEvent, newer], home: undefined, tags: [] }));
    assertWellFormed(xml);
    assert.deepEqual(xmlValues(xml, "loc"), [
      "https://handbill.example/",
      "https://handbill.example/sprints/",
      "https://handbill.example/talks%20&%20more/",
    ]);
    assert.deepEqual(xmlValues(xml, "lastmod"), ["2018-01-02", "2017-07-20", "2018-01-02"]);
  });

  test("keeps a change's own precision", () => {
    const updated = { ...exampleDay("2017-07-20"), iso: "2017-07", precision: "month" as const };
    const xml = sitemap(publish({ events: [{ ...exampleEvent, updated }], tags: [] }));
    assert.deepEqual(xmlValues(xml, "lastmod"), ["2017-07"]);
  });

  test("leaves out drafts", () => {
    const draft = { ...exampleEvent, slug: "draft", draft: true };
    const xml = sitemap(publish({ events: [draft, exampleEvent], home: undefined, tags: [] }));
    assert.equal(xml.includes("/draft/"), false);
  });

  test("becomes an index when one file may not hold all pages", () => {
    const routes = Array.from({ length: 50_001 }, (_, index) =>
      eventRoute({ ...exampleEvent, slug: `e${index}` }),
    );
    const files = sitemapFiles(examplePublication, routes);
    assert.deepEqual(xmlValues(bodyOf(files, "sitemap.xml"), "loc"), [
      "https://handbill.example/sitemap-1.xml",
      "https://handbill.example/sitemap-2.xml",
    ]);
    assert.equal(bodyOf(files, "sitemap-1.xml").split("<loc>").length - 1, 50_000);
    assert.deepEqual(xmlValues(bodyOf(files, "sitemap-2.xml"), "loc"), [
      "https://handbill.example/e50000/",
    ]);
  });

  test("is not made while the site's address is not known", () => {
    assert.deepEqual(sitemapFiles(publish(unknownAddress), []), []);
  });
});

describe("robots.txt", () => {
  test("lets everybody in and names the sitemap", () => {
    assert.equal(
      bodyOf(robotsFiles(publish({ address: projectAddress })), "robots.txt"),
      "User-agent: *\nAllow: /\n\nSitemap: https://pages.example/repo/sitemap.xml\n",
    );
  });

  test("names no sitemap where there is none", () => {
    assert.equal(
      bodyOf(robotsFiles(publish(unknownAddress)), "robots.txt"),
      "User-agent: *\nAllow: /\n",
    );
  });
});

describe("web manifest", () => {
  test("starts and stays under the path prefix", () => {
    const files = manifestFiles(publish({ address: projectAddress }));
    const manifest = JSON.parse(bodyOf(files, "site.webmanifest"));
    assert.deepEqual([manifest.start_url, manifest.scope, manifest.id], Array(3).fill("/repo/"));
    assert.equal(manifest.name, "MicroPython in Melbourne");
  });

  test("offers the icons that are there", () => {
    const manifest = JSON.parse(bodyOf(manifestFiles(examplePublication), "site.webmanifest"));
    assert.deepEqual(
      manifest.icons.map(({ src, sizes }: Record<string, string>) => [src, sizes]),
      [
        ["/favicon.svg", "any"],
        ["/icon-512.png", "512x512"],
      ],
    );
  });

  test("has the colours that the site's pages are painted in", () => {
    const palette = paletteOf({ accent: "#0a7a55", ink: undefined });
    const { assets } = examplePublication;
    const looks = { ...assets.looks, site: { ...assets.looks.site, palette } };
    const files = manifestFiles({ ...examplePublication, assets: { ...assets, looks } });
    const { theme_color, background_color } = JSON.parse(bodyOf(files, "site.webmanifest"));
    assert.deepEqual([theme_color, background_color], Array(2).fill(palette.light.paper));
  });
});

describe("headers", () => {
  const rules = (publication: ExamplePublication) => ({
    redirects: [],
    headers: parseHeaders(bodyOf(headersFiles(publication), "_headers")),
  });
  const sent = (path: string, name: string) =>
    headersFor(rules(examplePublication), path).get(name);

  test("allows a site its own files, and of scripts besides only those that stand in its pages, by their hashes", () => {
    const policy = securityHeaders["Content-Security-Policy"] ?? "";
    const directives = new Map(
      policy.split("; ").map((directive) => {
        const [name = "", ...sources] = directive.split(" ");
        return [name, sources.join(" ")];
      }),
    );
    assert.equal(directives.get("default-src"), "'none'");
    assert.match(directives.get("script-src") ?? "", /^'self'(?: 'sha256-[\w+/]{43}=')+$/);
    for (const name of ["base-uri", "form-action", "frame-ancestors"]) {
      assert.equal(directives.get(name), "'none'", name);
    }
    assert.doesNotMatch(policy, /unsafe|data:|https?:|\*/);
  });

  test("sends every file with the security headers as they are", () => {
    for (const path of ["/", "/sprints/", "/feed.xml", "/calendar.ics", "/assets/site.css"]) {
      for (const [name, value] of Object.entries(securityHeaders)) {
        assert.equal(sent(path, name.toLowerCase()), value, `${name} of ${path}`);
      }
    }
  });

  test("caches for ever what is fingerprinted, and nothing else", () => {
    const immutable = "public, max-age=31536000, immutable";
    assert.equal(sent("/assets/site-1a2b3c4d.css", "cache-control"), immutable);
    assert.equal(sent("/sprints/", "cache-control"), undefined);
    assert.equal(sent("/favicon.svg", "cache-control"), undefined);
  });

  test("says what feeds and calendars are", () => {
    assert.equal(sent("/calendar.ics", "content-type"), "text/calendar; charset=utf-8");
    assert.equal(sent("/sprints/meetup.ics", "content-type"), "text/calendar; charset=utf-8");
    assert.equal(sent("/feed.xml", "content-type"), "application/xml; charset=utf-8");
    assert.equal(
      sent("/sprints/feed.json", "content-type"),
      "application/feed+json; charset=utf-8",
    );
    assert.equal(sent("/sitemap.xml", "content-type"), undefined);
  });

  test("says of files that posts link to what hosts cannot know, so that no browser guesses", () => {
    const names = ["a.py", "b.py", "Makefile", "slides.key", "boards", "plan.pdf", "data.csv.gz"];
    const attachments = names.map((name) => ({ path: `s/${name}`, address: `/s/${name}` }));
    const { headers, redirects } = rules(publish({ attachments }));
    const typeOf = (name: string) =>
      headersFor({ headers, redirects }, `/s/${name}`).get("content-type");
    assert.deepEqual(names.map(typeOf), [
      "text/plain; charset=utf-8",
      "text/plain; charset=utf-8",
      "text/plain; charset=utf-8",
      "application/octet-stream",
      "application/octet-stream",
      undefined,
      undefined,
    ]);
    assert.equal(headers.length, headerRules.length + 4);
  });

  test("writes every rule under the path prefix", () => {
    const { headers } = rules(publish({ address: projectAddress }));
    assert.deepEqual(
      headers.map(({ pattern }) => pattern),
      headerRules.map(({ pattern }) => `/repo${pattern}`),
    );
  });
});

describe("all channels together", () => {
  const pathsOf = (publication: ExamplePublication) =>
    channelFiles(publication, exampleRoutes(publication.site)).map(({ path }) => path);

  test("writes every file once", () => {
    const paths = pathsOf(examplePublication);
    assert.equal(new Set(paths).size, paths.length);
    for (const path of ["feed.xml", "sitemap.xml", "robots.txt", "site.webmanifest", "_headers"]) {
      assert.ok(paths.includes(path), path);
    }
  });

  test("makes nothing that needs an absolute address while there is none", () => {
    const paths = pathsOf(publish(unknownAddress));
    for (const path of ["robots.txt", "site.webmanifest", "_headers"]) {
      assert.ok(paths.includes(path), path);
    }
    assert.deepEqual(
      paths.filter((path) => /feed|sitemap/.test(path)),
      [],
    );
  });
});
