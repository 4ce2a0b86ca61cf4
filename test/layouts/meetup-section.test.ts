import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleEvent, exampleMeetup, exampleMonthly } from "../fixtures/example-site.ts";
import { eventHtml } from "./example-pages.ts";
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
