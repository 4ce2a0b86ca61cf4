import assert from "node:assert/strict";
import { test } from "node:test";
import { eventsByYear } from "../../scripts/model/event-lists.ts";
import type { Event } from "../../scripts/model/site.ts";
import {
  type ExampleSite,
  exampleDay,
  exampleEvent,
  exampleMeetup,
  exampleSite,
  exampleSiteWith,
  exampleTime,
  exampleUpdate,
  told,
} from "../fixtures/example-site.ts";
import { eventHtml, homeHtml, notFoundHtml, tagHtml, yearHtml } from "./example-pages.ts";
import { attributeOf, descendants, elementsOf, textOf, withClass } from "./read-html.ts";

const eventOn = (slug: string, start: string, past: boolean): Event =>
  told({
    ...exampleEvent,
    slug,
    title: slug,
    updates: [],
    meetups: [{ ...exampleMeetup, start: exampleTime(start), end: undefined, past }],
  });

const site: ExampleSite = exampleSiteWith({
  home: undefined,
  events: [
    eventOn("later", "2017-09-01T10:00", false),
    eventOn("older", "2016-01-01T10:00", true),
    told({ ...exampleEvent, slug: "undated", title: "undated", meetups: [], updates: [] }),
    eventOn("sooner", "2017-08-01T10:00", false),
    eventOn("newer", "2017-01-01T10:00", true),
  ],
});

/** Each h2 of the main part with the h3s below it. */
function outlineOf(html: string): string[] {
  const main = elementsOf(html).find(({ tagName }) => tagName === "main");
  return (main ? descendants(main) : [])
    .filter(({ tagName }) => tagName === "h2" || tagName === "h3")
    .map((heading) => (heading.tagName === "h2" ? `${textOf(heading)}:` : textOf(heading)));
}

test("the home page lists what is coming soonest first, and what is over newest first, for a year", () => {
  assert.deepEqual(outlineOf(homeHtml(site)), [
    "Upcoming:",
    "sooner",
    "later",
    "Announcements:",
    "undated",
    "Past:",
    "newer",
    "Events:",
  ]);
  const years = elementsOf(homeHtml(site)).flatMap((each) => attributeOf(each, "href") ?? []);
  assert.ok(years.includes("/events/2016/") && years.includes("/events/2017/"));
});

test("the page of a year lists all that was on in it, soonest first", () => {
  const years = eventsByYear(site);
  assert.deepEqual(
    years.map(([year, events]) => [year, events.map(({ slug }) => slug)]),
    [
      ["2017", ["newer", "undated", "sooner", "later"]],
      ["2016", ["older"]],
    ],
  );
  const [year = "", events = []] = years[0] ?? [];
  assert.deepEqual(outlineOf(yearHtml(site, year, events)).slice(0, 3), [
    "Events:",
    "newer",
    "undated",
  ]);
});

test("there is no page of a year while the home page shows all events", () => {
  const [later, , undated, sooner, newer] = site.events;
  assert.ok(later && undated && sooner && newer);
  const events = [later, undated, sooner, newer];
  assert.deepEqual(eventsByYear({ ...site, events }), []);
});

test("the home page and the page for missing addresses weigh little, however many events there are", () => {
  for (const past of [false, true]) {
    const events = Array.from({ length: 2000 }, (_, index) =>
      eventOn(`event-${index}`, past ? "2017-07-01T10:00" : "2017-09-01T10:00", past),
    );
    const many = exampleSiteWith({ home: undefined, events });
    for (const html of [homeHtml(many), notFoundHtml(many)])
      assert.ok(Buffer.byteLength(html) < 60_000, `${Buffer.byteLength(html)} bytes`);
  }
});

test("the home page lists the latest updates of all events, newest first", () => {
  const update = (id: string, date: string) => ({
    ...exampleUpdate,
    id,
    title: id,
    date: exampleDay(date),
  });
  const [first, second] = site.events;
  assert.ok(first && second);
  const events = [
    { ...first, updates: [update("a", "2017-07-01"), update("c", "2017-07-03")] },
    { ...second, updates: [update("b", "2017-07-02")] },
  ];
  const links = withClass(homeHtml({ ...site, events }), "news-list")
    .flatMap(descendants)
    .flatMap((element) => attributeOf(element, "href") ?? []);
  assert.deepEqual(links, ["/later/#c", "/older/#b", "/later/#a"]);
});

test("the home page of one event is that event's page", () => {
  const articleOf = (html: string) => withClass(html, "event").map(textOf);
  assert.deepEqual(
    articleOf(homeHtml(exampleSite)),
    articleOf(eventHtml(exampleEvent, exampleSite)),
  );
});

test("a tag's page lists its events", () => {
  const tag = { slug: "esp32", name: "ESP32", events: site.events.slice(0, 2) };
  assert.deepEqual(outlineOf(tagHtml(site, tag)), ["Events:", "later", "older"]);
});

test("the page for a missing address works at any depth", () => {
  const addresses = elementsOf(notFoundHtml(site)).flatMap((element) =>
    ["href", "src"].flatMap((name) => attributeOf(element, name) ?? []),
  );
  assert.ok(addresses.length > 5);
  assert.deepEqual(
    addresses.filter((address) => !/^(?:\/|#|https:|webcal:)/.test(address)),
    [],
  );
});
