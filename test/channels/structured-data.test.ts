import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { missingFields } from "../../scripts/channels/search/required-fields.ts";
import {
  structuredData,
  structuredDataProblems,
} from "../../scripts/channels/search/structured-data.ts";
import type { Route } from "../../scripts/model/route.ts";
import type { Event, Meetup, State } from "../../scripts/model/site.ts";
import { type ExamplePublication, homeRoute } from "../fixtures/example-publication.ts";
import {
  exampleDay,
  exampleDayMoment,
  exampleEvent,
  exampleMeetup,
  exampleMonthly,
  exampleTime,
} from "../fixtures/example-site.ts";
import { type Changes, publish } from "./one-meetup.ts";

type Json = Readonly<Record<string, unknown>>;

function eventRoute({ site }: ExamplePublication): Route {
  const [event] = site.events;
  assert.ok(event);
  return { kind: "event", path: "/sprints/", output: "sprints/index.html", event };
}

function textOf(changes: Changes): string {
  const publication = publish(changes);
  const text = structuredData(publication, eventRoute(publication));
  assert.ok(text);
  return text;
}

const graphOf = (text: string): Json[] => JSON.parse(text)["@graph"];

function nodeOf(type: string, changes: Changes): Json {
  const node = graphOf(textOf(changes)).find((each) => each["@type"] === type);
  assert.ok(node, `no ${type}`);
  return node;
}

const eventOf = (changes: Changes) => nodeOf("Event", changes);
const withState = (state: Partial<State>): Changes => ({
  meetup: { state: { registration: "open", status: "scheduled", ...state } },
});

test("describes a meetup with everything that search engines read", () => {
  assert.deepEqual(eventOf({}), {
    "@type": "Event",
    "@id": "https://handbill.example/sprints/#meetup",
    name: "Sprint days",
    startDate: "2017-08-07T09:30:00+10:00",
    eventStatus: "https://schema.org/EventScheduled",
    url: "https://handbill.example/sprints/#meetup",
    endDate: "2017-08-08T17:00:00+10:00",
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    location: {
      "@type": "Place",
      name: "Convention Centre",
      url: "https://venue.example/",
      address: {
        "@type": "PostalAddress",
        streetAddress: "1 Convention Centre Place, South Wharf VIC 3006, Australia",
      },
      geo: { "@type": "GeoCoordinates", latitude: -37.8255, longitude: 144.9525 },
    },
    image: [
      "https://handbill.example/assets/images/boards-800.jpg",
      "https://handbill.example/assets/cards/sprints.png",
    ],
    description: "Two days of work on the ESP32 port.",
    organizer: { "@type": "Organization", name: "Melbourne MicroPython Meetup" },
    offers: {
      "@type": "Offer",
      availability: "https://schema.org/SoldOut",
      url: "https://tickets.example/sprints",
      price: 5,
      priceCurrency: "AUD",
      validFrom: "2017-07-01T09:00:00+10:00",
    },
    isAccessibleForFree: false,
    maximumAttendeeCapacity: 40,
    inLanguage: "en",
  });
});

test("takes an address apart only where its parts are known (schema.org/PostalAddress)", () => {
  const addressOf = (address: string | undefined, area: object | undefined) => {
    const none = { locality: undefined, region: undefined, postalCode: undefined };
    const whole = area && { ...none, country: undefined, ...area };
    assert.ok(exampleMeetup.venue);
    const { location } = eventOf({
      meetup: { venue: { ...exampleMeetup.venue, address, area: whole } },
    });
    const { "@type": type, ...parts } = (location as { address: Json }).address;
    assert.equal(type, "PostalAddress");
    return parts;
  };
  const melbourne = { locality: "South Wharf", region: "VIC", postalCode: "3006", country: "AU" };
  const said = {
    addressLocality: "South Wharf",
    addressRegion: "VIC",
    postalCode: "3006",
    addressCountry: "AU",
  };
  const line = "Level 2, 1 Convention Centre Place, South Wharf VIC 3006, Australia";
  const street = "Level 2, 1 Convention Centre Place";
  assert.deepEqual(addressOf(line, melbourne), { streetAddress: street, ...said });
  assert.deepEqual(addressOf(street, melbourne), { streetAddress: street, ...said });
  assert.deepEqual(addressOf(undefined, melbourne), said);
  assert.deepEqual(addressOf("1 South Wharf Road, South Wharf", melbourne), {
    streetAddress: "1 South Wharf Road",
    ...said,
  });
  assert.deepEqual(addressOf("South Wharf, AU", melbourne), said);
  assert.deepEqual(addressOf(line, undefined), { streetAddress: line });
  assert.deepEqual(addressOf("Wienerstraße 1, Wienerwald", { locality: "Wien" }), {
    streetAddress: "Wienerstraße 1, Wienerwald",
    addressLocality: "Wien",
  });
  const rotterdam = { locality: "Rotterdam" };
  assert.deepEqual(addressOf("Schiehaven 12, 3024 EC Rotterdam", rotterdam), {
    streetAddress: "Schiehaven 12",
    addressLocality: "Rotterdam",
    postalCode: "3024 EC",
  });
  // A region and a code, and a floor: nobody said what of it is which.
  for (const line of ["12 Quay, Rotterdam NY 14626", "12 Quay, Hal 2 Rotterdam"])
    assert.equal(addressOf(line, rotterdam).postalCode, undefined);
});

