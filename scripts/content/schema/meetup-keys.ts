import { eventStatuses, registrationStates } from "../../model/site.ts";
import {
  coordinate,
  currency,
  date,
  end,
  lines,
  list,
  number,
  oneOf,
  people,
  person,
  prose,
  shorthand,
  text,
  uid,
  webAddress,
  zone,
} from "./fields.ts";
import { most } from "./limits.ts";

export const status = list(oneOf([...registrationStates, ...eventStatuses]));

/** When, where, and how to get a place: in a file of its own, or on the announcement of an event of one file. */
export const meetupKeys = {
  start: date.optional().describe("When it starts: 2017-08-07 09:30, or 2017-08-07 for whole days"),
  end: end.optional().describe("When it ends; of whole days, the last one"),
  timezone: zone
    .optional()
    .describe("IANA time zone, when it is not the site's: Australia/Melbourne"),
  venue: shorthand("name", {
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
  })
    .optional()
    .describe("Where it is"),
  online: webAddress.optional().describe("Where to join online"),
  registration: shorthand("url", {
    url: webAddress.optional().describe("Where to register"),
    opens: date.optional().describe("When registration opens"),
    closes: date.optional().describe("When registration closes"),
    capacity: number({ least: 1, whole: true }).optional().describe("How many can come"),
    price: number({ least: 0 }).optional().describe("In units of the currency; 0 is free"),
    currency: currency.optional().describe("Three letters of ISO 4217: AUD"),
  })
    .optional()
    .describe("How to get a place: an address, or more"),
  organizer: person.optional().describe("Who runs it, when it is not the site's organizer"),
  speakers: people.optional().describe("Who speaks"),
  repeats: lines
    .optional()
    .describe(
      "monthly on the last Wednesday, every second Tuesday, or an RRULE; where it changes for good, a second line: from 2027-04-01 monthly on the first Tuesday",
    ),
  except: list(date, most.dates)
    .optional()
    .describe("Dates on which a repeating meetup does not happen"),
  previousStart: date.optional().describe("Where it stood before it was rescheduled"),
  uid: uid.optional().describe("The UID its calendar entry already has elsewhere"),
};

/** What an announcement says of itself when it is a meetup too. */
export const meetupKeyNames = Object.keys(meetupKeys) as readonly (keyof typeof meetupKeys)[];
