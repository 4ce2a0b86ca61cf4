import assert from "node:assert/strict";
import { test } from "node:test";
import { offerOf } from "../../layouts/parts/registration.ts";
import type { Meetup, Registration } from "../../scripts/model/site.ts";
import {
  exampleDayMoment,
  exampleMeetup,
  exampleSite,
  exampleTime,
} from "../fixtures/example-site.ts";

const before = exampleTime("2017-07-01T09:00");
const after = exampleTime("2017-07-30T09:00");
const registration: Registration = {
  url: "https://tickets.example/sprints",
  opens: undefined,
  closes: undefined,
  capacity: undefined,
  price: undefined,
  currency: undefined,
};

interface Case {
  readonly name: string;
  readonly meetup: Partial<Meetup>;
  readonly registration?: Partial<Registration>;
  readonly offers: string | undefined;
}

const state = (
  registration: Meetup["state"]["registration"],
  status: Meetup["state"]["status"] = "scheduled",
) => ({ state: { registration, status } });

const cases: readonly Case[] = [
  { name: "links to it while it is open", meetup: state("open"), offers: "Register ->" },
  {
    name: "links to it once it has opened",
    meetup: state("open"),
    registration: { opens: before },
    offers: "Register ->",
  },
  {
    name: "says when it opens before it opens",
    meetup: state("open"),
    registration: { opens: after },
    offers: "Registration opens on Sunday 30 July 2017, 9 am",
  },
  {
    name: "says that it has closed after it closed",
    meetup: state("open"),
    registration: { closes: before },
    offers: "Registration is closed",
  },
  {
    name: "is open through the whole of its last day",
    meetup: state("open"),
    registration: { closes: exampleDayMoment("2017-07-21") },
    offers: "Register ->",
  },
  {
    name: "is closed on the day after its last",
    meetup: state("open"),
    registration: { closes: exampleDayMoment("2017-07-20") },
    offers: "Registration is closed",
  },
  { name: "has no link when sold out", meetup: state("sold-out"), offers: "Sold out" },
  { name: "links to the waitlist", meetup: state("waitlist"), offers: "Join the waitlist ->" },
  {
    name: "names a waitlist that has no address",
    meetup: state("waitlist"),
    registration: { url: undefined },
    offers: "Waitlist open",
  },
  { name: "says that it is closed", meetup: state("closed"), offers: "Registration is closed" },
  {
    name: "links to it though the event was moved to another day",
    meetup: state("open", "rescheduled"),
    offers: "Register ->",
  },
  { name: "offers nothing when cancelled", meetup: state("open", "cancelled"), offers: undefined },
  {
    name: "offers nothing when sold out and cancelled",
    meetup: state("sold-out", "cancelled"),
    offers: undefined,
  },
  {
    name: "offers nothing once it is over",
    meetup: { ...state("open"), past: true },
    offers: undefined,
  },
  {
    name: "offers nothing where there is nothing to register for",
    meetup: { ...state("open"), registration: undefined },
    offers: undefined,
  },
];

for (const { name, meetup, registration: changed, offers } of cases) {
  test(`registration: ${name}`, () => {
    const base = { ...exampleMeetup, registration: { ...registration, ...changed } };
    const offer = offerOf({ ...base, ...meetup }, exampleSite);
    assert.equal(offer && `${offer.words}${offer.kind === "link" ? " ->" : ""}`, offers);
  });
}