test("writes whole days as dates, the last one included", () => {
  const start = exampleDayMoment("2017-08-07");
  const event = eventOf({ meetup: { start, end: exampleDayMoment("2017-08-08") } });
  assert.deepEqual([event.startDate, event.endDate], ["2017-08-07", "2017-08-08"]);
});

for (const [status, word] of [
  ["scheduled", "EventScheduled"],
  ["cancelled", "EventCancelled"],
  ["postponed", "EventPostponed"],
  ["rescheduled", "EventRescheduled"],
  ["moved-online", "EventMovedOnline"],
] as const) {
  test(`says ${word} of what is ${status}, and keeps its date`, () => {
    const event = eventOf(withState({ status }));
    assert.equal(event.eventStatus, `https://schema.org/${word}`);
    assert.equal(event.startDate, "2017-08-07T09:30:00+10:00");
  });
}

test("tells the earlier date of a rescheduled meetup, and of no other", () => {
  const previousStarts = [exampleTime("2017-07-31T09:30")];
  const dateOf = (status: State["status"]) =>
    eventOf({ meetup: { previousStarts, state: { registration: "open", status } } })
      .previousStartDate;
  assert.equal(dateOf("rescheduled"), "2017-07-31T09:30:00+10:00");
  assert.equal(dateOf("cancelled"), undefined);
  assert.equal(dateOf("postponed"), undefined);
});

test("repeats previousStartDate for a meetup that was moved more than once (schema.org/previousStartDate)", () => {
  const previousStarts = [exampleTime("2017-07-24T09:30"), exampleTime("2017-07-31T09:30")];
  assert.deepEqual(
    eventOf({ meetup: { previousStarts, state: { registration: "open", status: "rescheduled" } } })
      .previousStartDate,
    ["2017-07-24T09:30:00+10:00", "2017-07-31T09:30:00+10:00"],
  );
});

test("names the whole that several meetups are parts of, with what Google requires of an event", () => {
  const opening = {
    ...exampleMeetup,
    id: "opening",
    name: "Opening",
    start: exampleTime("2017-08-06T18:00"),
    end: undefined,
  };
  const evenings = { ...exampleMeetup, id: "evenings", independent: true };
  const changes = { event: { meetups: [exampleMeetup, opening, evenings] } };
  const parts = graphOf(textOf(changes)).filter((node) => node["@type"] === "Event");
  const [days, first, regular] = parts.map(({ superEvent }) => superEvent as Json | undefined);
  assert.deepEqual(
    { ...days, location: undefined },
    {
      "@type": "Event",
      "@id": "https://handbill.example/sprints/#event",
      name: "MicroPython sprints",
      startDate: "2017-08-06T18:00:00+10:00",
      endDate: "2017-08-08T17:00:00+10:00",
      url: "https://handbill.example/sprints/",
      location: undefined,
      inLanguage: "en",
    },
  );
  assert.deepEqual(missingFields(days), []);
  assert.deepEqual(first, days);
  assert.equal(regular, undefined);
  assert.equal(eventOf({}).superEvent, undefined);
});

test("says who wrote the news, and that what nobody signed is the organizers'", () => {
  const authorOf = (changes: Changes) => nodeOf("LiveBlogPosting", changes).author;
  assert.deepEqual(authorOf({ event: { authors: [] } }), {
    "@type": "Organization",
    name: "Melbourne MicroPython Meetup",
  });
  const authors = [{ name: "Ada", url: undefined, email: undefined }];
  assert.deepEqual(authorOf({ event: { authors } }), [{ "@type": "Person", name: "Ada" }]);
});

for (const [registration, word] of [
  ["open", "InStock"],
  ["waitlist", "SoldOut"],
  ["sold-out", "SoldOut"],
  ["closed", "OutOfStock"],
] as const) {
  test(`offers ${word} when registration is ${registration}`, () => {
    const { availability } = eventOf(withState({ registration })).offers as Json;
    assert.equal(availability, `https://schema.org/${word}`);
  });
}

