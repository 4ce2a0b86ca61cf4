import assert from "node:assert/strict";
import { test } from "node:test";
import { eventPage } from "../../layouts/event.11ty.tsx";
import { announcement, loadEvent } from "../fixtures/content.ts";
import { exampleEvent, exampleMeetup, exampleMonthly } from "../fixtures/example-site.ts";
import { eventHtml, publicationOf, siteOf } from "./example-pages.ts";
import { attributeOf, textsOf, withClass } from "./read-html.ts";

test("a repeating meetup shows its next date and those after it", () => {
  const html = eventHtml({ ...exampleEvent, meetups: [exampleMonthly] });
  assert.deepEqual(textsOf(html, "dt-start"), [
    "Wednesday 26 July 2017, 6 pm to 8 pm",
    "Wednesday 30 August 2017, 6 pm to 8 pm",
  ]);
  assert.deepEqual(textsOf(html, "dates"), ["Wednesday 30 August 2017, 6 pm to 8 pm"]);
  assert.deepEqual(textsOf(html, "repeats"), ["Repeats monthly on the last Wednesday"]);
});

test("a rule that no words are known for is not shown to people", () => {
  const text = "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1";
  const rule = { rule: text, words: text, except: [] };
  const html = eventHtml({ ...exampleEvent, meetups: [{ ...exampleMonthly, recurrence: rule }] });
  assert.deepEqual(textsOf(html, "repeats"), []);
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

/** The page of an event with several meetups, by what their files say beside a name and a day. */
function severalHtml(meetups: readonly string[]): string {
  const files = meetups.map((keys, index) => [
    `a/meetups/${index + 1}.md`,
    `---\nname: Evening ${index + 1}\nstart: 2017-08-0${index + 1} 18:00\n${keys}---\n`,
  ]);
  const { event, said } = loadEvent({
    "site.yaml": "title: Evenings\ntimezone: Australia/Melbourne\n",
    "a/index.md": announcement(),
    ...Object.fromEntries(files),
  });
  assert.deepEqual(
    said.filter((line) => /error/.test(line)),
    [],
  );
  return eventHtml(event);
}

const shed =
  "venue:\n  name: Boat Shed 3\n  address: 3 Harbour Esplanade\n  access: By the water.\n";

test("of several meetups only those have a section of which there is more to say than of the one in the ticket", () => {
  const sectionsIn = (meetups: readonly string[]) =>
    withClass(severalHtml(meetups), "meetup").map((each) => attributeOf(each, "id"));
  assert.deepEqual(sectionsIn([shed, shed, shed]), []);
  assert.deepEqual(sectionsIn([shed, shed.replace("3 Harbour", "4 Harbour"), shed]), ["2"]);
  assert.deepEqual(sectionsIn([shed, "online: https://video.example/\n"]), ["2"]);
  assert.deepEqual(sectionsIn([shed, `${shed}timezone: Australia/Perth\n`]), ["2"]);
});

test("a meetup that was moved says so in its row", () => {
  const html = severalHtml([shed, `${shed}status: rescheduled\npreviousStart: 2017-07-30 18:00\n`]);
  assert.deepEqual(textsOf(html, "moved-from"), ["Moved from Sunday 30 July 2017, 6 pm"]);
});

test("what is true of all tickets is said once, and not at all where the page says it above", () => {
  const statesAt = (now: string, ...tickets: readonly string[]) => {
    const keys = tickets
      .map((ticket, index) => `  - { name: Kind ${index}, ${ticket} }\n`)
      .join("");
    const own = `start: 2017-08-01 18:00\ntimezone: Australia/Melbourne\nregistration:\n  url: https://x.example/\n  closes: 2017-07-25\n`;
    const { event } = loadEvent(
      { "a/index.md": announcement("Come.\n", `${own}tickets:\n${keys}`) },
      { now: Date.parse(now) },
    );
    const route = { kind: "event", event, path: "/a/", output: "a/index.html" } as const;
    const html = eventPage(route, publicationOf(siteOf(event)));
    return textsOf(html, "ticket-state").filter((text) => text !== "");
  };
  const until = (day: string) => `Until ${day} July 2017`;
  assert.deepEqual(statesAt("2017-07-20T00:00:00Z", "price: 5", "price: 9"), [until("Tuesday 25")]);
  assert.deepEqual(statesAt("2017-07-20T00:00:00Z", "price: 5, closes: 2017-07-22", "price: 9"), [
    until("Saturday 22"),
    until("Tuesday 25"),
  ]);
  assert.deepEqual(statesAt("2017-07-28T00:00:00Z", "price: 5", "price: 9"), []);
});
