import { eventStatuses, registrationStates } from "../../model/site.ts";
import { ticket, venue } from "./extras.ts";
import {
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
  several,
  shorthand,
  uid,
  webAddress,
  zone,
} from "./fields.ts";
import { most } from "./limits.ts";
import { talks } from "./programme.ts";

export const status = list(oneOf([...registrationStates, ...eventStatuses]));

/** When, where, and how to get a place: in a file of its own, or on the announcement of an event of one file. */
export const meetupKeys = {
  start: date.optional().describe("When it starts: 2017-08-07 09:30, or 2017-08-07 for whole days"),
  end: end.optional().describe("When it ends; of whole days, the last one"),
  timezone: zone
    .optional()
    .describe("IANA time zone, when it is not the site's: Australia/Melbourne"),
  venue: venue.optional().describe("Where it is"),
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
  tickets: several(ticket, most.offers)
    .optional()
    .describe(
      "Kinds of tickets, in order, each with name, price, currency, url, opens, closes, status and note",
    ),
  livestream: webAddress.optional().describe("Where to watch it live"),
  accessibility: prose
    .optional()
    .describe("What is there for whom: captions, interpreters, a quiet room"),
  organizer: person.optional().describe("Who runs it, when it is not the site's organizer"),
  speakers: people.optional().describe("Who speaks"),
  talks: talks
    .optional()
    .describe("The talks of an evening, in order: title, speakers, slides, video"),
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
