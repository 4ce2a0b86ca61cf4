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
  inState,
  told,
} from "../fixtures/example-site.ts";
import { eventHtml, homeHtml, notFoundHtml, tagHtml, yearHtml } from "./example-pages.ts";
import { attributeOf, descendants, elementsOf, textOf, withClass } from "./read-html.ts";

const asAnnounced = { registration: "open", status: "scheduled" } as const;

const eventOn = (slug: string, start: string, past: boolean): Event =>
  told({
    ...exampleEvent,
    slug,
    title: slug,
    updates: [],
    changes: [],
    ...inState(asAnnounced),
    meetups: [
      { ...exampleMeetup, state: asAnnounced, start: exampleTime(start), end: undefined, past },
    ],
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

test("the home page lists what is coming soonest first, and what is over by year, newest first", () => {
  const html = homeHtml(site);
  assert.deepEqual(outlineOf(html), [
    "Upcoming:",
    "sooner",
    "later",
    "Announcements:",
    "undated",
    "Past:",
    "Topics:",
  ]);
  const years = elementsOf(html).filter(({ tagName }) => tagName === "details");
  assert.deepEqual(years.map(textOf), [
    "2017 1 event1 January newer Convention Centre",
    "2016 1 event1 January older Convention Centre",
  ]);
});

test("the next event stands above the others: the first that takes place on its day", () => {
  const [next] = withClass(homeHtml(site), "next");
  assert.ok(next);
  assert.match(textOf(next), /^soonerTuesday 1 August 2017, 10 am/);
  const button = descendants(next).find((one) => attributeOf(one, "class") === "button");
  assert.equal(button && attributeOf(button, "href"), exampleMeetup.registration?.url);
  const cancelled = site.events.map((event) =>
    event.slug === "sooner"
      ? told({
          ...event,
          meetups: event.meetups.map((meetup) => ({
            ...meetup,
            state: { registration: "open", status: "cancelled" } as const,
          })),
        })
      : event,
  );
  const html = homeHtml({ ...site, events: cancelled });
  assert.match(withClass(html, "next").map(textOf).join(), /^later/);
  assert.match(withClass(html, "event-list").map(textOf).join(), /^sooner.*Cancelled/);
});

const many = (count: number, start: string, past: boolean) =>
  Array.from({ length: count }, (_, index) => eventOn(`event-${index}`, start, past));

test("a home page without room for all events leads to the pages of their years", () => {
  const events = [...many(60, "2016-07-01T10:00", true), ...site.events];
  const years = eventsByYear({ events });
  assert.deepEqual(
    years.map(({ year, count }) => [year, count]),
    [
      ["2017", 4],
      ["2016", 61],
    ],
  );
  const [year] = years;
  assert.deepEqual(
    year?.events.map(({ slug }) => slug),
    ["newer", "undated", "sooner", "later"],
  );
  const home = homeHtml({ ...site, events });
  const links = elementsOf(home).flatMap((each) => attributeOf(each, "href") ?? []);
  assert.ok(links.includes("/events/2016/") && links.includes("/events/2017/"));
  const html = yearHtml({ ...site, events }, "2017", year?.events ?? []);
  assert.deepEqual(withClass(html, "teaser").length, 4);
  const [current] = elementsOf(html).filter((each) => attributeOf(each, "aria-current") === "page");
  assert.equal(current && attributeOf(current, "href"), "/events/2017/");
});

test("there is no page of a year while the home page shows all events", () => {
  assert.deepEqual(eventsByYear(site), []);
});

test("rows that a phone has no room for open together, and none is lost", () => {
  const html = homeHtml({ ...site, events: many(40, "2017-09-01T10:00", false) });
  assert.equal(withClass(html, "teaser").length, 40);
  assert.match(withClass(html, "more").map(textOf).join(), /^27 more events/);
});

test("the home page and the page for missing addresses weigh little, however many events there are", () => {
  for (const past of [false, true]) {
    const events = many(2000, past ? "2017-07-01T10:00" : "2017-09-01T10:00", past);
    const large = exampleSiteWith({ home: undefined, events });
    for (const html of [homeHtml(large), notFoundHtml(large)])
      assert.ok(Buffer.byteLength(html) < 60_000, `${Buffer.byteLength(html)} bytes`);
  }
});

test("the home page lists the latest updates of what is not over, newest first", () => {
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
  assert.deepEqual(newsOf(events), ["/later/#c", "/later/#a"]);
  const both = events.map((event) => ({ ...event, telling: first.telling }));
  assert.deepEqual(newsOf(both), ["/later/#c", "/older/#b", "/later/#a"]);
});

const newsOf = (events: readonly Event[]) =>
  withClass(homeHtml({ ...site, events }), "news-list")
    .flatMap(descendants)
    .flatMap((element) => attributeOf(element, "href") ?? []);

test("the home page of one event is that event's page", () => {
  const articleOf = (html: string) => withClass(html, "event").map(textOf);
  assert.deepEqual(
    articleOf(homeHtml(exampleSite)),
    articleOf(eventHtml(exampleEvent, exampleSite)),
  );
});

test("a tag's page lists its events", () => {
  const tag = { slug: "esp32", name: "ESP32", events: site.events.slice(0, 2) };
  const html = tagHtml(site, tag);
  assert.deepEqual(outlineOf(html), ["Upcoming:", "later", "Past:"]);
  assert.match(withClass(html, "event-lines").map(textOf).join(), /older/);
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
