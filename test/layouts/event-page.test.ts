import assert from "node:assert/strict";
import { test } from "node:test";
import type { UntoldEvent } from "../../scripts/site/telling.ts";
import {
  exampleEvent,
  exampleMeetup,
  exampleMonthly,
  exampleSite,
  exampleUpdate,
} from "../fixtures/example-site.ts";
import { eventHtml, homeHtml, siteOf, withState } from "./example-pages.ts";
import {
  attributeOf,
  descendants,
  elementsOf,
  linksIn,
  textOf,
  textsOf,
  withClass,
} from "./read-html.ts";

test("only a picture in the first screen is fetched at once", () => {
  const [, ...rest] = exampleEvent.body;
  const body = [...exampleEvent.body, ...structuredClone(rest)];
  const loadingOf = (changed: Partial<UntoldEvent>) =>
    elementsOf(eventHtml({ ...exampleEvent, ...changed }))
      .filter(({ tagName }) => tagName === "img")
      .map((image) => attributeOf(image, "fetchpriority") ?? attributeOf(image, "loading"));
  assert.deepEqual(loadingOf({ body }), ["lazy", "lazy"], "below a ticket");
  const alone = { meetups: [], updates: [], changes: [] };
  assert.deepEqual(loadingOf({ ...alone, body }), ["high", "lazy"]);
  const long = [`<p>${"Words. ".repeat(80)}</p>`, ...body];
  assert.deepEqual(loadingOf({ ...alone, body: long }), ["lazy", "lazy"], "below a long text");
});

test("the announcement's picture is not shown twice", () => {
  assert.deepEqual(withClass(eventHtml(exampleEvent), "lead"), []);
  const without = { ...exampleEvent, body: ["<p>Words only.</p>"] };
  assert.equal(withClass(eventHtml(without), "lead").length, 1);
});

test("a summary that is the text's own beginning is not shown twice", () => {
  const event = { ...exampleEvent, body: ["<p>Bring <b>cables</b> &amp; boards.</p>"] };
  const shown = (summary: string) =>
    withClass(eventHtml({ ...event, meetups: [], summary }), "p-summary")[0]?.tagName;
  assert.equal(shown("Bring cables & bo…"), "data");
  assert.equal(shown("Something else."), "p");
});

test("the first meetup that lies ahead stands before the text, the others after it", () => {
  const evening = { ...exampleMonthly, independent: false };
  const event = { ...exampleEvent, meetups: [{ ...exampleMeetup, past: true }, evening] };
  const order = elementsOf(eventHtml(event)).flatMap((element) => {
    const classes = (attributeOf(element, "class") ?? "").split(" ");
    return /\b(?:ticket|meetup)\b/.test(classes.join(" ")) && classes.includes("h-event")
      ? (attributeOf(element, "id") ?? [])
      : classes.filter((name) => name === "e-content" || name === "meetups");
  });
  assert.deepEqual(order.slice(0, 4), ["monthly", "meetups", "e-content", "meetup"]);
});

const inLang = (html: string, lang: string) =>
  elementsOf(html)
    .filter((element) => attributeOf(element, "lang") === lang)
    .map((element) => (element.tagName === "html" ? "the page" : textOf(element)));

test("the page of an event is in the event's language, whatever the site's", () => {
  const german = { ...exampleEvent, lang: "de", title: "Basteltage" };
  const html = eventHtml(german);
  assert.deepEqual(inLang(html, "de"), ["the page"]);
  // The name of the site; the rule of repetition was written in English, and is told in German.
  assert.deepEqual(inLang(html, "en"), ["MicroPython in Melbourne"]);
  assert.deepEqual(textsOf(html, "repeats"), ["Wiederholt sich: monatlich am letzten Mittwoch"]);
  assert.deepEqual(textsOf(html, "status"), [
    "Ausverkauft seit 12. Juli 2017: Every seat is taken.",
  ]);
  assert.match(textsOf(html, "byline")[0] ?? "", /^Angekündigt: 7\. Juli 2017 von Ada Example/);
  assert.deepEqual(inLang(eventHtml(exampleEvent), "en"), ["the page"]);
});

test("a list marks what is in another language than the site", () => {
  const german = { ...exampleEvent, lang: "de", title: "Basteltage" };
  const marked = inLang(homeHtml(siteOf(german)), "de");
  assert.ok(marked.includes("Basteltage"));
  assert.ok(marked.includes("Sold out!"));
  assert.ok(!marked.includes("the page"));
});

