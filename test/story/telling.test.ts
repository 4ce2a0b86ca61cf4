import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import ICAL from "ical.js";
import { eventPage } from "../../layouts/event.11ty.tsx";
import { homePage } from "../../layouts/home.11ty.tsx";
import { posterPage } from "../../layouts/poster.11ty.tsx";
import { cardOf } from "../../scripts/channels/card/card.ts";
import { eventEntries } from "../../scripts/channels/event-entries.ts";
import { eventFiles } from "../../scripts/channels/index.ts";
import { emptyLedger } from "../../scripts/channels/ledger/ledger.ts";
import { recognise } from "../../scripts/channels/ledger/recognise.ts";
import type { Publication } from "../../scripts/channels/publication.ts";
import { type Event, eventStatuses, registrationStates } from "../../scripts/model/site.ts";
import { bodyOf, xmlValues } from "../channels/reading.ts";
import { type ContentFiles, loadContent } from "../fixtures/content.ts";
import {
  eventRoute,
  examplePublication,
  homeRoute,
  posterRoute,
} from "../fixtures/example-publication.ts";
import {
  attributeOf,
  descendants,
  type Element,
  textOf,
  textsOf,
  withClass,
} from "../layouts/read-html.ts";
import { metaOf, thingsOf } from "./read-head.ts";

/*
 * Every state that an event can be in, in real files, read back from every channel with that channel's own parser. What
 * must be told is worked out here once more, from what was written and the day it is.
 */

const today = "2017-07-21T00:00:00Z";
const summary = "Two days of work.";
const url = "https://tickets.example/sprints";

interface Case {
  readonly status: (typeof eventStatuses)[number];
  readonly registration: (typeof registrationStates)[number];
  readonly over: boolean;
  readonly opens: "unsaid" | "long ago" | "later";
  readonly closes: "unsaid" | "has come" | "later";
  readonly meetups: 1 | 2;
}

const opens = ["unsaid", "long ago", "later"] as const;
const closes = ["unsaid", "has come", "later"] as const;

const cases: readonly Case[] = eventStatuses.flatMap((status) =>
  registrationStates.flatMap((registration) =>
    [false, true].flatMap((over) => {
      const dates = opens.flatMap((opens) => closes.map((closes) => ({ opens, closes })));
      // Where they decide nothing, none and the ones that would say most are enough.
      const decide = registration === "open" && status !== "cancelled" && !over;
      const tried = dates.filter(
        ({ opens, closes }) =>
          decide || (opens === "unsaid" ? closes === "unsaid" : closes === "has come"),
      );
      return tried.flatMap((times) =>
        ([1, 2] as const).map((meetups) => ({ status, registration, over, ...times, meetups })),
      );
    }),
  ),
);

const times = {
  opens: { unsaid: "", "long ago": "  opens: 2017-07-05\n", later: "  opens: 2017-08-01 09:00\n" },
  // The 20th counts in full: in Melbourne it is the 21st already.
  closes: { unsaid: "", "has come": "  closes: 2017-07-20\n", later: "  closes: 2017-08-05\n" },
};

function filesOf({ status, registration, over, opens, closes, meetups }: Case): ContentFiles {
  const start = over ? "2017-07-14 18:00" : "2017-08-07 18:00";
  const meetup = `---\nstart: ${start}\nvenue: { name: Hall, address: 1 Hall Street }\nregistration:\n  url: ${url}\n${times.opens[opens]}${times.closes[closes]}---\n`;
  const moved =
    status === "rescheduled" && meetups === 1 ? `start: ${start.replace(/ .*/, "")} 19:00\n` : "";
  return {
    "index.md": `---\ntitle: Sprints\ndate: 2017-07-01\nsummary: ${summary}\n---\n\nCome.\n`,
    ...(meetups === 1
      ? { "meetup.md": meetup }
      : { "meetups/first.md": meetup, "meetups/second.md": meetup }),
    "updates/2017-07-03-news.md": `---\ntitle: News\nstatus: [${status}, ${registration}]\n${moved}---\n\nSo it is.\n`,
  };
}

/** What must be told, by the channel that tells it. */
interface Told {
  /** Kinds of notices, the weightiest first. */
  readonly notices: readonly string[];
  readonly offer: string | undefined;
}

