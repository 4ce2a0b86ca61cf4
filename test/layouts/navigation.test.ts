import assert from "node:assert/strict";
import { test } from "node:test";
import type { NavLink } from "../../scripts/model/nav-link.ts";
import { exampleEvent, exampleSiteWith, told } from "../fixtures/example-site.ts";
import { eventHtml, homeHtml, siteOf } from "./example-pages.ts";
import { attributeOf, descendants, textOf, withClass } from "./read-html.ts";

const pages = [{ slug: "sprints/venue", title: "Venue", lang: "en" }];
const event = told({ ...exampleEvent, pages });
const link = (label: string, to: NavLink["to"]): NavLink => ({ label, lang: "en", to });

/** Each link of the navigation with this class, with what it is to the page. */
const linksIn = (html: string, name: string) =>
  withClass(html, name)
    .flatMap(descendants)
    .filter(({ tagName }) => tagName === "a")
    .map((a) => [textOf(a), attributeOf(a, "href"), attributeOf(a, "aria-current")]);

test("an event has a row of links to its parts, on its own page and on the home page that shows it", () => {
  const row = [
    ["About", "/sprints/", "page"],
    ["Venue", "/sprints/venue/", undefined],
    ["Updates", "/sprints/#updates", undefined],
  ];
  assert.deepEqual(linksIn(eventHtml(event), "event-nav"), row);
  const home = homeHtml(exampleSiteWith({ events: [event] }));
  assert.deepEqual(linksIn(home, "event-nav"), row);
});

test("an event that is one page has no such row", () => {
  assert.deepEqual(linksIn(eventHtml(exampleEvent), "event-nav"), []);
});

test("the site's menu stands on every page and marks the one it leads to", () => {
  const site = exampleSiteWith({
    events: [event],
    menu: [
      link("Sprints", { path: "/sprints/" }),
      link("Forum", { url: "https://forum.example/" }),
    ],
    footer: [link("Imprint", { path: "/imprint/" })],
  });
  assert.deepEqual(linksIn(homeHtml(site), "site-menu"), [
    ["Sprints", "/sprints/", "page"],
    ["Forum", "https://forum.example/", undefined],
  ]);
  const footer = linksIn(homeHtml(site), "site-footer").map(([label]) => label);
  assert.equal(footer[0], "Imprint");
});

test("what the site's menu leads to is not in an event's row once more", () => {
  const menu = [link("Getting there", { path: "/sprints/venue/" })];
  const html = eventHtml(event, exampleSiteWith({ events: [event], menu }));
  assert.deepEqual(linksIn(html, "site-menu"), [["Getting there", "/sprints/venue/", undefined]]);
  assert.deepEqual(linksIn(html, "event-nav"), []);
});

test("a page that is headed by the site's name says it once", () => {
  const namesIn = (html: string) => withClass(html, "site-name").map(textOf);
  const several = siteOf(exampleEvent);
  assert.deepEqual(namesIn(homeHtml(several)), []);
  assert.deepEqual(namesIn(eventHtml(exampleEvent, several)), [several.title]);
  const alone = exampleSiteWith({ events: [exampleEvent], title: exampleEvent.title });
  assert.deepEqual(namesIn(homeHtml(alone)), []);
  assert.deepEqual(namesIn(eventHtml(exampleEvent, alone)), []);
});
