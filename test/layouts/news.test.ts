import assert from "node:assert/strict";
import { test } from "node:test";
import { ribbonOf } from "../../scripts/channels/card/ribbon.ts";
import { eventStatuses, registrationStates, type Update } from "../../scripts/model/site.ts";
import type { UntoldEvent } from "../../scripts/site/telling.ts";
import { wordsFor } from "../../scripts/words/words.ts";
import {
  exampleChange,
  exampleDay,
  exampleEvent,
  exampleMeetup,
  exampleUpdate,
} from "../fixtures/example-site.ts";
import { eventHtml, withState } from "./example-pages.ts";
import { descendants, linksIn, textOf, textsOf, withClass } from "./read-html.ts";

test("the banner says the state, since when, and links to the update that said so", () => {
  const html = eventHtml(exampleEvent);
  assert.deepEqual(textsOf(html, "status"), ["Sold out since 12 July 2017: Every seat is taken."]);
  assert.deepEqual(linksIn(html, "status"), ["#update-2017-07-12"]);
});

test("no page invents the date of an update that has none", () => {
  const undated = { ...exampleUpdate, dated: false, date: exampleDay("2017-07-13") };
  for (const title of ["Boards", undefined]) {
    const html = eventHtml({ ...exampleEvent, updates: [{ ...undated, title }], changes: [] });
    for (const name of ["update", "latest"]) {
      const [text = ""] = textsOf(html, name);
      assert.match(text, title === undefined ? /Update/ : /Boards/);
      assert.doesNotMatch(text, /13 July/);
    }
  }
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

const banners: readonly (readonly [UntoldEvent, string[]])[] = [
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

test("the page and the social card call a state by the same words", () => {
  for (const registration of registrationStates) {
    for (const status of eventStatuses) {
      const event = withState({ registration, status });
      const ribbon = ribbonOf(event.telling, wordsFor("en"))?.text;
      const shown = withClass(eventHtml(event), "status")
        .flatMap(descendants)
        .filter(({ tagName }) => tagName === "strong")
        .map(textOf);
      assert.ok(ribbon === undefined ? shown.length === 0 : shown.includes(ribbon));
    }
  }
});
