import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Card, cardOf } from "../../scripts/channels/card/card.ts";
import { mainMeetup } from "../../scripts/model/main-meetup.ts";
import { eventStatuses, type State } from "../../scripts/model/site.ts";
import type { UntoldMeetup } from "../../scripts/site/meetup-telling.ts";
import type { UntoldEvent } from "../../scripts/site/telling.ts";
import {
  exampleDay,
  exampleDayMoment,
  exampleEvent,
  exampleMeetup,
  exampleMonthly,
  exampleSite,
  exampleState,
  exampleTime,
  told,
} from "../fixtures/example-site.ts";

function cardWith(changes: Partial<UntoldEvent>): Card {
  const { value } = cardOf(exampleSite, told({ ...exampleEvent, ...changes }));
  assert.ok(value !== undefined);
  return value;
}
const inState = (state: Partial<State>) =>
  cardWith({ meetups: [{ ...exampleMeetup, state: { ...exampleState, ...state } }] });
const withMeetup = (changes: Partial<UntoldMeetup>) =>
  cardWith({ meetups: [{ ...exampleMeetup, ...changes }] });

describe("the text of a social card", () => {
  it("says what, when, where, on which site, and that it is sold out", () => {
    assert.deepEqual(cardWith({}), {
      lang: "en",
      title: "MicroPython sprints",
      date: "7 to 8 August 2017",
      dateHolds: true,
      place: "Convention Centre, 1 Convention Centre Place, South Wharf VIC 3006, Australia",
      site: "MicroPython in Melbourne",
      picture: undefined,
      ribbon: { text: "Sold out", tone: "stop" },
    });
  });

  it("keeps a name and an address apart that are written in two directions, in the order of the page's language", () => {
    const venue = { ...exampleMeetup.venue, name: "قاعة الميناء", address: "Kai 3, Kiel" };
    const place = (lang: string) =>
      cardWith({
        lang,
        meetups: [{ ...exampleMeetup, venue: venue as typeof exampleMeetup.venue }],
      }).place;
    assert.equal(place("ar"), "\u200f\u2068قاعة الميناء\u2069، \u2068Kai 3, Kiel\u2069");
    assert.equal(place("en"), "\u200e\u2068قاعة الميناء\u2069, \u2068Kai 3, Kiel\u2069");
  });

  it("has the site's name in the language of the event", () => {
    const languages = [
      { lang: "de", path: "/de/", title: "MicroPython Süd", description: undefined },
    ];
    const { value } = cardOf({ ...exampleSite, languages }, told({ ...exampleEvent, lang: "de" }));
    assert.equal(value?.site, "MicroPython Süd");
  });

  const ribbons = [
    ["scheduled", "open", undefined],
    ["scheduled", "waitlist", "Waitlist open"],
    ["scheduled", "sold-out", "Sold out"],
    ["scheduled", "closed", "Registration closed"],
    ["cancelled", "sold-out", "Cancelled"],
    ["postponed", "sold-out", "Postponed"],
    ["rescheduled", "open", "Rescheduled"],
    ["rescheduled", "sold-out", "Sold out"],
    ["moved-online", "open", "Moved online"],
    ["moved-online", "waitlist", "Moved online"],
  ] as const;
  for (const [status, registration, text] of ribbons) {
    it(`has ${text ?? "no"} ribbon when ${status} with registration ${registration}`, () => {
      assert.equal(inState({ status, registration }).ribbon?.text, text);
    });
  }

  it("strikes out the date of a cancelled or postponed event only", () => {
    const struck = eventStatuses.filter((status) => !inState({ status }).dateHolds);
    assert.deepEqual(struck, ["cancelled", "postponed"]);
  });

  it("no longer says sold out when all is over, but still says cancelled", () => {
    const meetups = [{ ...exampleMeetup, past: true }];
    assert.equal(cardWith({ meetups }).ribbon, undefined);
    const state = { ...exampleState, status: "cancelled" } as const;
    const cancelled = meetups.map((meetup) => ({ ...meetup, state }));
    assert.equal(cardWith({ meetups: cancelled }).ribbon?.text, "Cancelled");
  });
});