test("offers what is not open yet as a pre-order, and nothing after it has closed", () => {
  const offered = (changes: Partial<NonNullable<Meetup["registration"]>>) => {
    assert.ok(exampleMeetup.registration);
    const registration = { ...exampleMeetup.registration, ...changes };
    const { meetup } = withState({});
    return (eventOf({ meetup: { ...meetup, registration } }).offers as Json).availability;
  };
  assert.equal(offered({ opens: exampleTime("2017-08-01T09:00") }), "https://schema.org/PreOrder");
  assert.equal(
    offered({ closes: exampleTime("2017-07-20T09:00") }),
    "https://schema.org/OutOfStock",
  );
});

test("says sold out though the organizer wrote nothing else about registration", () => {
  const { offers } = eventOf({ meetup: { registration: undefined } });
  assert.deepEqual(offers, {
    "@type": "Offer",
    availability: "https://schema.org/SoldOut",
    url: "https://handbill.example/sprints/#meetup",
  });
});

test("has a virtual location and no place when a meetup has moved online", () => {
  const event = eventOf({
    meetup: {
      online: "https://meet.example/x",
      state: { registration: "open", status: "moved-online" },
      movedOnline: true,
    },
  });
  assert.deepEqual(event.location, { "@type": "VirtualLocation", url: "https://meet.example/x" });
  assert.equal(event.eventAttendanceMode, "https://schema.org/OnlineEventAttendanceMode");
});

for (const [status, expected] of [
  ["rescheduled", ["EventRescheduled", "EventMovedOnline"]],
  ["moved-online", ["EventMovedOnline", "EventRescheduled"]],
] as const) {
  test(`says both when a meetup has a new day and moved online, and was ${status} last`, () => {
    const event = eventOf({
      meetup: {
        previousStarts: [exampleTime("2017-08-05T09:30")],
        movedOnline: true,
        state: { registration: "open", status },
      },
    });
    assert.deepEqual(
      event.eventStatus,
      expected.map((name) => `https://schema.org/${name}`),
    );
    assert.equal(event.previousStartDate, "2017-08-05T09:30:00+10:00");
  });
}

test("has both locations when one may come or join", () => {
  const event = eventOf({ meetup: { online: "https://meet.example/x" } });
  assert.equal((event.location as Json[]).length, 2);
  assert.equal(event.eventAttendanceMode, "https://schema.org/MixedEventAttendanceMode");
});

test("gives the next occurrence of a repeating meetup, and its schedule", () => {
  const except = [exampleTime("2017-09-27T18:00")];
  const recurrence = { rule: "FREQ=MONTHLY;BYDAY=-1WE", words: "monthly", except };
  const upcoming = exampleMonthly.upcoming.slice(1);
  const event = eventOf({ meetup: { ...exampleMonthly, recurrence, upcoming } });
  assert.deepEqual(
    [event.startDate, event.endDate],
    ["2017-08-30T18:00:00+10:00", "2017-08-30T20:00:00+10:00"],
  );
  assert.deepEqual(event.eventSchedule, {
    "@type": "Schedule",
    repeatFrequency: "P1M",
    scheduleTimezone: "Australia/Melbourne",
    startDate: "2017-07-26",
    startTime: "18:00:00",
    endTime: "20:00:00",
    duration: "PT2H",
    byDay: ["-1WE"],
    exceptDate: ["2017-09-27T18:00:00+10:00"],
  });
});

test("schedules every other Monday until a day with the names of schema.org", () => {
  const rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20171231T125959Z";
  const recurrence = { rule, words: "every other Monday", except: [] };
  const schedule = eventOf({ meetup: { recurrence } }).eventSchedule as Json;
  assert.equal(schedule.repeatFrequency, "P2W");
  assert.deepEqual(schedule.byDay, ["https://schema.org/Monday"]);
  assert.equal(schedule.endDate, "2017-12-31");
});

test("has no schedule for a rule that schema.org has no words for", () => {
  const recurrence = { rule: "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2", words: "", except: [] };
  assert.equal(eventOf({ meetup: { recurrence } }).eventSchedule, undefined);
});

test("gives an update without a date none", () => {
  const updates = exampleEvent.updates.map((update) => ({ ...update, dated: false }));
  const blog = nodeOf("LiveBlogPosting", { event: { updates } });
  const told = blog.liveBlogUpdate as Json[];
  assert.equal(told.length, updates.length);
  for (const update of told) assert.equal(update.datePublished, undefined);
});

