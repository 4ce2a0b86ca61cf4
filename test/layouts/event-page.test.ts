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
import { eventHtml, homeHtml, siteOf } from "./example-pages.ts";
import { attributeOf, elementsOf, linksIn, textOf, withClass } from "./read-html.ts";

test("only the first picture of the page is fetched at once", () => {
  const [, ...rest] = exampleEvent.body;
  const html = eventHtml({
    ...exampleEvent,
    body: [...exampleEvent.body, ...structuredClone(rest)],
  });
  const pictures = elementsOf(html).filter(({ tagName }) => tagName === "img");
  assert.deepEqual(
    pictures.map((image) => [attributeOf(image, "fetchpriority"), attributeOf(image, "loading")]),
    [
      ["high", undefined],
      [undefined, "lazy"],
    ],
  );
});

test("the announcement's picture is not shown twice", () => {
  assert.deepEqual(withClass(eventHtml(exampleEvent), "lead"), []);
  const without = { ...exampleEvent, body: ["<p>Words only.</p>"] };
  assert.equal(withClass(eventHtml(without), "lead").length, 1);
});

test("a summary that is the text's own beginning is not shown twice", () => {
  const event = { ...exampleEvent, body: ["<p>Bring <b>cables</b> &amp; boards.</p>"] };
  const shown = (summary: string) =>
    withClass(eventHtml({ ...event, summary }), "p-summary")[0]?.tagName;
  assert.equal(shown("Bring cables & bo…"), "data");
  assert.equal(shown("Something else."), "p");
});

test("the first meetup that lies ahead stands before the text, the others after it", () => {
  const evening = { ...exampleMonthly, independent: false };
  const event = { ...exampleEvent, meetups: [{ ...exampleMeetup, past: true }, evening] };
  const order = elementsOf(eventHtml(event)).flatMap((element) =>
    (attributeOf(element, "class") ?? "")
      .split(" ")
      .flatMap((name) =>
        name === "ticket" || name === "e-content"
          ? (element.attrs.find((a) => a.name === "id")?.value ?? name)
          : [],
      ),
  );
  assert.deepEqual(order.slice(0, 3), ["monthly", "e-content", "meetup"]);
});

test("words in another language than the site's are marked so", () => {
  const german = { ...exampleEvent, lang: "de", title: "Basteltage" };
  const marked = elementsOf(eventHtml(german))
    .filter((element) => attributeOf(element, "lang") === "de")
    .map(textOf);
  assert.ok(marked.includes("Basteltage"));
  assert.ok(marked.includes("Every seat is taken."));
  assert.equal(
    elementsOf(eventHtml(exampleEvent)).filter((e) => attributeOf(e, "lang") !== undefined).length,
    1,
  );
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
    ["application/ld+json"],
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
