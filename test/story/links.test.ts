import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { writeContent } from "../fixtures/content.ts";
import { attributeOf, elementsOf } from "../layouts/read-html.ts";
import { build, buildSound, workFolder } from "./built.ts";
import { readCalendar } from "./read-calendar.ts";
import { readThings } from "./read-head.ts";
import { hostsIn, linksIn, lostLinks } from "./read-links.ts";
import { wholeSite } from "./whole-site.ts";

const folder = workFolder();
writeContent(join(folder, "content"), {
  ...wholeSite,
  "site.yaml": "title: Handbill example\ntimezone: Australia/Melbourne\n",
});

const kinds = [
  "index.html",
  "404.html",
  "sprints/poster/index.html",
  "tags/talks/index.html",
  "2017/links/index.html",
  "feed.xml",
  "feed.json",
  "links/feed.xml",
  "links/feed.json",
  "sitemap.xml",
  "robots.txt",
  "sprints/meetup.ics",
  "calendar.ics",
  "site.webmanifest",
  "_redirects",
  "_headers",
];

describe("every link of every channel", () => {
  for (const root of ["https://handbill.example/", "https://handbill.example/repo/"]) {
    it(`leads to something under ${root}`, async () => {
      const built = await buildSound(folder, { url: root });
      assert.deepEqual(lostLinks(built, root), []);
      for (const path of kinds) {
        const own = linksIn(path, built.text(path)).filter((link) =>
          new URL(link, root).href.replace("webcal:", "https:").startsWith(root),
        );
        assert.ok(own.length > 0, `${path} has links`);
      }
    });
  }

  it("is the same under a prefix that only the command knows", async () => {
    const root = "https://handbill.example/repo/";
    const built = await buildSound(folder, {
      url: "https://handbill.example/",
      pathPrefix: "/repo/",
    });
    assert.deepEqual(lostLinks(built, root), []);
  });
});

describe("a site that does not know its address", () => {
  // What was published under an address keeps its names.
  before(() => rmSync(join(folder, "site"), { recursive: true, force: true }));
  for (const pathPrefix of ["/", "/repo/"]) {
    const where = `https://handbill.invalid${pathPrefix}`;

    it(`is built under ${pathPrefix} with one warning, and has no absolute address of its own`, async () => {
      const { said, built } = await build(folder, { pathPrefix });
      assert.deepEqual(
        said.map((line) => line.replace(/ {2}.*/, "")),
        ["content/site.yaml:1:1 warning site/no-url"],
      );
      assert.ok(built !== undefined);
      assert.deepEqual(hostsIn(built), [
        // An event's page offers to add it to these calendars.
        "calendar.google.com",
        "meet.example",
        "outlook.live.com",
        "outlook.office.com",
        "schema.org",
        "tickets.example",
        "www.openstreetmap.org",
        "www.w3.org",
      ]);
    });

    it(`links under ${pathPrefix} to nothing that is left out`, async () => {
      const { built } = await build(folder, { pathPrefix });
      assert.ok(built !== undefined);
      assert.deepEqual(lostLinks(built, where), []);
      const left = built.paths.filter((path) => /feed\.(?:xml|json)$|sitemap/.test(path));
      assert.deepEqual(left, []);
    });
  }

  it("leaves out what needs one, and keeps the rest", async () => {
    const { built } = await build(folder, {});
    const html = built?.text("sprints/index.html") ?? "";
    const names = elementsOf(html).flatMap((element) => [
      attributeOf(element, "rel") ?? "",
      attributeOf(element, "property") ?? "",
    ]);
    for (const name of ["canonical", "og:url", "og:image"]) {
      assert.ok(!names.includes(name), name);
    }
    assert.ok(names.includes("og:title") && names.includes("manifest"));
    const types = readThings(html).map((thing) => thing["@type"]);
    assert.deepEqual(types, ["LiveBlogPosting", "Event"]);
    const [entry] = readCalendar(built?.text("sprints/meetup.ics") ?? "");
    assert.equal(entry?.getFirstPropertyValue("url"), null);
    assert.equal(entry?.getFirstPropertyValue("uid"), "meetup.sprints@handbill.invalid");
  });
});

describe("a link to nothing", () => {
  const root = "https://handbill.example/repo/";
  const page = `${root}sprints/`;
  for (const [path, link, broken] of [
    ["feed.xml", page, `${page}lost/`],
    ["feed.json", page, `${page}lost/`],
    ["sprints/meetup.ics", page, `${page}lost/`],
    ["calendar.ics", page, `${page}lost/`],
    ["sitemap.xml", page, `${page}lost/`],
    ["site.webmanifest", '"/repo/"', '"/repo/lost/"'],
    ["_redirects", "/repo/links/ ", "/repo/lost/ "],
    ["_headers", "/repo/site.webmanifest", "/repo/lost.webmanifest"],
  ] as const) {
    it(`would be found in ${path}`, async () => {
      const built = await buildSound(folder, { url: root });
      const text = (name: string) =>
        name === path ? built.text(name).replaceAll(link, broken) : built.text(name);
      const lost = lostLinks({ ...built, text }, root);
      assert.ok(lost.length > 0);
      for (const line of lost) assert.match(line, new RegExp(`^${path} -> .*lost`));
    });
  }
});
