import assert from "node:assert/strict";
import { test } from "node:test";
import { mf2 } from "microformats-parser";
import { renderToString } from "preact-render-to-string";
import { EventLines, EventRows } from "../../layouts/parts/event-list.tsx";
import { SiteOverview } from "../../layouts/parts/site-overview.tsx";
import { publish } from "../fixtures/example-publication.ts";
import { exampleEvent, exampleMeetup, exampleSiteWith, told } from "../fixtures/example-site.ts";
import { eventHtml } from "./example-pages.ts";

type Item = ReturnType<typeof mf2>["items"][number];

const page = mf2(eventHtml(exampleEvent), { baseUrl: "https://handbill.example/sprints/" });
const [announcement] = page.items.filter(({ type }) => type?.includes("h-entry"));
const nested = (type: string): Item[] =>
  (announcement?.children ?? []).filter((item) => item.type?.includes(type));

const nameOf = (value: unknown) =>
  typeof value === "object" && value !== null && "properties" in value
    ? (value as Item).properties.name
    : undefined;

test("the page is one h-entry, the announcement, and its organizer's h-card", () => {
  assert.deepEqual(
    page.items.map(({ type }) => type),
    [["h-entry"], ["h-card"]],
  );
  assert.deepEqual(announcement?.properties.name, [exampleEvent.title]);
  assert.deepEqual(announcement?.properties.summary, [exampleEvent.summary]);
  assert.deepEqual(announcement?.properties.url, ["https://handbill.example/sprints/"]);
  assert.deepEqual(announcement?.properties.published, ["2017-07-07"]);
  assert.deepEqual(announcement?.properties.updated, ["2017-07-20"]);
  assert.deepEqual(announcement?.properties.category, ["micropython", "esp32"]);
  assert.deepEqual(nameOf(announcement?.properties.author?.[0]), ["Ada Example"]);
  assert.match(JSON.stringify(announcement?.properties.content), /Come and sprint/);
});

test("every meetup is an h-event with its times, place and address", () => {
  const events = nested("h-event");
  assert.deepEqual(
    events.map(({ properties }) => properties.name),
    [["Sprint days"], ["Melbourne MicroPython Meetup"]],
  );
  const [sprints] = events;
  assert.deepEqual(sprints?.properties.start, ["2017-08-07T09:30+10:00"]);
  assert.deepEqual(sprints?.properties.end, ["2017-08-08T17:00+10:00"]);
  assert.deepEqual(sprints?.properties.url, ["https://handbill.example/sprints/#meetup"]);
  assert.deepEqual(sprints?.properties.summary, [exampleEvent.summary]);
  assert.deepEqual(sprints?.properties.status, ["CONFIRMED"]);
});

test("a venue is an h-card with its address and where it is on a map", () => {
  const [place] = nested("h-event")[0]?.properties.location ?? [];
  assert.ok(typeof place === "object" && "properties" in place);
  assert.deepEqual(place.properties.name, [exampleMeetup.venue?.name]);
  assert.deepEqual(place.properties.url, ["https://venue.example/"]);
  assert.deepEqual(place.properties.latitude, ["-37.8255"]);
  assert.deepEqual(place.properties.longitude, ["144.9525"]);
  const [address] = place.properties.adr ?? [];
  assert.ok(typeof address === "object" && "properties" in address);
  assert.deepEqual(address.properties.label, [exampleMeetup.venue?.address]);
});

test("every update is an h-entry, newest first", () => {
  const updates = nested("h-entry").map(({ properties }) => properties);
  assert.deepEqual(
    updates.map(({ name }) => name),
    [["Update of 20 July 2017"], ["Sold out!"]],
  );
  assert.deepEqual(
    updates.map(({ published }) => published),
    [["2017-07-20"], ["2017-07-12"]],
  );
  assert.deepEqual(
    updates.map(({ url }) => url),
    [
      ["https://handbill.example/sprints/#update-2017-07-20"],
      ["https://handbill.example/sprints/#update-2017-07-12"],
    ],
  );
});

test("a list has each event with its time, place and state", () => {
  const at = (slug: string, status: "scheduled" | "cancelled" | "postponed") =>
    told({
      ...exampleEvent,
      slug,
      meetups: [{ ...exampleMeetup, state: { registration: "open", status } }],
    });
  const events = [at("one", "scheduled"), at("two", "cancelled"), at("three", "postponed")];
  const site = exampleSiteWith({ events, home: undefined });
  for (const Listed of [EventRows, EventLines]) {
    const html = renderToString(Listed({ site, events }));
    const { items } = mf2(html, { baseUrl: "https://handbill.example/" });
    assert.deepEqual(
      items.map(({ type, properties }) => [
        type,
        properties.start,
        properties.status,
        properties.url,
      ]),
      [
        [["h-event"], ["2017-08-07T09:30+10:00"], ["CONFIRMED"], ["https://handbill.example/one/"]],
        [["h-event"], ["2017-08-07T09:30+10:00"], ["CANCELLED"], ["https://handbill.example/two/"]],
        [
          ["h-event"],
          ["2017-08-07T09:30+10:00"],
          ["TENTATIVE"],
          ["https://handbill.example/three/"],
        ],
      ],
    );
    assert.deepEqual(items[0]?.properties.location, [exampleMeetup.venue?.name]);
    if (Listed === EventRows)
      assert.deepEqual(items[0]?.properties.end, ["2017-08-08T17:00+10:00"]);
  }
});

test("the latest updates of the home page are h-entries with their day, name and address", () => {
  const site = exampleSiteWith({ events: [told(exampleEvent)], home: undefined });
  const html = renderToString(SiteOverview({ publication: { ...publish({}), site } }));
  const { items } = mf2(html, { baseUrl: "https://handbill.example/" });
  const updates = items.flatMap(({ type, properties }) =>
    type?.includes("h-entry") ? [properties] : [],
  );
  assert.deepEqual(
    updates.map(({ name, published, url }) => [name, published, url]),
    [
      [
        ["Update of 20 July 2017"],
        ["2017-07-20"],
        ["https://handbill.example/sprints/#update-2017-07-20"],
      ],
      [["Sold out!"], ["2017-07-12"], ["https://handbill.example/sprints/#update-2017-07-12"]],
    ],
  );
});
