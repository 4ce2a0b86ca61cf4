import type { ItemAvailability, Offer } from "schema-dts";
import { meetupPath, toAbsolute } from "../../model/address.ts";
import type { EventSummary, MeetupSummary } from "../../model/site.ts";
import type { RegistrationNow, TicketNow } from "../../model/telling.ts";
import { toIsoWithOffset } from "../../time/machine.ts";
import type { EventPublication } from "../publication.ts";
import { known } from "./json-ld.ts";

type Availabilities<K extends string> = Record<K, ItemAvailability | undefined>;

const availabilities: Availabilities<Exclude<RegistrationNow["kind"], "none">> = {
  open: "https://schema.org/InStock",
  "not-yet-open": "https://schema.org/PreOrder",
  // Who joins a waiting list has no place.
  waitlist: "https://schema.org/SoldOut",
  "sold-out": "https://schema.org/SoldOut",
  closed: "https://schema.org/OutOfStock",
};

const nothingToOffer: Availabilities<Extract<RegistrationNow, { kind: "none" }>["why"]> = {
  unmentioned: undefined,
  cancelled: "https://schema.org/Discontinued",
  over: "https://schema.org/OutOfStock",
};

/** The places that one can have, by ticket where there are several kinds; undefined when nothing is known of any. */
export function offerNodes(
  publication: EventPublication,
  event: EventSummary,
  meetup: MeetupSummary,
): Offer | Offer[] | undefined {
  const tickets = meetup.telling.tickets.map((ticket) =>
    ticketNode(publication, event, meetup, ticket),
  );
  return tickets.length > 0 ? tickets : offerNode(publication, event, meetup);
}

function ticketNode(
  { site }: EventPublication,
  event: EventSummary,
  meetup: MeetupSummary,
  { name, price, currency, url, opens, closes, note, now }: TicketNow,
): Offer {
  return {
    "@type": "Offer",
    name,
    ...known({
      availability: availabilityOf(now),
      url: url ?? toAbsolute(site.address, meetupPath(event, meetup)),
      price,
      priceCurrency: price === undefined ? undefined : currency,
      validFrom: opens && toIsoWithOffset(opens),
      validThrough: closes && toIsoWithOffset(closes),
      description: note,
    }),
  };
}

function offerNode(
  { site }: EventPublication,
  event: EventSummary,
  meetup: MeetupSummary,
): Offer | undefined {
  const availability = availabilityOf(meetup.telling.registration);
  if (availability === undefined) return undefined;
  const { url, opens, closes, price, currency } = meetup.registration ?? {};
  return {
    "@type": "Offer",
    availability,
    ...known({
      url: url ?? toAbsolute(site.address, meetupPath(event, meetup)),
      price,
      priceCurrency: price === undefined ? undefined : currency,
      validFrom: opens && toIsoWithOffset(opens),
      availabilityEnds: closes && toIsoWithOffset(closes),
    }),
  };
}

const availabilityOf = (registration: RegistrationNow) =>
  registration.kind === "none"
    ? nothingToOffer[registration.why]
    : availabilities[registration.kind];
