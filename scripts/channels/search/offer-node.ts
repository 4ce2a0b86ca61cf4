import type { ItemAvailability, Offer } from "schema-dts";
import { meetupPath, toAbsolute } from "../../model/address.ts";
import type { EventSummary, MeetupSummary } from "../../model/site.ts";
import type { RegistrationNow } from "../../model/telling.ts";
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

/** The places that one can register for; undefined when there is no registration and nothing is known of it. */
export function offerNode(
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