test("tells the announcement with its updates as a live blog", () => {
  const blog = nodeOf("LiveBlogPosting", {});
  const updates = blog.liveBlogUpdate as Json[];
  assert.equal(blog.headline, "MicroPython sprints");
  assert.deepEqual([blog.datePublished, blog.dateModified], ["2017-07-07", "2017-07-20"]);
  assert.deepEqual(blog.about, [{ "@id": "https://handbill.example/sprints/#meetup" }]);
  assert.deepEqual(
    updates.map(({ headline, datePublished, url, articleBody }) => ({
      headline,
      datePublished,
      url,
      articleBody,
    })),
    [
      {
        headline: "Sold out!",
        datePublished: "2017-07-12",
        url: "https://handbill.example/sprints/#update-2017-07-12",
        articleBody: "Every seat is taken.",
      },
      {
        headline: "Update of 20 July 2017: MicroPython sprints",
        datePublished: "2017-07-20",
        url: "https://handbill.example/sprints/#update-2017-07-20",
        articleBody: "A sponsor sends boards.",
      },
    ],
  );
});

test("leads from the home page to the event, under the path prefix", () => {
  const address = { origin: "https://handbill.example", pathPrefix: "/repo/" };
  const steps = nodeOf("BreadcrumbList", { site: { address } }).itemListElement as Json[];
  assert.deepEqual(
    steps.map(({ position, item }) => [position, item]),
    [
      [1, "https://handbill.example/repo/"],
      [2, "https://handbill.example/repo/sprints/"],
    ],
  );
});

test("names the site on the home page, with the event that is shown there", () => {
  const publication = publish({});
  const text = structuredData(publication, homeRoute(publication.site.events[0]));
  const types = graphOf(text ?? "").map((node) => node["@type"]);
  assert.deepEqual(types, ["WebSite", "LiveBlogPosting", "Event", "BreadcrumbList"]);
});

test("says nothing on a page that is about nothing", () => {
  const route: Route = { kind: "not-found", path: "/404.html", output: "404.html" };
  assert.equal(structuredData(publish({}), route), undefined);
});

test("leaves out every address while the site has none", () => {
  const text = textOf({ site: { address: { origin: undefined, pathPrefix: "/" } } });
  assert.deepEqual(
    graphOf(text).map((node) => node["@type"]),
    ["LiveBlogPosting", "Event"],
  );
  assert.ok(!text.includes('"@id"') && !text.includes("undefined"));
});

test("has every field that search engines demand, in every node", () => {
  for (const text of [
    textOf({}),
    textOf({ meetup: { venue: undefined, online: "https://meet.example/x" } }),
    textOf(withState({ status: "moved-online" })),
    textOf({ meetup: exampleMonthly }),
  ]) {
    assert.deepEqual(missingFields(graphOf(text)), []);
  }
});

const venue = {
  name: "Hall",
  address: undefined,
  area: undefined,
  url: undefined,
  geo: undefined,
  access: undefined,
  accessLang: undefined,
};
for (const [changes, field] of [
  [{ meetup: { venue: undefined } }, "location"],
  [{ meetup: { venue } }, "location.address"],
] as const) {
  test(`reports a missing ${field} at the meetup's file, with what to write`, () => {
    const [problem, ...others] = structuredDataProblems(publish(changes));
    assert.equal(others.length, 0);
    assert.equal(problem?.code, "channels/structured-data");
    assert.equal(problem?.severity, "warning");
    assert.deepEqual(problem?.place, exampleMeetup.place);
    assert.ok(problem?.reason.includes(`its ${field},`), problem?.reason);
    assert.match(problem?.repair ?? "", /^write "/);
  });
}

test("does not ask for the place of a meetup that is over", () => {
  assert.deepEqual(
    structuredDataProblems(publish({ meetup: { venue: undefined, past: true } })),
    [],
  );
});

test("lets no text end the script element, and gives every text back exactly", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("</script><script>alert(1)</script>", "<!--<script>", "\u2028", '"\\'),
  );
  fc.assert(
    fc.property(hostile, hostile, (name, title) => {
      const update = { ...exampleEvent.updates[0], title, date: exampleDay("2017-07-12") };
      const event = { title, updates: [update] } as Partial<Event>;
      const text = textOf({ meetup: { name, registration: undefined }, event });
      assert.ok(!text.includes("<"));
      const found = graphOf(text).find((node) => node["@type"] === "Event");
      assert.equal(found?.name, name);
      const blog = graphOf(text).find((node) => node["@type"] === "LiveBlogPosting") ?? {};
      assert.equal(blog.headline, title);
      assert.equal((blog.liveBlogUpdate as Json[])[0]?.headline, title);
    }),
  );
});
