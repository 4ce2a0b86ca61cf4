import assert from "node:assert/strict";
import { attributeOf, elementsOf } from "../layouts/read-html.ts";
import { type Facts, stateFrom, toUtc, withoutFragment } from "./facts.ts";

/* What machines read in the head of a page. */

/** A thing of schema.org. */
export type Thing = Readonly<Record<string, unknown>>;

/** Every thing that a page describes, those within others left where they are. */
export function readThings(html: string): Thing[] {
  const scripts = elementsOf(html).filter(
    (element) => attributeOf(element, "type") === "application/ld+json",
  );
  return scripts.flatMap(({ childNodes }) => {
    const text = childNodes.map((node) => ("value" in node ? node.value : "")).join("");
    const written: { "@context": string; "@graph": Thing[] } = JSON.parse(text);
    assert.equal(written["@context"], "https://schema.org");
    return written["@graph"];
  });
}

export const thingsOf = (html: string, type: string): Thing[] =>
  readThings(html).filter((thing) => thing["@type"] === type);

const statuses: Readonly<Record<string, Facts["status"]>> = {
  EventScheduled: "scheduled",
  EventCancelled: "cancelled",
  EventPostponed: "postponed",
  EventRescheduled: "rescheduled",
  EventMovedOnline: "moved-online",
};

const availabilities: Readonly<Record<string, Facts["registration"]>> = {
  InStock: "open",
  SoldOut: "sold-out",
  OutOfStock: "closed",
  Discontinued: "none",
};

/** The event as search engines read it. */
export function readThing(event: Thing): Facts {
  const location = first(event.location) as Thing;
  const offers = event.offers as Thing;
  const status = statuses[wordOf(first(event.eventStatus))];
  const registration = availabilities[wordOf(offers.availability)];
  assert.ok(status !== undefined && registration !== undefined);
  return {
    title: String(event.name),
    url: withoutFragment(String(event.url)),
    status,
    registration,
    start: toUtc(String(event.startDate)),
    place: location["@type"] === "VirtualLocation" ? "Online" : String(location.name),
  };
}

/** Of several places or states the one that counts most. */
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

const wordOf = (term: unknown) => String(term).replace("https://schema.org/", "");

/** What a chat shows of a shared link. */
export function readOpenGraph(
  html: string,
  summary: string,
): Pick<Facts, "title" | "url" | "status" | "registration"> {
  const description = metaOf(html, "og:description");
  assert.ok(description.endsWith(summary));
  assert.equal(metaOf(html, "description"), description);
  const news = description.slice(0, -summary.length).split(/(?<=[.。]) /);
  return {
    title: metaOf(html, "og:title"),
    url: metaOf(html, "og:url"),
    ...stateFrom(news.reverse()),
  };
}

export function metaOf(html: string, name: string): string {
  const tag = elementsOf(html).find(
    (element) => (attributeOf(element, "property") ?? attributeOf(element, "name")) === name,
  );
  assert.ok(tag !== undefined, `${name} is there`);
  return attributeOf(tag, "content") ?? "";
}
