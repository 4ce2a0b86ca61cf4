import type { ItemAvailability, Offer } from "schema-dts";
import { meetupPath, toAbsolute } from "../../model/address.ts";
import type { EventSummary, MeetupSummary, RegistrationState } from "../../model/site.ts";
import { overAt } from "../../time/arithmetic.ts";
import { toIsoWithOffset } from "../../time/machine.ts";
import type { Instant, Moment } from "../../time/moment.ts";
import type { EventPublication } from "../publication.ts";
import { known } from "./json-ld.ts";

const availabilities: Record<RegistrationState, ItemAvailability> = {
  open: "https://schema.org/InStock",
  // Who joins a waiting list has no place.
  waitlist: "https://schema.org/SoldOut",
  "sold-out": "https://schema.org/SoldOut",
  closed: "https://schema.org/OutOfStock",
};

/** The places that one can register for; undefined when there is no registration and nothing is known of it. */
export function offerNode(
  { site }: EventPublication,
  event: EventSummary,
  meetup: MeetupSummary,
): Offer | undefined {
  const { registration, state } = meetup;
  if (registration === undefined && state.registration === "open") return undefined;
  const { url, opens, closes, price, currency } = registration ?? {};
  return {
    "@type": "Offer",
    availability: availability(meetup, site.now),
    ...known({
      url: url ?? toAbsolute(site.address, meetupPath(event, meetup)),
      price,
      priceCurrency: price === undefined ? undefined : currency,
      validFrom: opens && toIsoWithOffset(opens),
      availabilityEnds: closes && toIsoWithOffset(closes),
    }),
  };
}

function availability({ registration, state }: MeetupSummary, now: Instant): ItemAvailability {
  if (state.status === "cancelled") return "https://schema.org/Discontinued";
  if (state.registration !== "open") return availabilities[state.registration];
  if (registration?.opens !== undefined && registration.opens.instant > now) {
    return "https://schema.org/PreOrder";
  }
  const isClosed = registration?.closes !== undefined && closed(registration.closes) <= now;
  return availabilities[isClosed ? "closed" : "open"];
}

/** A time is exact; a day counts in full. */
const closed = (closes: Moment): Instant =>
  closes.kind === "time" ? closes.instant : overAt(closes, undefined);
