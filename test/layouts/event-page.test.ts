import assert from "node:assert/strict";
import { test } from "node:test";
import { registrationLabels, statusLabels } from "../../layouts/parts/status.ts";
import { ribbonOf } from "../../scripts/channels/card-ribbon.ts";
import {
  type Event,
  eventStatuses,
  registrationStates,
  type State,
  type Update,
} from "../../scripts/model/site.ts";
import {
  exampleChange,
  exampleDay,
  exampleEvent,
  exampleMeetup,
  exampleMonthly,
  exampleSite,
  exampleState,
  exampleUpdate,
} from "../fixtures/example-site.ts";
import { eventHtml, homeHtml, siteOf, withState } from "./example-pages.ts";
import { attributeOf, descendants, elementsOf, textOf, withClass } from "./read-html.ts";

const textsOf = (html: string, className: string) => withClass(html, className).map(textOf);
const linksIn = (html: string, className: string) =>
  withClass(html, className)
    .flatMap(descendants)
    .flatMap((element) => attributeOf(element, "href") ?? []);

test("the banner says the state, since when, and links to the update that said so", () => {
  const html = eventHtml(exampleEvent);
  assert.deepEqual(textsOf(html, "status"), ["Sold out since 12 July 2017: Sold out!"]);
  assert.deepEqual(linksIn(html, "status"), ["#update-2017-07-12"]);
});

test("the banner takes the last statement of the state that counts now", () => {
  const change = { ...exampleChange, update: "update-2017-07-20", at: exampleDay("2017-07-20") };
  const event = { ...exampleEvent, changes: [exampleChange, change] };
  assert.deepEqual(linksIn(eventHtml(event), "status"), ["#update-2017-07-20"]);
});

test("the banner leaves out what was said of one meetup only", () => {
  const change = { ...exampleChange, meetup: "monthly", update: "update-2017-07-20" };
  const event = { ...exampleEvent, changes: [exampleChange, change] };
  assert.deepEqual(linksIn(eventHtml(event), "status"), ["#update-2017-07-12"]);
});

const banners: readonly (readonly [Event, string[]])[] = [
  [withState({ registration: "open", status: "scheduled" }), []],
  [withState({ registration: "waitlist", status: "scheduled" }), ["Waitlist open"]],
  [withState({ registration: "closed", status: "scheduled" }), ["Registration closed"]],
  [withState({ registration: "sold-out", status: "cancelled" }), ["Cancelled"]],
  [withState({ registration: "sold-out", status: "rescheduled" }), ["Rescheduled", "Sold out"]],
  [withState({ registration: "open", status: "postponed" }), ["Postponed"]],
  [withState({ registration: "open", status: "moved-online" }), ["Moved online"]],
  [{ ...exampleEvent, meetups: [{ ...exampleMeetup, past: true }] }, ["This event is over"]],
];

for (const [event, expected] of banners) {
  const name = `${event.state.status}, ${event.state.registration}`;
  test(`the banner of an event that is ${name} says ${expected.join(" and ") || "nothing"}`, () => {
    const words = withClass(eventHtml(event), "status")
      .flatMap(descendants)
      .filter(({ tagName }) => tagName === "strong")
      .map(textOf);
    assert.deepEqual(words, expected);
  });
}

test("the callout links to the newest update and to all of them", () => {
  const html = eventHtml(exampleEvent);
  assert.deepEqual(linksIn(html, "latest"), ["#update-2017-07-20", "#updates"]);
});

test("a notice is called out but not listed, because it stands in the text", () => {
  const notice: Update = { ...exampleUpdate, id: "update-2017-07-07", form: "notice" };
  const body = ['<aside class="notice" id="update-2017-07-07">Sold out!</aside>'];
  const html = eventHtml({ ...exampleEvent, body, updates: [notice] });
  assert.deepEqual(linksIn(html, "latest"), ["#update-2017-07-07"]);
  assert.deepEqual(withClass(html, "update"), []);
});

test("updates come newest first, one without a title named by its date", () => {
  const titles = withClass(eventHtml(exampleEvent), "update")
    .flatMap(descendants)
    .filter(({ tagName }) => tagName === "h3")
    .map(textOf);
  assert.deepEqual(titles, ["Update of 20 July 2017", "Sold out!"]);
});

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
  const event = { ...exampleEvent, meetups: [{ ...exampleMeetup, past: true }, exampleMonthly] };
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

test("a repeating meetup shows its next date and those after it", () => {
  const html = eventHtml({ ...exampleEvent, meetups: [exampleMonthly] });
  assert.deepEqual(textsOf(html, "dt-start"), ["Wednesday 26 July 2017, 6 pm to 8 pm"]);
  assert.deepEqual(textsOf(html, "dates"), ["More datesWednesday 30 August 2017, 6 pm to 8 pm"]);
  assert.deepEqual(textsOf(html, "repeats"), ["Repeats monthly on the last Wednesday"]);
});

test("a rule in the words of RFC 5545 is not shown to people", () => {
  const rule = { rule: "FREQ=MONTHLY", words: "FREQ=MONTHLY", except: [] };
  const html = eventHtml({ ...exampleEvent, meetups: [{ ...exampleMonthly, recurrence: rule }] });
  assert.deepEqual(textsOf(html, "repeats"), []);
});

test("the page and the social card call a state by the same words", () => {
  const ribbon = (state: Partial<State>) => {
    const { text, tone } = ribbonOf({ ...exampleState, ...state }) ?? {};
    return text === undefined ? undefined : { words: text, tone };
  };
  for (const registration of registrationStates) {
    assert.deepEqual(registrationLabels[registration], ribbon({ registration }));
  }
  for (const status of eventStatuses) assert.deepEqual(statusLabels[status], ribbon({ status }));
});

test("a map shows the point, or else looks for the address", () => {
  const at = (geo: { latitude: number; longitude: number } | undefined) => {
    const venue = exampleMeetup.venue && { ...exampleMeetup.venue, geo };
    const html = eventHtml({ ...exampleEvent, meetups: [{ ...exampleMeetup, venue }] });
    return withClass(html, "map").map((element) => attributeOf(element, "href"));
  };
  assert.deepEqual(at({ latitude: -37.8255, longitude: 144.9525 }), [
    "https://www.openstreetmap.org/?mlat=-37.8255&mlon=144.9525#map=17/-37.8255/144.9525",
  ]);
  assert.deepEqual(at(undefined), [
    "https://www.openstreetmap.org/search?query=1%20Convention%20Centre%20Place%2C%20South%20Wharf%20VIC%203006%2C%20Australia",
  ]);
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
  const event: Event = {
    ...exampleEvent,
    title: text,
    summary: text,
    authors: [person],
    updates: [{ ...exampleUpdate, title: text }],
    meetups: [{ ...exampleMeetup, name: text, speakers: [person], organizer: person }],
  };
  const html = eventHtml(event, { ...siteOf(event), title: text, organizer: person });
  assert.deepEqual(
    elementsOf(html).filter(({ tagName }) => tagName === "script"),
    [],
  );
  const h1 = elementsOf(html).find(({ tagName }) => tagName === "h1");
  assert.equal(h1 && textOf(h1), text);
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
