import * as z from "zod";
import { callKinds } from "../../model/extras.ts";
import { registrationStates } from "../../model/site.ts";
import {
  coordinate,
  currency,
  date,
  number,
  oneOf,
  personShape,
  prose,
  several,
  shorthand,
  text,
  webAddress,
} from "./fields.ts";
import { most } from "./limits.ts";

/* Venues, tickets, calls and deadlines in front matter, and the files sponsors.yaml and people.yaml. */

export const venue = shorthand("name", {
  name: text.describe("What the door says"),
  address: text.optional().describe("One line a taxi driver would understand"),
  locality: text.optional().describe("The town of the address, for search engines: South Wharf"),
  region: text.optional().describe("Its state or province, where addresses have one: VIC"),
  postalCode: text.optional().describe("Its postal code: 3006"),
  country: text.optional().describe("Its country, best as two letters of ISO 3166: AU"),
  url: webAddress.optional().describe("The venue's own page"),
  lat: coordinate(90).optional().describe("Latitude in decimal degrees"),
  lon: coordinate(180).optional().describe("Longitude in decimal degrees"),
  access: prose.optional().describe("How one gets in: lifts, ramps, doors, trains"),
});

export const ticket = shorthand("name", {
  name: text.describe("What it is called: Early bird"),
  price: number({ least: 0 }).optional().describe("In units of the currency; 0 is free"),
  currency: currency.optional().describe("Three letters of ISO 4217; else the registration's"),
  url: webAddress.optional().describe("Where to get it; else where one registers"),
  opens: date.optional().describe("From when; else when registration opens"),
  closes: date.optional().describe("Until when; else when registration closes"),
  status: oneOf(registrationStates)
    .optional()
    .describe("open, waitlist, sold-out or closed; left out, its dates decide"),
  note: text.optional().describe("Who may have it, what is included"),
});

export const call = shorthand("url", {
  url: webAddress.optional().describe("Where to answer it"),
  kind: oneOf(callKinds)
    .optional()
    .describe("What it is for: papers, helpers or lightning-talks; told in the page's language"),
  name: text.optional().describe("The same in your own words: Call for posters"),
  opens: date.optional().describe("From when one can answer"),
  closes: date.optional().describe("Until when one can answer"),
});

export const deadline = z.strictObject({
  name: text.describe("What must be done by then: Book a room"),
  date: date.describe("The last day, or its hour: 2017-07-20"),
  url: webAddress.optional().describe("Where to do it"),
});

const sponsor = shorthand("name", {
  name: text.describe("As they want to be called"),
  url: webAddress.optional().describe("Their page"),
  logo: text.optional().describe("A picture beside sponsors.yaml: logos/acme.svg"),
  logoDark: text.optional().describe("The same for dark pages, when the other is not seen there"),
  text: prose.optional().describe("What they do or give, in a sentence or two"),
});

export const sponsorsSchema = z.strictObject({
  tiers: several(
    z.strictObject({
      name: text.describe("What the tier is called: Gold"),
      sponsors: several(sponsor, most.people)
        .optional()
        .describe("Each with name, url, logo, logoDark and text"),
    }),
    most.offers,
  )
    .optional()
    .describe("In the order in which the page shows them, each with name and sponsors"),
});

const member = shorthand("name", {
  ...personShape,
  role: text.optional().describe("What they look after: Programme"),
});

export const peopleSchema = z.strictObject({
  organizers: several(member, most.people)
    .optional()
    .describe("Who runs it, each with name, role, url and email"),
  helpers: several(member, most.people)
    .optional()
    .describe("Who helps, each with name, role, url and email"),
});

export type SponsorsFields = z.output<typeof sponsorsSchema>;
export type PeopleFields = z.output<typeof peopleSchema>;