function expected({ status, registration, over, opens, closes }: Case): Told {
  if (status === "cancelled") return { notices: ["cancelled"], offer: undefined };
  if (over) return { notices: [status === "postponed" ? "postponed" : "over"], offer: undefined };
  const statuses = status === "scheduled" ? [] : [status];
  if (registration !== "open") {
    const offer = registration === "waitlist" ? "join" : registration;
    return { notices: [...statuses, registration], offer };
  }
  if (opens === "later") return { notices: statuses, offer: "opens" };
  if (closes === "has come") return { notices: [...statuses, "closed"], offer: "closed" };
  return { notices: statuses, offer: "register" };
}

/** The words of all channels, spelled out once more: no reader shares the program's. */
const vocabulary: readonly (readonly [words: RegExp, kind: string])[] = [
  [/^sold out/i, "sold-out"],
  [/^waitlist open\b/i, "waitlist"],
  [/^registration (?:is )?closed\b/i, "closed"],
  [/^rescheduled\b/i, "rescheduled"],
  [/^moved online\b/i, "moved-online"],
  [/^postponed\b/i, "postponed"],
  [/^cancelled\b/i, "cancelled"],
  [/^(?:this event is )?over\b/i, "over"],
  [/^register$/i, "register"],
  [/^join the waitlist$/i, "join"],
  [/^registration opens on Tuesday 1 August 2017, 9 am$/i, "opens"],
];

function kindOf(words: string): string {
  const found = vocabulary.find(([pattern]) => pattern.test(words));
  assert.ok(found !== undefined, `"${words}" says nothing that is known here`);
  return found[1];
}

const sentencesIn = (text: string) =>
  text
    .split(/(?<=\.) /)
    .filter((one) => one !== "")
    .map(kindOf);

/** The event's page and what is in it. */
function readPage(html: string) {
  const banner = withClass(html, "status").map(textOf).map(kindOf);
  const [ticket] = withClass(html, "ticket");
  assert.ok(ticket);
  const rows = withClass(html, "meetups")
    .flatMap(descendants)
    .filter((one) => one.tagName === "tr")
    .slice(1);
  const description = metaOf(html, "og:description");
  assert.ok(description.endsWith(summary));
  return {
    banner,
    description: sentencesIn(description.slice(0, -summary.length)),
    // What the banner says is not said once more on the ticket below it.
    meetups: [readMeetup(ticket, banner), ...rows.map((row) => readMeetup(row, []))],
    data: thingsOf(html, "Event").map((thing) => ({
      status: [thing.eventStatus].flat(),
      availability: (thing.offers as { availability: string } | undefined)?.availability,
    })),
  };
}

/** A ticket or a row of the table, below words that speak of it too. */
function readMeetup(element: Element, above: readonly string[]) {
  const inner = descendants(element);
  const texts = (name: string) =>
    inner.filter((one) => attributeOf(one, "class")?.split(" ").includes(name)).map(textOf);
  const states = [...above, ...texts("mark").map(kindOf)];
  const refused = inner.filter(({ tagName }) => tagName === "strong").map(textOf);
  const [offer, ...others] = [...texts("button"), ...texts("way"), ...refused].map(kindOf);
  assert.equal(others.length, 0);
  return {
    states,
    offer: offer ?? states.find((kind) => /^(?:sold-out|closed)$/.test(kind)),
    calendar: texts("calendar").length > 0,
  };
}

function readEntry(ics: string) {
  const vevent = new ICAL.Component(ICAL.parse(ics)).getFirstSubcomponent("vevent");
  assert.ok(vevent);
  const text = (name: string) => String(vevent.getFirstPropertyValue(name) ?? "");
  const [first = ""] = text("description").split("\n\n");
  return {
    status: text("status"),
    title: text("summary"),
    notes: first === summary ? [] : first.split("\n").map(kindOf),
  };
}

const schema = (name: string) => `https://schema.org/${name}`;
const eventStatus: Readonly<Record<Case["status"], string>> = {
  scheduled: schema("EventScheduled"),
  cancelled: schema("EventCancelled"),
  postponed: schema("EventPostponed"),
  rescheduled: schema("EventRescheduled"),
  "moved-online": schema("EventMovedOnline"),
};

function availability({ status, over }: Case, { offer }: Told): string {
  if (status === "cancelled") return schema("Discontinued");
  if (over) return schema("OutOfStock");
  const names: Readonly<Record<string, string>> = {
    register: "InStock",
    opens: "PreOrder",
    join: "SoldOut",
    "sold-out": "SoldOut",
    closed: "OutOfStock",
  };
  return schema(names[offer ?? ""] ?? "");
}

/** Who shows one notice only shows the weightiest. */
const weightiest = (notices: readonly string[]) =>
  ["cancelled", "postponed", "sold-out"].find((kind) => notices.includes(kind)) ?? notices[0];