describe("the date of a social card", () => {
  const dates = [
    [
      "a day with its time",
      { end: exampleTime("2017-08-07T17:00") },
      "Monday 7 August 2017, 9:30 am",
    ],
    ["a start alone", { end: undefined }, "Monday 7 August 2017, 9:30 am"],
    [
      "a whole day",
      { start: exampleDayMoment("2017-08-07"), end: undefined },
      "Monday 7 August 2017",
    ],
    [
      "days over a year's end",
      { end: exampleTime("2018-01-02T10:00") },
      "7 August 2017 to 2 January 2018",
    ],
  ] as const;
  for (const [what, changes, expected] of dates) {
    it(`gives ${what}`, () => assert.equal(withMeetup(changes).date, expected));
  }

  it("is the next occurrence of a meetup that repeats", () => {
    const upcoming = exampleMonthly.upcoming.slice(1);
    const { date } = cardWith({ meetups: [{ ...exampleMonthly, upcoming }] });
    assert.equal(date, "Wednesday 30 August 2017, 6 pm");
  });

  const [sprint, monthly] = [exampleMeetup, { ...exampleMonthly, independent: false }];
  const over = [sprint, monthly].map((meetup) => ({ ...meetup, past: true, upcoming: [] }));
  const lists = [
    ["the first", [monthly, sprint], "Wednesday 26 July 2017, 6 pm"],
    [
      "the first that lies ahead",
      [{ ...sprint, past: true }, monthly],
      "Wednesday 26 July 2017, 6 pm",
    ],
    ["its own before an independent one", [exampleMonthly, sprint], "7 to 8 August 2017"],
    ["the first when all are over", over, "7 to 8 August 2017"],
  ] as const;
  for (const [which, meetups, date] of lists) {
    it(`is that of ${which} of several meetups, as on the page`, () => {
      const main = mainMeetup(told({ ...exampleEvent, meetups }));
      assert.ok(main);
      assert.equal(cardWith({ meetups }).date, date);
      assert.equal(cardWith({ meetups: [main] }).date, date);
    });
  }

  it("is called the announcement's when there is no meetup", () => {
    assert.equal(cardWith({ meetups: [] }).date, "Announced 7 July 2017");
    const date = { ...exampleDay("2017-07-01"), iso: "2017-07", precision: "month" } as const;
    assert.equal(cardWith({ meetups: [], date }).date, "Announced July 2017");
  });

  it("is written in the event's language", () => {
    const inLanguage = (lang: string) => cardWith({ lang, meetups: [exampleMonthly] }).date;
    assert.match(inLanguage("el"), /Ιουλίου/);
    assert.equal(inLanguage("ja"), "2017年7月26日（水） 18:00");
    assert.match(cardWith({ lang: "ar", meetups: [] }).date, /^[^a-z]*7 يوليو 2017/i);
  });

  it("is written in digits where a site says it in letters that no font has", () => {
    const words = { en: { "date.day": "{day} ᎧᎸᎢ {month} {year}" } };
    const { value } = cardOf(
      { ...exampleSite, words },
      told({ ...exampleEvent, meetups: [exampleMonthly] }),
    );
    assert.equal(value?.date, "2017-07-26 18:00");
  });
});

describe("the place of a social card", () => {
  const places = [
    [
      "a venue without an address",
      { venue: { ...exampleMeetup.venue, address: undefined } },
      "Convention Centre",
    ],
    [
      "a meetup that is only online",
      { venue: undefined, online: "https://call.example/" },
      "Online",
    ],
    ["a meetup without either", { venue: undefined }, ""],
  ] as const;
  for (const [what, changes, expected] of places) {
    it(`for ${what} is "${expected}"`, () => {
      assert.equal(withMeetup(changes as Partial<UntoldMeetup>).place, expected);
    });
  }

  it("is online once the event moved there, whatever its venue was", () => {
    assert.equal(cardWith({ meetups: [{ ...exampleMeetup, movedOnline: true }] }).place, "Online");
  });
});

describe("a title that no font of cards can draw", () => {
  const titles = [
    ["ᏣᎳᎩ Ruby ᎦᏬᏂᎯᏍᏗ", "Ruby", "Cherokee"],
    ["Ꮶ3 Ruby", "Ruby", "Cherokee"],
    ["ᏣᎳᎩ — Ruby", "Ruby", "Cherokee"],
    ["བོད་ཡིག 2026", "2026", "Tibetan"],
    ["ᠮᠣᠩᠭᠣᠯ 東京", "東京", "Mongolian"],
  ] as const;
  for (const [title, drawn, script] of titles) {
    it(`draws "${title}" as "${drawn}" and says that ${script} is missing`, () => {
      const { value, diagnostics } = cardOf(exampleSite, { ...exampleEvent, title });
      assert.equal(value?.title, drawn);
      const [{ code, place, reason } = { code: "", place: undefined, reason: "" }] = diagnostics;
      assert.deepEqual([code, place], ["channels/card-script", exampleEvent.place]);
      assert.ok(reason.includes(`lack ${script}`), reason);
      assert.ok(reason.endsWith(`the title "${title}" the card says "${drawn}"`), reason);
    });
  }

  it("leaves no card of which nothing is left but the folder's name", () => {
    const { value, diagnostics } = cardOf(exampleSite, { ...exampleEvent, title: "ᏣᎳᎩ" });
    assert.equal(value, undefined);
    const [{ reason } = { reason: "" }, ...others] = diagnostics;
    assert.ok(reason.includes("lack Cherokee") && reason.endsWith("there is no card"), reason);
    assert.deepEqual(others, []);
  });

  const whole = [
    "東京でRubyを楽しむ会",
    "第3回",
    "上海开源大会",
    "臺北年會",
    "서울 모임",
    "مرحبا Sprint",
    "برنامه‌نویسان می‌خواهم",
    "שָׁלוֹם",
    "दिल्ली में क्षत्रिय",
    "งานที่กรุงเทพ น้ำใจ",
    "சென்னை",
    "ঢাকায়",
    "Party 🎉!",
    "🎉🎉",
    "👩‍💻 🇩🇪",
  ];
  for (const title of whole) {
    it(`draws all of ${title}`, () => {
      const { value, diagnostics } = cardOf(exampleSite, { ...exampleEvent, title });
      assert.equal(value?.title, title.normalize("NFC"));
      assert.deepEqual(diagnostics, []);
    });
  }

  it("says nothing about a title that it can draw in full", () => {
    const title = "Łódź, Τεχνολογία, Привет, Hội thảo: “C++” & €5 – ½";
    const { value, diagnostics } = cardOf(exampleSite, { ...exampleEvent, title });
    assert.equal(value?.title, title.normalize("NFC"));
    assert.deepEqual(diagnostics, []);
  });
});
