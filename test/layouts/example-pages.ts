import { eventPage } from "../../layouts/event.11ty.tsx";
import { feedPage } from "../../layouts/feed.11ty.tsx";
import { homePage } from "../../layouts/home.11ty.tsx";
import { notFoundPage } from "../../layouts/not-found.11ty.tsx";
import { posterPage } from "../../layouts/poster.11ty.tsx";
import { tagPage } from "../../layouts/tag.11ty.tsx";
import { yearPage } from "../../layouts/year.11ty.tsx";
import { pageSheets } from "../../scripts/channels/page-sheets.ts";
import type { Publication } from "../../scripts/channels/publication.ts";
import type { PlannedImage } from "../../scripts/images/plan.ts";
import type { Event, Site, State } from "../../scripts/model/site.ts";
import type { UntoldEvent } from "../../scripts/site/telling.ts";
import { exampleLooks } from "../fixtures/example-looks.ts";
import { homeRoute } from "../fixtures/example-publication.ts";
import {
  type ExampleSite,
  exampleEvent,
  exampleMeetup,
  exampleSite,
  exampleSiteWith,
  inState,
  told,
} from "../fixtures/example-site.ts";

/* Every kind of page in every state a visitor can meet. */

const boards: PlannedImage = {
  path: "sprints/boards.jpg",
  width: 1200,
  height: 800,
  variants: [480, 960].flatMap((width) =>
    (["webp", "jpeg"] as const).map((format) => ({
      format,
      width,
      height: (width * 2) / 3,
      address: `/assets/images/boards-1a2b3c4d-${width}.${format}`,
    })),
  ),
};

export const publicationOf = (site: Site): Publication => ({
  site,
  images: new Map([[boards.path, boards]]),
  assets: {
    searchScript: "/assets/search-1a2b3c4d.js",
    looks: exampleLooks,
    ownSheet: undefined,
    sheets: new Map(pageSheets.map((name) => [name, `/assets/${name}-1a2b3c4d.css`])),
    icons: new Map([["favicon.svg", "/favicon.svg"]]),
  },
  earlier: new Map(),
  cards: new Map([[`/${exampleEvent.slug}/`, "/assets/cards/sprints-1a2b3c4d.png"]]),
});

/** The site with one more event, so that its home page lists both. */
export const siteOf = (written: UntoldEvent): ExampleSite => {
  const event = told(written);
  const second = { ...exampleEvent, slug: "second", title: "Second", updates: [], changes: [] };
  return exampleSiteWith({ home: undefined, events: [event, second] });
};

export const withState = (state: State): Event => told({ ...exampleEvent, ...inState(state) });

export const eventHtml = (written: UntoldEvent, site: Site = siteOf(written)): string => {
  const event = told(written);
  return eventPage(
    { kind: "event", event, path: `/${event.slug}/`, output: `${event.slug}/index.html` },
    publicationOf(site),
  );
};

export const homeHtml = (site: ExampleSite): string =>
  homePage(homeRoute(site.events.find(({ slug }) => slug === site.home)), publicationOf(site));

export const posterHtml = (event: UntoldEvent, site: Site = siteOf(event)): string =>
  posterPage(
    { kind: "poster", event: told(event), path: `/${event.slug}/poster/`, output: "" },
    publicationOf(site),
  );

export const tagHtml = (site: Site, tag = site.tags[0]): string =>
  tag === undefined
    ? ""
    : tagPage(
        { kind: "tag", tag, path: `/tags/${tag.slug}/`, output: `tags/${tag.slug}/index.html` },
        publicationOf(site),
      );

export const yearHtml = (site: Site, year: string, events: Site["events"]): string =>
  yearPage(
    {
      kind: "year",
      year,
      events,
      path: `/events/${year}/`,
      output: `events/${year}/index.html`,
    },
    publicationOf(site),
  );

export const feedHtml = (site: Site): string =>
  feedPage(
    { kind: "feed", lang: site.lang, path: "/feed/", output: "feed/index.html" },
    publicationOf(site),
  );

export const notFoundHtml = (site: Site): string =>
  notFoundPage({ kind: "not-found", path: "/404.html", output: "404.html" }, publicationOf(site));

const state = (registration: State["registration"], status: State["status"]) =>
  withState({ registration, status });

const bare: UntoldEvent = {
  ...exampleEvent,
  image: undefined,
  authors: [],
  tags: [],
  body: [],
  updates: [],
  changes: [],
  meetups: [],
  state: { registration: "open", status: "scheduled" },
};

const everything: UntoldEvent = {
  ...exampleEvent,
  lang: "de",
  image: { path: "sprints/gone.jpg", alt: "Not there any more" },
  authors: [
    { name: "Ada", url: "https://ada.example/", email: undefined },
    { name: "Ben", url: undefined, email: undefined },
  ],
  meetups: [
    {
      ...exampleMeetup,
      online: "https://video.example/sprints",
      previousStarts: [exampleMeetup.start],
      speakers: [{ name: "Cleo", url: undefined, email: undefined }],
      state: { registration: "waitlist", status: "rescheduled" },
    },
  ],
};

/** Named as a test says them. */
export const pages: readonly (readonly [name: string, html: string])[] = [
  ["an event with room", eventHtml(state("open", "scheduled"))],
  ["a sold-out event", eventHtml(exampleEvent)],
  ["an event with a waitlist", eventHtml(state("waitlist", "scheduled"))],
  ["an event that takes no more registrations", eventHtml(state("closed", "scheduled"))],
  ["a cancelled event", eventHtml(state("open", "cancelled"))],
  ["a postponed event", eventHtml(state("open", "postponed"))],
  ["an event that is rescheduled and sold out", eventHtml(state("sold-out", "rescheduled"))],
  ["an event that moved online", eventHtml(state("open", "moved-online"))],
  ["an event that is over", eventHtml(pastEvent())],
  ["an event of which nothing but the title is known", eventHtml(bare)],
  ["an event of which everything is known", eventHtml(everything)],
  ["a home page that shows its only event", homeHtml(exampleSite)],
  ["a home page that lists events", homeHtml(siteOf(everything))],
  ["a home page without events", homeHtml(exampleSiteWith({ home: undefined, events: [] }))],
  ["a site without an address", eventHtml(exampleEvent, withoutOrigin())],
  ["a tag", tagHtml(siteOf(exampleEvent))],
  ["a year", yearHtml(siteOf(exampleEvent), "2017", siteOf(exampleEvent).events)],
  ["how to follow", feedHtml(siteOf(exampleEvent))],
  ["a missing page", notFoundHtml(siteOf(exampleEvent))],
  ["a poster", posterHtml(exampleEvent)],
  ["a poster of an event without a date", posterHtml(bare)],
];

function pastEvent(): Event {
  const meetups = exampleEvent.meetups.map((meetup) => ({ ...meetup, past: true }));
  return told({ ...exampleEvent, meetups });
}

function withoutOrigin(): Site {
  return { ...exampleSite, address: { origin: undefined, pathPrefix: "/" } };
}