test("what Handbill does not say in a page's language is marked as English, and dates within are not", () => {
  const html = eventHtml({ ...exampleEvent, lang: "el", title: "Μάστορες" });
  const english = inLang(html, "en");
  assert.deepEqual(inLang(html, "el").slice(0, 1), ["the page"]);
  for (const words of ["Skip to content", "Sold out", "When", "Follow", "Add to calendar"])
    assert.ok(english.includes(words), words);
  assert.ok(english.some((text) => /^Announced 7 Ιουλίου 2017$/.test(text)));
  assert.ok(inLang(html, "el").includes("7 Ιουλίου 2017"));
  assert.ok(!english.some((text) => text === "Μάστορες"));
});

test("a site says in its own words what it wants to", () => {
  const site = { ...siteOf(exampleEvent), words: { en: { "notice.sold-out": "Full house" } } };
  assert.match(textsOf(eventHtml(exampleEvent, site), "status")[0] ?? "", /^Full house since/);
  const german = eventHtml({ ...exampleEvent, lang: "de" }, site);
  assert.match(textsOf(german, "status")[0] ?? "", /^Ausverkauft seit/);
});

test("hostile text stays text", () => {
  const text = `"><script>alert(1)</script> & <b>' {{ it }}`;
  const person = { name: text, url: undefined, email: undefined };
  const event: UntoldEvent = {
    ...exampleEvent,
    title: text,
    summary: text,
    authors: [person],
    updates: [{ ...exampleUpdate, title: text }],
    meetups: [{ ...exampleMeetup, name: text, speakers: [person], organizer: person }],
  };
  const html = eventHtml(event, { ...siteOf(event), title: text, organizer: person });
  assert.deepEqual(
    elementsOf(html)
      .filter(({ tagName }) => tagName === "script")
      .map((element) => attributeOf(element, "type")),
    ["application/ld+json", undefined],
  );
  const h1 = elementsOf(html).find(({ tagName }) => tagName === "h1");
  assert.equal(h1 && textOf(h1), text);
});

test("structured data stands in the page as JSON, whatever the text", () => {
  const title = "</script><script>alert(1)</script> & <!-- <";
  const html = eventHtml({ ...exampleEvent, title });
  const [script] = elementsOf(html).filter(({ tagName }) => tagName === "script");
  assert.ok(script);
  const data: unknown = JSON.parse(textOf(script));
  assert.ok(JSON.stringify(data).includes(JSON.stringify(title)));
});

test("every address stands under the path prefix", () => {
  const address = { origin: "https://host.example", pathPrefix: "/repo/" };
  const pages = [
    eventHtml(exampleEvent, { ...siteOf(exampleEvent), address }),
    homeHtml({ ...siteOf(exampleEvent), address }),
  ];
  const paths = pages.flatMap(elementsOf).flatMap((element) =>
    ["href", "src"].flatMap((name) => {
      const value = attributeOf(element, name);
      return value?.startsWith("/") && !value.startsWith("/repo/") ? [value] : [];
    }),
  );
  assert.deepEqual(paths, []);
});

test("breadcrumbs lead from an event to the list, unless the event is the home page", () => {
  assert.deepEqual(linksIn(eventHtml(exampleEvent), "breadcrumbs"), ["/"]);
  assert.deepEqual(withClass(eventHtml(exampleEvent, exampleSite), "breadcrumbs"), []);
  assert.deepEqual(withClass(homeHtml(exampleSite), "breadcrumbs"), []);
});

test("the calendar can be subscribed to where the site's address is known", () => {
  const links = (origin: string | undefined) =>
    linksIn(
      eventHtml(exampleEvent, { ...exampleSite, address: { origin, pathPrefix: "/" } }),
      "site-footer",
    ).filter((href) => href.endsWith("calendar.ics"));
  assert.deepEqual(links("https://handbill.example"), [
    "webcal://handbill.example/calendar.ics",
    "/calendar.ics",
  ]);
  assert.deepEqual(links(undefined), ["/calendar.ics"]);
});

test("a date on which nobody should come is struck out", () => {
  const struck = (status: "scheduled" | "cancelled" | "postponed") =>
    withClass(eventHtml(withState({ registration: "open", status })), "ticket")
      .flatMap(descendants)
      .filter(({ tagName }) => tagName === "del")
      .map(textOf);
  assert.deepEqual(struck("scheduled"), []);
  for (const status of ["cancelled", "postponed"] as const)
    assert.deepEqual(struck(status), [
      "Monday 7 August 2017, 9:30 am to Tuesday 8 August 2017, 5 pm",
    ]);
});