const nameOf = ({ status, registration, over, opens, closes, meetups }: Case) =>
  `${meetups} ${over ? "over" : "ahead"}, ${status}, registration ${registration}, opens ${opens}, closes ${closes}`;

const content = Object.fromEntries(
  cases.flatMap((one, index) =>
    Object.entries(filesOf(one)).map(([path, text]) => [`case-${index}/${path}`, text]),
  ),
);

describe("an event in any state", () => {
  let publication: Publication;
  const events = new Map<string, Event>();
  const teasers = new Map<string, Element>();
  before(() => {
    const {
      site,
      events: loaded,
      said,
    } = loadContent(
      { ...content, "site.yaml": "title: Events\ntimezone: Australia/Melbourne\n" },
      { now: Date.parse(today) },
    );
    assert.ok(site, said.join("\n"));
    publication = { ...examplePublication, site, images: new Map(), cards: new Map() };
    for (const event of loaded) events.set(event.slug, event);
    // One at a time: a home page shows so many of the events that lie ahead, and past years have pages of their own.
    for (const event of site.events) {
      const alone = { ...publication, site: { ...site, events: [event] } };
      const [teaser] = withClass(homePage(homeRoute(undefined), alone), "teaser");
      if (teaser !== undefined) teasers.set(`/${event.slug}/`, teaser);
    }
  });

  function channelsOf(event: Event) {
    const html = eventPage({ ...eventRoute(event), kind: "event", event }, publication);
    const poster = posterPage({ ...posterRoute(event), kind: "poster", event }, publication);
    const known = recognise(emptyLedger, [event], publication.site.address).get(event.slug);
    assert.ok(known);
    const files = eventFiles(publication, event, eventEntries(publication, event, known), known);
    const json: { items: { url: string; summary: string; content_html: string }[] } = JSON.parse(
      bodyOf(files, `${event.slug}/feed.json`),
    );
    const page = `https://handbill.example/${event.slug}/`;
    const entry = json.items.find((item) => item.url === page);
    assert.ok(entry);
    assert.ok(entry.summary.endsWith(summary));
    const teaser = teasers.get(`/${event.slug}/`);
    assert.ok(teaser);
    return {
      page: readPage(html),
      poster: textsOf(poster, "mark").map(kindOf),
      list: descendants(teaser)
        .filter((one) => attributeOf(one, "class")?.startsWith("mark "))
        .map((one) => kindOf(textOf(one))),
      ribbon: cardOf(publication.site, event).value?.ribbon?.text,
      dateHolds: cardOf(publication.site, event).value?.dateHolds,
      jsonFeed: sentencesIn(entry.summary.slice(0, -summary.length)),
      content: textsOf(entry.content_html, "state").flatMap(sentencesIn),
      atom: xmlValues(bodyOf(files, `${event.slug}/feed.xml`), "summary").map((text) =>
        sentencesIn(text.replace(/&.*$/, "").slice(0, -summary.length)),
      ),
      entries: event.meetups.map(({ id }) => readEntry(bodyOf(files, `${event.slug}/${id}.ics`))),
    };
  }

  for (const [index, one] of cases.entries()) {
    it(`is told the same by every channel: ${nameOf(one)}`, () => {
      const event = events.get(`case-${index}`);
      assert.ok(event);
      const told = expected(one);
      const sentences = told.notices.filter((kind) => kind !== "over");
      const each = <T>(value: T): T[] => event.meetups.map(() => value);
      const comes = one.status !== "cancelled" && one.status !== "postponed";
      const headline = weightiest(sentences);
      const channels = channelsOf(event);
      const ribbon = channels.ribbon && kindOf(channels.ribbon);
      assert.deepEqual(
        { ...channels, ribbon },
        {
          page: {
            banner: told.notices,
            description: sentences,
            meetups: Array(one.meetups === 1 ? 1 : 3).fill({
              states: told.notices,
              offer: told.offer,
              calendar: !one.over,
            }),
            data: each({
              status: [eventStatus[one.status]],
              availability: availability(one, told),
            }),
          },
          poster: told.notices,
          // What is over stands below a heading that says so.
          list: sentences,
          ribbon: headline,
          dateHolds: comes,
          jsonFeed: sentences,
          content: sentences,
          atom: [sentences],
          entries: each({
            status:
              { cancelled: "CANCELLED", postponed: "TENTATIVE" }[one.status as string] ??
              "CONFIRMED",
            title: `${{ cancelled: "Cancelled: ", postponed: "Postponed: " }[one.status as string] ?? ""}Sprints`,
            notes: sentences,
          }),
        },
      );
    });
  }
});
