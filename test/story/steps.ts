import type { ContentFiles } from "../fixtures/content.ts";
import type { Facts } from "./facts.ts";

/** One thing that an organizer does, and what must be true everywhere after the next build. */
export interface Step {
  readonly name: string;
  /** On which the step is taken; also the date of its update. */
  readonly day: string;
  /** What is written, by path below content. */
  readonly files: ContentFiles;
  readonly changes: Partial<Facts>;
  /** The id of the update that the step adds. */
  readonly adds: string | undefined;
  /** Whether the announcement's own text changes, as with a notice that stands in it. */
  readonly edits: boolean;
}

export const title = "Sprints at the library";
export const summary = "Two evenings with MicroPython, boards and cake.";

export const root = "https://handbill.example/";
export const page = `${root}sprints/`;
export const uid = "meetup.sprints@handbill.example";
export const siteYaml = `title: Handbill example\nurl: ${root}\ntimezone: Australia/Melbourne\n`;

/** What every channel must say after the first step. */
export const announced: Facts = {
  title,
  url: page,
  status: "scheduled",
  registration: "open",
  start: "2017-08-07T08:30:00.000Z",
  place: "Lovelace Hall",
};

const announcement = (notice: string, sections: string) => `---
title: ${title}
date: 2017-07-07
summary: ${summary}
tags: [micropython]
author: Nick
---
${notice}
Stay on after the talks.

## What to bring

A laptop.
${sections}`;

const meetup = `---
start: 2017-08-07T18:30
end: 2017-08-07T21:00
venue:
  name: Lovelace Hall
  address: 1 Library Lane, Melbourne
online: https://meet.example/sprints
registration:
  url: https://tickets.example/sprints
  price: 5
  currency: AUD
---

Bring a laptop.
`;

const morePlaces = `
## UPDATE 2017-07-20: More places available

The hall upstairs is ours too: **five more chairs**.
`;

const movedOnline = `
**UPDATE 2017-07-28: Moved online.** The library has no heating this week.
`;

export const steps: readonly Step[] = [
  {
    name: "is announced",
    day: "2017-07-07",
    files: { "sprints/index.md": announcement("", ""), "sprints/meetup.md": meetup },
    changes: {},
    adds: undefined,
    edits: false,
  },
  {
    name: "is sold out, says a file with its day in its name",
    day: "2017-07-12",
    files: { "sprints/updates/2017-07-12.md": "---\ntitle: Sold out!\n---\n\nThank you!\n" },
    changes: { registration: "sold-out" },
    adds: "update-2017-07-12",
    edits: false,
  },
  {
    name: "has more places, says a section of the announcement",
    day: "2017-07-20",
    files: { "sprints/index.md": announcement("", morePlaces) },
    changes: { registration: "open" },
    adds: "update-2017-07-20",
    edits: false,
  },
  {
    name: "is rescheduled, says a title with the new day",
    day: "2017-07-24",
    files: {
      "sprints/updates/new-day.md":
        "---\ntitle: Rescheduled to 14 August 2017\ndate: 2017-07-24\n---\n\nThe trams are on strike.\n",
    },
    changes: { status: "rescheduled", start: "2017-08-14T08:30:00.000Z" },
    adds: "update-2017-07-24",
    edits: false,
  },
  {
    name: "moves online, says a bold notice in the announcement",
    day: "2017-07-28",
    files: { "sprints/index.md": announcement(movedOnline, morePlaces) },
    changes: { status: "moved-online", place: "Online" },
    adds: "update-2017-07-28",
    edits: true,
  },
  {
    name: "is cancelled, says a status key",
    day: "2017-08-01",
    files: {
      "sprints/updates/2017-08-01-sorry.md":
        "---\ntitle: Cancelled\nstatus: cancelled\n---\n\nSee you next year.\n",
    },
    changes: { status: "cancelled", registration: "none" },
    adds: "update-2017-08-01",
    edits: false,
  },
];

/** An event that nobody touches. */
export const bystander: ContentFiles = {
  "talks/index.md":
    "---\ntitle: Talks\ndate: 2017-07-01\nsummary: Short talks.\ntags: [talks]\n---\n\nThree of them.\n\n## UPDATE 2017-07-02: Programme\n\nIt is there.\n",
  "talks/meetup.md":
    "---\nstart: 2017-09-01T19:00\nvenue:\n  name: Town hall\n  address: 2 Main Street, Melbourne\n---\n\nDoors at 7.\n",
};
